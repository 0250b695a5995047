using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Answers;

/// <summary>Records as a table: a column for every field that any of them has.</summary>
internal static class ListingText
{
    public static IEnumerable<string> Lines(Listing listing, Figures figures, PeriodWords periods, BusinessCalendar calendar)
    {
        var records = listing.Records.Select(RecordFields.Of).ToList();
        var columns = Enumerable.Range(0, records.Count == 0 ? 0 : records[0].Count).Where(column => records.Any(fields => fields[column].Value is not null)).ToList();
        return TextTable.Lines([.. records.Select(fields => (IReadOnlyList<string>)[.. columns.Select(column => Cell(fields[column].Value))])]);

        string Cell(object? value) => value switch
        {
            null => "",
            Moment moment => periods.Day(moment.Day(calendar)),
            Amount amount => figures.Money(amount.Value, amount.Currency),
            decimal number => figures.Of(KpiUnit.Count, number),
            _ => Label.Plain((string)value),
        };
    }
}
