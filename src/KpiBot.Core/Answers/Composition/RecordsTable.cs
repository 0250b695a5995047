using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Answers.Composition;

/// <summary>Records as a table: a column for every field that any of them has.</summary>
internal static class RecordsTable
{
    public static Block.Table Of(Listing listing, Figures figures, PeriodWords periods, Finding finding, Language language)
    {
        var records = listing.Records.Select(RecordFields.Of).ToList();
        var columns = Enumerable.Range(0, records.Count == 0 ? 0 : records[0].Count).Where(column => records.Exists(fields => fields[column].Value is not null)).ToList();
        return new Block.Table(
            [.. columns.Select(column => FieldWords.Of(records[0][column].Name, language))],
            [.. records.Zip(listing.Records, (fields, record) => new Row([.. columns.Select(column => Cell(fields[column].Value))], Link: finding.Workspace.LinkTo(record)))],
            []);

        string Cell(object? value) => value switch
        {
            null => "",
            Moment moment => periods.Day(moment.Day(finding.Calendar)),
            Amount amount => figures.Money(amount.Value, amount.Currency),
            decimal number => figures.Of(KpiUnit.Count, number),
            _ => Label.Plain((string)value),
        };
    }
}
