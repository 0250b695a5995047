using System.Text;

namespace KpiBot.Tests.Sample;

/// <summary>A CSV file read in the plainest way: quotes, doubled quotes, one record a line.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;

    public CsvTable(string path, char separator = ',', Encoding? encoding = null)
    {
        var lines = File.ReadAllText(path, encoding ?? Encoding.UTF8).Split('\n');
        Assert.Equal("", lines[^1]);
        Columns = Cells(lines[0], separator);
        _columns = Columns.Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index);
        Rows = [.. lines[1..^1].Select(line => Cells(line, separator))];
        Assert.DoesNotContain(Rows, row => row.Length != Columns.Length);
    }

    public string[] Columns { get; }

    public string[][] Rows { get; }

    public string Of(string[] row, string column) => row[_columns[column]];

    public IEnumerable<string> Column(string column) => Rows.Select(row => Of(row, column));

    private static string[] Cells(string line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == separator && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(letter);
        }
        Assert.False(quoted, line);
        cells.Add(cell.ToString());
        return [.. cells];
    }
}
