using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"leads/mqls/sqls", "cac / ltv / churn": three or more of them are a list, not the rate of the first two.</summary>
internal static class SlashedLists
{
    /// <summary>Names the parts of a rate that is only the beginning or the end of such a list.</summary>
    public static void Split(Clauses clauses, List<(int At, string Kpi)> named)
    {
        for (var i = 0; i < named.Count; i++)
        {
            var at = named[i].At;
            var (start, end) = (clauses[at].Start, clauses[at].End);
            var slash = Enumerable.Range(start, end - start).FirstOrDefault(token => clauses.Sentence.Tokens[token].Text == "/", -1);
            if (slash <= start || !(clauses.Sentence.Tokens[Math.Min(end, clauses.Sentence.Count - 1)].Text == "/" || (start > 0 && clauses.Sentence.Tokens[start - 1].Text == "/"))) continue;
            if (clauses.Sentence.Longest(start, Sense.Kpi) is null || Part(clauses, start, slash) is not { } first || Part(clauses, slash + 1, end) is not { } second) continue;
            named[i] = (at, first);
            named.Insert(++i, (at, second));
        }
    }

    private static string? Part(Clauses clauses, int start, int end) => clauses.Sentence.At(start).Where(match => match.End == end && match.Meaning.Sense == Sense.Kpi).Select(match => match.Meaning.Arg).FirstOrDefault();
}
