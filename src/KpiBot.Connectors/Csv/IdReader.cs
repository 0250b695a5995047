using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Connectors.Csv;

/// <summary>Reads a record's id: one column, several joined by "/", or the row's number.</summary>
internal sealed class IdReader(IReadOnlyList<CellSource> columns, string file)
{
    /// <summary>Most characters of an id.</summary>
    private const int Longest = 512;

    private readonly string[] _parts = new string[columns.Count];

    /// <summary>The id of the row that is the file's <paramref name="number"/>th, from 1.</summary>
    public RowFault? Read(Row row, long number, out string id)
    {
        id = "";
        for (var index = 0; index < columns.Count; index++)
        {
            if (columns[index].Take(row, out var text) is { } fault) return fault;
            if (text.IsEmpty) return new RowFault("found no value, expected an id", columns[index].Column);
            if (text.Length > Longest) return new RowFault($"found {Excerpt.Of(text)}, expected an id of at most {Longest} characters", columns[index].Column);
            _parts[index] = text.ToString();
        }

        id = _parts.Length switch
        {
            0 => FormattableString.Invariant($"{file}#{number}"),
            1 => _parts[0],
            _ => string.Join('/', _parts),
        };
        return null;
    }
}
