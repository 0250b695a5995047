using System.Globalization;
using System.Text.Json;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Connectors.Push;

/// <summary>
/// JSON objects as rows: each column that the mapping names is a property, <c>a.b</c> one of an object inside. A property that is absent or null is an empty cell; what the mapping does not name is not looked at.
/// </summary>
internal sealed class PushedRows(IReadOnlyList<JsonElement> rows, FileMapping mapping) : ICellReader
{
    private readonly (string Name, string[] Path, char DecimalMark)[] _columns = [.. mapping.Columns.Select(name => (name, name.Split('.'), MarkOf(mapping, name)))];
    private readonly string[] _cells = new string[mapping.Columns.Count];
    private int _next;

    /// <summary>The columns, in the order of the cells.</summary>
    public IReadOnlyList<string> Names => [.. _columns.Select(column => column.Name)];

    public long Line => _next;

    public int Count => _cells.Length;

    public string? Fault { get; private set; }

    public ReadOnlySpan<char> this[int index] => _cells[index];

    public ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        if (_next == rows.Count) return new(false);
        var row = rows[_next++];
        Fault = row.ValueKind == JsonValueKind.Object ? null : "expected an object";
        for (var index = 0; index < _cells.Length; index++) _cells[index] = Fault is null ? Cell(row, _columns[index]) : "";
        return new(true);
    }

    private string Cell(JsonElement row, (string Name, string[] Path, char DecimalMark) column)
    {
        if (Find(row, column) is not { } value) return "";
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return "";
            case JsonValueKind.String:
                return Text(column.Name, value.GetString()!);
            case JsonValueKind.True or JsonValueKind.False:
                return value.GetRawText();
            case JsonValueKind.Number:
                // As the mapping writes numbers, so that 1500.000 is not taken for a million and a half where the point stands between thousands.
                var digits = value.GetRawText();
                var plain = digits.AsSpan().IndexOfAny('e', 'E') >= 0 && value.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture) : digits;
                return plain.Replace('.', column.DecimalMark);
            default:
                Fault ??= $"property {Excerpt.Of(column.Name)} holds {(value.ValueKind == JsonValueKind.Array ? "a list" : "an object")}, expected a text, a number, true, false or null";
                return "";
        }
    }

    private string Text(string column, string text)
    {
        if (text.Length > CsvReader.MaxCell) Fault ??= FormattableString.Invariant($"property {Excerpt.Of(column)} holds more than {CsvReader.MaxCell:N0} characters");
        if (text.Contains('\0', StringComparison.Ordinal)) Fault ??= $"property {Excerpt.Of(column)} holds a NUL character";
        return text;
    }

    private static JsonElement? Find(JsonElement row, (string Name, string[] Path, char) column)
    {
        if (row.TryGetProperty(column.Name, out var whole)) return whole;
        foreach (var step in column.Path)
            if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty(step, out row)) return null;
        return row;
    }

    private static char MarkOf(FileMapping mapping, string column) =>
        (mapping.Fields.FirstOrDefault(field => field.Column == column)?.Numbers ?? mapping.Format.Numbers).Decimal;
}
