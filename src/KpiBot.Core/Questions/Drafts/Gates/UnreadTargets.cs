using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>What is asked of a target that its figure does not say: how much a day is missing, what would be if. It is asked about.</summary>
internal static class UnreadTargets
{
    /// <summary>"se batermos a meta", "si llegáramos a la meta": verbs that say so by themselves; English and the present tense ask whether it is met.</summary>
    private static readonly HashSet<string> Supposed = new("batermos bater batessemos batesse atingirmos atingir atingissemos cumprirmos cumprissemos llegaramos llegasemos cumplieramos alcanzaramos".Split(' '), StringComparer.Ordinal);

    /// <summary>Adds it to what is not understood.</summary>
    public static void Collect(Clauses clauses, Draft draft)
    {
        if (draft.Intent != Intent.Target) return;

        // "how many budgets did we win": they may be quotes.
        if (clauses.Mentions.Find(mention => mention.Is(Sense.Target) && clauses.Folded(mention) is "budgets" or "budget" && clauses.Before(clauses.Mentions.IndexOf(mention)) is >= 0 and var many && clauses[many].Is(Sense.HowMany)) is { } counted) draft.Unknown.Add(clauses.Words(counted));
        for (var token = 0; token < clauses.Sentence.Count; token++)
        {
            var word = clauses.Sentence.Words[token];
            var isSupposed = Supposed.Contains(word) && clauses.Sentence.Words.Take(token).TakeLast(3).Any(before => before is "se" or "si");
            if (isSupposed || IsPerDay(clauses, token)) draft.Unknown.Add(clauses.Words(token, token + 1));
        }
    }

    /// <summary>"quanto falta por dia", "how much do we need a day"; "by day" is a series.</summary>
    private static bool IsPerDay(Clauses clauses, int token) =>
        clauses.Sentence.Has(token, "falta", "faltam", "faltan", "need", "precisamos", "necesitamos", "left", "missing") && Enumerable.Range(token + 1, Near).Any(at => clauses.Sentence.Has(at, "por", "per", "al", "ao", "each", "every", "cada", "a") && clauses.Sentence.Has(at + 1, "day", "week", "dia", "semana"));

    private const int Near = 5;
}
