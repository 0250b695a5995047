using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"of all our reps, who sold most", "entre os canais, qual trouxe mais leads": all are named, and one of them is wanted.</summary>
internal static class OneOfAll
{
    private static readonly string[] Among = "among amongst between entre dentre".Split(' ');
    private static readonly string[] Of = "of de dos das del from".Split(' ');
    private static readonly string[] Opening = "all todos todas the our my three los las nuestros nuestras os as nossos nossas nuestras esos esas estos estas of de out".Split(' ');

    /// <summary>Whether the noun that begins at the token names those of which one is asked for.</summary>
    public static bool IsAsked(Clauses clauses, int noun)
    {
        if (!AsksOne(clauses)) return false;
        var token = noun - 1;
        while (token >= 0 && clauses.Sentence.Tokens[token + 1].Before == Break.None && IsBetween(clauses, token) && !IsOpened(clauses, token)) token--;
        return token >= 0 && clauses.Sentence.Tokens[token + 1].Before == Break.None && (clauses.Sentence.Has(token, Among) || IsOpened(clauses, token));
    }

    private static bool IsBetween(Clauses clauses, int token) =>
        clauses.Sentence.Has(token, Opening) || clauses.Mentions.Exists(mention => mention.Start == token && mention.End == token + 1 && mention.Number is { Kind: TokenKind.Number } || mention.Start == token && mention.Is(Sense.Number));

    /// <summary>"of our reps," stands in front, before what is asked.</summary>
    private static bool IsOpened(Clauses clauses, int token) => clauses.Sentence.Has(token, Of) && (token == 0 || clauses.Sentence.Tokens[token].Before != Break.None || (clauses.Sentence.Has(token - 1, "out") && token == 1));

    private static bool AsksOne(Clauses clauses)
    {
        for (var at = 0; at < clauses.Sentence.Count; at++)
        {
            if (clauses.Sentence.Has(at, "who", "whose", "quem", "quien", "qual") || (clauses.Sentence.Has(at, "cual") && clauses.Sentence.Tokens[at].Text == "cual")) return true;
            if (clauses.Sentence.Has(at, "which") && !clauses.Sentence.Has(at + 1, "ones", "are", "were", "have") && !clauses.Mentions.Exists(mention => mention.Is(Sense.Dimension) && mention.Start == at + 1)) return true;
        }
        return false;
    }
}
