using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Connectors.Csv;

/// <summary>A column of the file itself (<see cref="Join"/> −1) or of a joined one.</summary>
internal readonly record struct Column(int Join, int Index);

/// <summary>The current row of a file or of a source, with the rows of others that belong to it.</summary>
internal sealed class Row(ICells cells, IReadOnlyList<string> missing, int joins)
{
    /// <summary>The joined rows in the order of the mapping; null where there is no partner.</summary>
    public string[]?[] Joined { get; } = new string[]?[joins];

    /// <summary>A cell, trimmed; empty when it means "no value".</summary>
    public ReadOnlySpan<char> this[Column column]
    {
        get
        {
            var cell = column.Join < 0 ? cells[column.Index].Trim() : Joined[column.Join] is { } partner ? partner[column.Index] : [];
            foreach (var token in missing) if (cell.Equals(token, StringComparison.OrdinalIgnoreCase)) return [];
            return cell;
        }
    }
}

/// <summary>A column must hold one of some values; the empty text among them is "no value".</summary>
internal sealed class Condition(Column column, IReadOnlyList<string> any)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _any =
        new HashSet<string>(any.Select(value => value.Trim()), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Meets(Row row) => _any.Contains(row[column]);
}
