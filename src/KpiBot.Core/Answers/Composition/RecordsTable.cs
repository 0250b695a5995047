using KpiBot.Answers.Wording;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Answers.Composition;

/// <summary>Records as a table: a column for every field that any of them has.</summary>
public static class RecordsTable
{
    /// <summary>A page of the records behind a query: a heading that says which of all they are, and the table.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="listing">The page; not empty.</param>
    /// <param name="skipped">How many records stand before it.</param>
    /// <param name="workspace">The workspace as the calculation saw it.</param>
    /// <param name="language">The asker's.</param>
    public static IEnumerable<Block> Page(Query query, Listing listing, long skipped, WorkspaceState workspace, Language language)
    {
        var (texts, notation) = (Texts.Of(language), Notation.Of(language));
        var (shown, all) = (listing.Records.Count, notation.Number(listing.Total, 0));
        var name = KpiTexts.Of(language, query.Kpis[0]).Name;
        if (query.Top is { } top && listing.Kind == RecordKind.Deal) yield return new Block.Heading(texts.RankedRecords(name, notation.Number(shown, 0), all, top.Descending));
        else yield return new Block.Heading(skipped == 0 ? texts.Records(name, notation.Number(shown, 0), all) : texts.FurtherRecords(name, notation.Number(skipped + 1, 0), notation.Number(skipped + shown, 0), all));
        yield return Of(listing, workspace, language);
    }

    /// <summary>The table alone.</summary>
    public static Block.Table Of(Listing listing, WorkspaceState workspace, Language language)
    {
        var calendar = workspace.Agreement.Calendar;
        var (figures, periods) = (new Figures(Texts.Of(language), workspace.Agreement.Currency), new PeriodWords(language, calendar));
        var records = listing.Records.Select(RecordFields.Of).ToList();
        var columns = Enumerable.Range(0, records.Count == 0 ? 0 : records[0].Count).Where(column => records.Exists(fields => fields[column].Value is not null)).ToList();
        return new Block.Table(
            [.. columns.Select(column => FieldWords.Of(records[0][column].Name, language))],
            [.. records.Zip(listing.Records, (fields, record) => new Row([.. columns.Select(column => Cell(fields[column]))], Link: workspace.LinkTo(record)))],
            []);

        string Cell((string Name, object? Value) field) => field.Value switch
        {
            null => "",
            Moment moment => periods.Day(moment.Day(calendar)),
            Amount amount => figures.Money(amount.Value, amount.Currency),
            decimal number => figures.Of(KpiUnit.Count, number),
            string code when field.Name is "status" or "type" or "class" or "kind" => CodeWords.Of(code, language),
            var text => Label.Plain((string)text),
        };
    }
}
