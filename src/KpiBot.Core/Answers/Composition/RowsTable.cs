using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions;

namespace KpiBot.Answers.Composition;

/// <summary>Rows of a breakdown, a series or both: a picture, and a table of what fits a screen.</summary>
internal sealed class RowsTable(Texts texts, Figures figures, PeriodWords periods, Query query, KpiResult result)
{
    private const int MostRows = 12;
    private const int MostUnits = 24;
    private const int MostColumns = 6;

    private readonly bool _aimed = result.Rows.Any(row => row.Target is not null);

    public IEnumerable<Block> All()
    {
        if (query.By is null && query.Grain is null) return [];
        if (result.Rows.Count == 0) return [new Block.Sentence(texts.NoRows)];
        var table = query.By is null ? Series() : query.Grain is null ? Breakdown() : Both();
        return new ResultChart(texts, figures, periods, query, result).Of() is { } chart ? [new Block.Picture(chart), table] : [table];
    }

    private Block.Table Breakdown()
    {
        List<KpiRow> shown = [.. result.Rows.Take(query.Top?.Count ?? MostRows)];
        var notes = new List<string>();
        if (result.Rows.Count > shown.Count) notes.Add(texts.MoreRows(figures.Count(result.Rows.Count - shown.Count)));
        if (shown.Exists(IsSmall)) notes.Add(texts.SmallRows);
        return Table(shown, DimensionWords.Of(query.By!, texts.Language), row => DimensionWords.Value(row.Key, texts.Language), notes);
    }

    private Block.Table Series()
    {
        List<KpiRow> shown = [.. result.Rows.TakeLast(MostUnits)];
        return Table(shown, texts.PeriodColumn, row => periods.Key(row.Key), result.Rows.Count > shown.Count ? [texts.LatestOf(figures.Count(shown.Count), figures.Count(result.Rows.Count))] : []);
    }

    private Block.Table Both()
    {
        List<string> all = [.. result.Rows.Select(row => row.At!).Distinct().Order(StringComparer.Ordinal)];
        List<string> units = [.. all.TakeLast(MostColumns)];
        var members = result.Rows.GroupBy(row => row.Key, StringComparer.Ordinal).ToList();
        var notes = new List<string>();
        if (members.Count > MostRows) notes.Add(texts.MoreRows(figures.Count(members.Count - MostRows)));
        if (all.Count > units.Count) notes.Add(texts.LatestOf(figures.Count(units.Count), figures.Count(all.Count)));
        return new Block.Table(
            [DimensionWords.Of(query.By!, texts.Language), .. units.Select(periods.Key)],
            [.. members.Take(MostRows).Select(member => new Row(
                [DimensionWords.Value(member.Key, texts.Language), .. units.Select(unit => figures.Of(result.Unit, member.FirstOrDefault(row => row.At == unit)?.Value))]))],
            notes);
    }

    private Block.Table Table(List<KpiRow> rows, string first, Func<KpiRow, string> name, IReadOnlyList<string> notes)
    {
        var (parts, compared) = (rows.Exists(row => PartsOf(row).Length > 0), rows.Exists(row => row.Before is not null));
        List<string> columns = [first, KpiTexts.Of(texts.Language, result.Kpi).Name];
        if (parts) columns.Add("÷");
        if (_aimed) columns.Add(BesideWords.Of("target", texts.Language));
        if (compared) columns.AddRange([periods.Brief(result.Compare!.Period), texts.ChangeColumn]);
        return new Block.Table(columns, [.. rows.Select(row => Line(row, name(row), parts, compared))], notes);
    }

    private Row Line(KpiRow row, string name, bool parts, bool compared)
    {
        List<string> cells = [name, figures.Of(result.Unit, row.Value) + (IsSmall(row) ? " *" : "")];
        if (parts) cells.Add(PartsOf(row));
        if (_aimed) cells.Add(row.Target is null ? "" : figures.Of(result.Unit, row.Target));
        if (!compared) return new Row(cells);
        var change = row.Value - row.Before;
        cells.AddRange([figures.Of(result.Unit, row.Before), change is { } difference ? figures.Difference(result.Unit, difference) : ""]);
        return new Row(cells, Tones.Of(Catalogue.Get(result.Kpi).Better, change ?? 0));
    }

    private string PartsOf(KpiRow row) => row is { Numerator: { } upper, Denominator: { } lower } ? PartsText.Of(result, query.Variant, upper, lower, texts, figures) : "";

    private static bool IsSmall(KpiRow row) => row.Range is not null;
}
