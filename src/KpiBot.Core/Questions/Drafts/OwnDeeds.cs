using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"quanto eu vendi", "how many deals did I close", "cuánto vendí": what the asker did, without a "my".</summary>
internal static class OwnDeeds
{
    /// <summary>Verbs that only say "I".</summary>
    private static readonly HashSet<string> Mine = new("vendi faturei fechei ganhei assinei perdi criei abri cerre".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Doing = new("sell sold close closed win won lose lost create created book booked bring brought make made log logged".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the figure is of what the asker did; "I lost the number" is no figure.</summary>
    public static bool AreAsked(Clauses clauses) => clauses.Mentions.Exists(mention => (mention.Is(Sense.Sell) || mention.Is(Sense.Outcome) || mention.IsFiller) && IsMine(clauses, mention));

    private static bool Counts(Clauses clauses) => clauses.Any(Sense.HowMany) || clauses.Any(Sense.HowMuch);

    private static bool IsMine(Clauses clauses, Reading.Mention mention) => Enumerable.Range(mention.Start, mention.End - mention.Start).Any(token =>
        (Mine.Contains(clauses.Sentence.Tokens[token].Text) && !mention.IsFiller)
        || (Doing.Contains(clauses.Sentence.Tokens[token].Text) && clauses.Sentence.Has(token - 1, "i") && Counts(clauses))
        || clauses.Sentence.Has(token, "fiz", "hice"));
}
