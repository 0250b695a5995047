using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Connectors.Csv;

/// <summary>Why a row cannot be read: what was found and what was expected, and in which column; null for the whole row.</summary>
internal readonly record struct RowFault(string Problem, string? Column = null)
{
    /// <summary>What is wrong with the row as such: its quotes, its size, its number of cells. Null when it is sound.</summary>
    public static RowFault? Of(ICellReader reader, Header header)
    {
        if (reader.Fault is { } fault) return new RowFault(fault);
        return reader.Count == header.Count ? null : new RowFault($"expected {header.Count} cells as in the header, found {reader.Count}");
    }
}
