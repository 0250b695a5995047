using System.Globalization;
using System.Text;

namespace KpiBot.Answers;

/// <summary>Rows of text whose columns stand under each other: the first flush left, the others flush right.</summary>
public static class TextTable
{
    /// <summary>The lines of the table. Every row has the same number of cells.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0) yield break;
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => Width(row[column]))).ToArray();
        foreach (var row in rows)
        {
            var line = new StringBuilder("  ");
            for (var column = 0; column < row.Count; column++)
            {
                var room = new string(' ', widths[column] - Width(row[column]));
                line.Append(column == 0 ? row[column] + room : "  " + room + row[column]);
            }
            yield return line.ToString().TrimEnd();
        }
    }

    /// <summary>Columns that a text takes: what a reader sees as one character is one.</summary>
    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
