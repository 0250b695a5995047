namespace KpiBot.Questions.Drafts;

/// <summary>"a chart of MRR for the last 2 years": a picture of one figure that nothing cuts shows it over time.</summary>
internal static class Charts
{
    private static readonly HashSet<string> Words = new("chart graph plot grafico grafica".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether such a picture is asked for.</summary>
    public static bool AsksSeries(Clauses clauses, Draft draft) =>
        draft is { Intent: null, Kpis.Count: > 0, By.Count: 0, Grain: null, Ranking: null, Versus: false, ComparedWith: ComparedWith.Nothing, Values.Count: < 2 } && clauses.Sentence.Words.Any(Words.Contains);
}
