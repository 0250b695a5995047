namespace KpiBot.Questions.Drafts;

/// <summary>"lead > mql > sql": each arrow is the rate from one stage to the next, where a rate's name holds only the first of them.</summary>
internal static class StageChains
{
    /// <summary>Names the rates of the further arrows.</summary>
    public static void Take(Clauses clauses, List<(int At, string Kpi)> named)
    {
        for (var i = 0; i + 1 < named.Count; i++)
        {
            var (first, second) = (clauses[named[i].At], clauses[named[i + 1].At]);
            if (!(IsRate(named[i].Kpi) || IsRate(named[i + 1].Kpi)) || second.Start != first.End + 1 || !clauses.Sentence.Has(first.End, ">") || StageRates.Beginning(clauses.Sentence.Words[first.End - 1]) is not { } from) continue;
            if (StageRates.Beginning(clauses.Sentence.Words[second.Start]) is not { } to || FigureBases.Between(from, to) is not { } rate) continue;
            if (named[i].Kpi == from) named[i] = (named[i].At, rate);
            else if (named[i + 1].Kpi == to) named[i + 1] = (named[i + 1].At, rate);
            else named.Insert(i + 1, (named[i + 1].At, rate));
        }
    }

    private static bool IsRate(string kpi) => kpi.Contains("_to_", StringComparison.Ordinal);
}
