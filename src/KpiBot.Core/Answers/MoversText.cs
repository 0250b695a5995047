using KpiBot.Answers.Wording;

namespace KpiBot.Answers;

/// <summary>The rows that moved most between two periods. A row of a ratio weighs as much as the records behind it.</summary>
internal static class MoversText
{
    private const int Most = 5;

    public static IEnumerable<string> Lines(Movers movers, Texts texts, Figures figures)
    {
        var unit = movers.Result.Unit;
        var rows = movers.Result.Rows
            .Where(row => row is { Value: not null, Before: not null } && row.Value != row.Before)
            .OrderByDescending(row => Math.Abs(row.Value!.Value - row.Before!.Value) * Math.Max(row.Denominator ?? 1, 1))
            .ThenBy(row => row.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(row => (IReadOnlyList<string>)
            [
                DimensionWords.Value(row.Key, texts.Language),
                figures.Of(unit, row.Before), "→ " + figures.Of(unit, row.Value),
                figures.Difference(unit, row.Value!.Value - row.Before!.Value),
            ])
            .ToList();
        return rows.Count == 0 ? [texts.NoRows] : TextTable.Lines(rows);
    }
}
