namespace KpiBot.Questions.Drafts;

/// <summary>"ambos por região", "both by region", "tudo junto": said of the two figures or values that are named, and of nothing else.</summary>
internal static class SharedWords
{
    private static readonly HashSet<string> Both = ["ambos", "ambas", "both"];

    private static readonly HashSet<string> Together = ["junto", "juntos", "juntas"];

    /// <summary>Explains them where two, or several figures, are named.</summary>
    public static void Take(Clauses clauses, Draft draft)
    {
        for (var token = 0; token < clauses.Sentence.Count; token++)
        {
            var word = clauses.Sentence.Tokens[token].Text;
            if ((Both.Contains(word) && (draft.Kpis.Count == 2 || draft.Values.Count == 2)) || (Together.Contains(word) && draft is { Kpis.Count: > 1, Values.Count: 0 })) draft.Explained.Add((token, token + 1));
        }
    }
}
