using System.Globalization;
using System.Text;
using KpiBot.Facts;
using KpiBot.Facts.Columns;

namespace KpiBot.Tests.Facts;

/// <summary>Everything that a snapshot holds, a line for each column, whatever its dictionaries number: two of them that say the same are the same.</summary>
internal static class SnapshotText
{
    public static List<string> Of(Snapshot snapshot)
    {
        var lines = new List<string> { $"first day {snapshot.FirstDay}", $"recording {string.Join(' ', snapshot.Recording.Cast<int>())}" };
        foreach (var (table, number) in snapshot.Tables.Select((table, number) => (table, number)))
        {
            var name = $"{number} {table.GetType().Name}";
            foreach (var property in table.GetType().GetProperties())
            {
                // Codes of currencies and product lines are numbered in the order in which they were met.
                if (property.GetValue(table) is Column column && property.Name is not ("Currency" or "Line")) lines.Add($"{name}.{property.Name}: {Values(column, table.Rows)}");
            }

            foreach (var dimension in table.DimensionIds)
            {
                var (codes, values) = (table.Own(dimension)!, snapshot.Dictionary(dimension));
                var texts = Enumerable.Range(0, table.Rows).Select(row => values[codes[row]] ?? "-").ToList();
                if (texts.Any(text => text != "-")) lines.Add($"{name} by {dimension}: {string.Join(' ', texts)}");
            }
        }

        return lines;
    }

    private static string Values(Column column, int rows)
    {
        var text = new StringBuilder();
        for (var row = 0; row < rows; row++)
        {
            long value = column switch
            {
                KeyColumn keys => keys[row],
                CodeColumn codes => codes[row],
                DayColumn days => days[row],
                AmountColumn amounts => amounts[row],
                NumberColumn numbers => numbers[row],
                BigNumberColumn numbers => numbers[row],
                RowColumn references => references[row],
                _ => throw new NotSupportedException(column.GetType().Name),
            };
            text.Append(CultureInfo.InvariantCulture, $"{value} ");
        }

        return text.ToString();
    }
}
