using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Answers;

/// <summary>Rows of a breakdown, a series or both, as an aligned table of what fits a screen.</summary>
internal sealed class RowsText(Texts texts, Figures figures, PeriodWords periods, Query query, KpiResult result)
{
    private const int MostRows = 12;
    private const int MostUnits = 24;
    private const int MostColumns = 6;

    public IEnumerable<string> Lines()
    {
        if (query.By is null && query.Grain is null) return [];
        if (result.Rows.Count == 0) return [texts.NoRows];
        return query.By is null ? Series() : query.Grain is null ? Breakdown() : Both();
    }

    private IEnumerable<string> Breakdown()
    {
        var shown = result.Rows.Take(query.Top?.Count ?? MostRows).ToList();
        foreach (var line in Table(shown, row => DimensionWords.Value(row.Key, texts.Language))) yield return line;
        if (result.Rows.Count > shown.Count) yield return "  " + texts.MoreRows(figures.Count(result.Rows.Count - shown.Count));
        if (shown.Any(IsSmall)) yield return "  " + texts.SmallRows;
    }

    private IEnumerable<string> Series()
    {
        var shown = result.Rows.TakeLast(MostUnits).ToList();
        foreach (var line in Table(shown, row => periods.Key(row.Key))) yield return line;
        if (result.Rows.Count > shown.Count) yield return "  " + texts.LatestOf(figures.Count(shown.Count), figures.Count(result.Rows.Count));
    }

    private IEnumerable<string> Both()
    {
        var all = result.Rows.Select(row => row.At!).Distinct().Order(StringComparer.Ordinal).ToList();
        var units = all.TakeLast(MostColumns).ToList();
        var members = result.Rows.GroupBy(row => row.Key, StringComparer.Ordinal).ToList();
        var header = units.Select(periods.Key).Prepend("").ToList();
        var body = members.Take(MostRows).Select(member => units
            .Select(unit => figures.Of(result.Unit, member.FirstOrDefault(row => row.At == unit)?.Value))
            .Prepend(DimensionWords.Value(member.Key, texts.Language)).ToList());
        foreach (var line in TextTable.Lines([header, .. body])) yield return line;
        if (members.Count > MostRows) yield return "  " + texts.MoreRows(figures.Count(members.Count - MostRows));
        if (all.Count > units.Count) yield return "  " + texts.LatestOf(figures.Count(units.Count), figures.Count(all.Count));
    }

    private IEnumerable<string> Table(IReadOnlyList<KpiRow> rows, Func<KpiRow, string> name)
    {
        var compared = rows.Any(row => row.Before is not null);
        var cells = rows.Select(row =>
        {
            List<string> line = [name(row), figures.Of(result.Unit, row.Value) + (IsSmall(row) ? " *" : "")];
            if (HasParts(row)) line.Add(RowParts(row));
            else if (rows.Any(HasParts)) line.Add("");
            if (compared)
            {
                line.Add("← " + figures.Of(result.Unit, row.Before));
                line.Add(row is { Value: { } now, Before: { } before } ? figures.Difference(result.Unit, now - before) : "");
            }
            return (IReadOnlyList<string>)line;
        });
        return TextTable.Lines([.. cells]);
    }

    private bool HasParts(KpiRow row) => row is { Numerator: not null, Denominator: not null };

    private string RowParts(KpiRow row)
    {
        var numerator = figures.Of(Parts.Upper(result.Kpi, result.Unit, query.Variant), row.Numerator);
        var denominator = figures.Of(Parts.Lower(result.Kpi, result.Unit, query.Variant), row.Denominator);
        return Parts.AreShare(result.Kpi, result.Unit, query.Variant) ? texts.Parts(numerator, denominator) : $"{numerator} ÷ {denominator}";
    }

    private static bool IsSmall(KpiRow row) => row.Range is not null;
}
