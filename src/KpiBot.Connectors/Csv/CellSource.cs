using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Connectors.Csv;

/// <summary>Takes one value of a row from where the mapping says, translated.</summary>
internal sealed class CellSource(FieldMapping mapping, Column column, IReadOnlyList<Condition> when)
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _aliases = Lookup(mapping.Aliases);
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _values = Lookup(mapping.Values ?? new Dictionary<string, string?>());
    private readonly bool _hasAliases = mapping.Aliases.Count > 0;
    private readonly bool _hasValues = mapping.Values is not null;

    /// <summary>The column's name, for messages; null for a constant.</summary>
    public string? Column => mapping.Column;

    /// <summary>The value as text; empty for none.</summary>
    public RowFault? Take(Row row, out ReadOnlySpan<char> text)
    {
        text = [];
        foreach (var condition in when) if (!condition.Meets(row)) return null;
        text = mapping.Constant is { } constant ? constant : row[column];
        if (_hasAliases && _aliases.TryGetValue(text, out var meant)) text = meant;
        if (!_hasValues) return null;

        if (_values.TryGetValue(text, out var value)) text = value;
        else if (text.IsEmpty) return null;
        else if (mapping.Values!.TryGetValue("*", out var other)) text = other;
        else return new RowFault($"found {Excerpt.Of(text)}, expected one of {Translated()}", Column);
        return null;
    }

    private string Translated() => string.Join(", ", mapping.Values!.Keys.Take(20).Select(cell => Excerpt.Of(cell)));

    private static Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> Lookup<T>(IReadOnlyDictionary<string, T> table) =>
        new Dictionary<string, T>(table, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
