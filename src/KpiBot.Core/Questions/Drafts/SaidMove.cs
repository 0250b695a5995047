using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Which way a figure moved, in the words of who asks why: "why did it drop" says that it did.</summary>
internal static class SaidMove
{
    /// <summary>How a figure stands, not how it moved.</summary>
    private static readonly HashSet<string> Levels = new("low high slow weak bad poor alto altos alta pico baixo baixos ruim ruins fraco fraca malo mala flojo floja flojos mal".Split(' '), StringComparer.Ordinal);

    /// <summary>Before how it stands: "so low".</summary>
    private static readonly string[] So = ["so", "tao", "tan"];

    private static readonly string[] Better = ["improv", "melhor", "mejor"];
    private static readonly string[] Worse = ["wors", "pior", "peor", "empeor"];

    /// <summary>True for a rise, false for a fall; null where the words name neither, or both.</summary>
    public static bool? Of(Clauses clauses, string kpi)
    {
        List<bool> said = [.. clauses.Mentions.Select(mention => Of(clauses, mention, Catalogue.Get(kpi).Better)).OfType<bool>().Distinct()];
        return said is [var only] ? only : null;
    }

    /// <summary>True where the words say that it got better, false for worse; null where they say neither.</summary>
    public static bool? Betters(string words)
    {
        var split = words.Split(' ');
        if (split.Any(word => Array.Exists(Better, word.StartsWith)) || split.Contains("better")) return true;
        return split.Any(word => Array.Exists(Worse, word.StartsWith)) ? false : null;
    }

    private static bool? Of(Clauses clauses, Reading.Mention mention, Favourable better)
    {
        var (up, down) = (mention.Is(Sense.Up), mention.Is(Sense.Down));
        if (!up && !down) return null;
        var words = clauses.Folded(mention).Split(' ');
        if (So.Contains(words[0]) || words is [var only] && Levels.Contains(only)) return null;
        var (good, bad) = (words.Any(word => Array.Exists(Better, word.StartsWith)), words.Any(word => Array.Exists(Worse, word.StartsWith)));
        if (good || bad) return better switch { Favourable.Higher => good, Favourable.Lower => bad, Favourable.Neither => null };
        return up == down ? null : up;
    }
}
