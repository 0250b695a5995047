using System.Globalization;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Periods;

namespace KpiBot.Answers;

/// <summary>Records as CSV (RFC 4180) for a spreadsheet: numbers with a point, days as ISO, an amount's currency in a column of its own. Where the source says where it shows such records, their address comes last. A text that a spreadsheet would run as a formula stays text.</summary>
public static class RecordsCsv
{
    /// <summary>The lines, the titles first, each without its end. All records are of one kind.</summary>
    public static IEnumerable<string> Lines(IEnumerable<CrmRecord> records, WorkspaceState workspace)
    {
        var titled = false;
        foreach (var record in records)
        {
            var fields = Fields(record, workspace).ToList();
            if (!titled) yield return string.Join(',', fields.SelectMany(field => Titles(field.Name)));
            titled = true;
            yield return string.Join(',', fields.SelectMany(field => Cells(field.Name, field.Value, workspace.Agreement.Calendar)));
        }
    }

    private static IEnumerable<(string Name, object? Value)> Fields(CrmRecord record, WorkspaceState workspace)
    {
        var fields = RecordFields.Of(record).Where(field => field.Name != "source").Append(("source", record.Source));
        return workspace.Sources.Any(source => source.Links.ContainsKey(RecordKinds.Of(record.GetType()))) ? fields.Append(("link", workspace.LinkTo(record)?.AbsoluteUri)) : fields;
    }

    private static string[] Titles(string name) => IsMoney(name) ? [name, "currency"] : [name];

    private static string[] Cells(string name, object? value, BusinessCalendar calendar) => value switch
    {
        Amount amount => [amount.Value.ToString(CultureInfo.InvariantCulture), CsvText.Of(amount.Currency ?? "")],
        null when IsMoney(name) => ["", ""],
        null => [""],
        Moment moment => [moment.Day(calendar).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        decimal number => [number.ToString(CultureInfo.InvariantCulture)],
        _ => [CsvText.Of((string)value)],
    };

    private static bool IsMoney(string name) => name == "amount";
}
