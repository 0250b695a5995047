using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Connectors.Csv;

/// <summary>The column names of a file.</summary>
internal sealed class Header(string file, long line, IReadOnlyList<string> names)
{
    /// <summary>Number of columns.</summary>
    public int Count => names.Count;

    /// <summary>Takes the reader's first record as the header. Throws <see cref="CsvException"/> when there is none or it is spoilt.</summary>
    public static async Task<Header> ReadAsync(string file, CsvReader reader, CancellationToken cancellation)
    {
        if (!await reader.ReadAsync(cancellation).ConfigureAwait(false)) throw new CsvException("the file is empty; expected a line with the columns' names and then rows");
        if (reader.Fault is { } fault) throw new CsvException(fault, reader.Line);
        return new Header(file, reader.Line, [.. Enumerable.Range(0, reader.Count).Select(index => reader[index].Trim().ToString())]);
    }

    /// <summary>The place of a column; −1, with an error, when there is none or more than one of the name.</summary>
    public int Find(string column, ErrorList errors)
    {
        var places = Enumerable.Range(0, names.Count).Where(index => names[index] == column.Trim()).ToArray();
        if (places.Length == 1) return places[0];
        errors.AddFile(new ImportError(file, line, column, places.Length == 0
            ? $"not in the header{Spelling.Hint(column, names)}, which has {Listed()}"
            : $"{places.Length} columns have this name; expected one"));
        return -1;
    }

    private string Listed() =>
        string.Join(", ", names.Take(30).Select(name => Excerpt.Of(name))) + (names.Count > 30 ? FormattableString.Invariant($" and {names.Count - 30} more") : "");
}
