using KpiBot.Kpis;

namespace KpiBot.Questions.Words;

/// <summary>What is typed short in a chat, where only its neighbours tell what it is: "btw april and june" is between them, "which ones cheapest" is which one is, a lone "y" is why.</summary>
internal static class Chatter
{
    /// <summary>A day by month and year stands before the joint at most.</summary>
    private const int Near = 3;

    private static readonly string[] Joints = ["and", "n", "&"];

    /// <summary>The question with those words spelt out, in a thread that was held in a language.</summary>
    public static IReadOnlyList<Token> Spelt(IReadOnlyList<Token> tokens, Language? thread)
    {
        if (tokens is [{ Text: "y" }] && thread == Language.English) return With(tokens, 0, "why");
        for (var at = 0; at < tokens.Count - 1; at++)
            if (IsBetween(tokens, at)) return With(With(tokens, at, "between"), Enumerable.Range(at + 2, Near).First(joint => Joints.Contains(tokens[joint].Text)), "and");
            else if (IsOne(tokens, at)) return With(tokens, at, "one");
        return tokens;
    }

    /// <summary>A month or a day behind it, and an "and"; "leads in may btw" only adds something.</summary>
    private static bool IsBetween(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Text is "btw" or "btwn" && tokens[at + 1].Before == Break.None && (TurnOfPhrase.IsFigure(tokens[at + 1]) || Lexicon.Instance.IsOfCalendar(tokens[at + 1].Text) || tokens[at + 1].Text is ['q' or 'h', >= '1' and <= '4']) && tokens.Skip(at + 2).Take(Near).Any(token => Joints.Contains(token.Text));

    /// <summary>Right before what is the most of them, without "are".</summary>
    private static bool IsOne(IReadOnlyList<Token> tokens, int at) =>
        at == 1 && tokens[at].Text is "ones" && tokens[0].Text is "which" && (tokens[^1].Text.EndsWith("est", StringComparison.Ordinal) || tokens[^1].Text is "worst") && tokens.Count - at <= 3 && (tokens.Count - at == 2 || tokens[at + 1].Text is "the");

    private static IReadOnlyList<Token> With(IReadOnlyList<Token> tokens, int at, string word) => [.. tokens.Take(at), tokens[at] with { Text = word }, .. tokens.Skip(at + 1)];
}
