using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"what is an organic lead", "qué es un lead orgánico", "o que é um lead de indicação": one of a kind is explained, none are counted.</summary>
internal static class AskedKinds
{
    private static readonly HashSet<string> Counted = ["leads", "mqls", "sqls"];

    /// <summary>Whether that is asked.</summary>
    public static bool Are(Clauses clauses, Draft draft) =>
        draft.Kpis is [var kpi] && Counted.Contains(kpi) && draft.Periods.Count == 0 && clauses.First(Sense.WhatIs) is >= 0 and var what && !clauses.Any(Sense.Costs)
        && clauses.Sentence.Words[clauses[what].Start..Math.Min(clauses[what].End + 1, clauses.Sentence.Count)][^2..].Any(word => word is "a" or "an" or "un" or "um");
}
