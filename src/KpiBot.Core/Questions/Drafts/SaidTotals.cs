using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"y el total?" after a series or rows: all of them in one figure; of some of them, no query says it.</summary>
internal static class SaidTotals
{
    private static readonly HashSet<string> Totals = new("total totals soma suma sum somatoria sumatoria altogether".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Overall = new("geral general overall".Split(' '), StringComparer.Ordinal);

    /// <summary>Takes it.</summary>
    public static void Take(Clauses clauses, Draft draft, Query last)
    {
        if ((last.By ?? (object?)last.Grain) is null || draft is not { Kpis.Count: 0, Ambiguous: null, By.Count: 0, Grain: null, Values.Count: 0, Periods.Count: 0 }) return;
        var isMean = draft.Intent is null or Intent.Overview && clauses.Sentence.Words.Any(Overall.Contains) && clauses.Sentence.Words.Any(word => word is "media" or "average" or "promedio") && FigureReader.MayBeAverage(last.Kpis);
        if (!isMean && draft.Intent is not null) return;
        var said = Array.FindIndex(clauses.Sentence.Words, word => (isMean && Overall.Contains(word)) || (!isMean && (Totals.Contains(word) || (last.Filters.Count == 0 && Overall.Contains(word)))));
        if (said < 0 || clauses.Mentions.Exists(mention => mention.Is(Sense.Kpi))) return;
        if (draft.Ranking is not null || last.Top is not null || (last.Grain is not null && last.Period is not { Defaulted: false }) || clauses.Mentions.Exists(mention => mention.Number is not null)) draft.Unknown.Add(clauses.Words(said, said + 1));
        draft.Totals = true;
        draft.Intent = null;
        for (var at = 0; at < clauses.Count; at++) if (clauses[at].Is(Sense.Average) || (clauses[at].Start <= said && clauses[at].End > said)) clauses.Use(at);
        draft.Reading.Add(new ReadPart(clauses.Words(said, said + 1), "total"));
    }
}
