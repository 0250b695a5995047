using KpiBot.Answers.Wording;
using KpiBot.Kpis;

namespace KpiBot.Answers.Composition;

/// <summary>The rows that moved most between two periods. A row of a ratio weighs as much as the records behind it.</summary>
internal static class MoversTable
{
    private const int Most = 5;

    public static IEnumerable<Block> Of(Movers movers, Texts texts, Figures figures, PeriodWords periods)
    {
        var (unit, better) = (movers.Result.Unit, Catalogue.Get(movers.Result.Kpi).Better);
        List<Row> rows = [.. movers.Result.Rows
            .Where(row => row is { Value: not null, Before: not null } && row.Value != row.Before)
            .OrderByDescending(row => Math.Abs(row.Value!.Value - row.Before!.Value) * Math.Max(row.Denominator ?? 1, 1))
            .ThenBy(row => row.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(row => new Row(
                [DimensionWords.Value(row.Key, texts.Language), figures.Of(unit, row.Before), figures.Of(unit, row.Value), figures.Difference(unit, row.Value!.Value - row.Before!.Value)],
                Tones.Of(better, row.Value.Value - row.Before.Value)))];
        yield return new Block.Heading(texts.Movers(DimensionWords.Of(movers.Dimension, texts.Language)));
        if (rows.Count == 0) yield return new Block.Sentence(texts.NoRows);
        else yield return new Block.Table([DimensionWords.Of(movers.Dimension, texts.Language), periods.Brief(movers.Result.Compare!.Period), periods.Brief(movers.Result.Period), texts.ChangeColumn], rows, []);
    }
}
