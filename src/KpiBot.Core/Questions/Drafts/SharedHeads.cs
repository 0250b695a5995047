using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"win and close rate", "churn de clientes y de ingresos", "clientes novos e ativos": the noun that two figures share is said once, and read with both.</summary>
internal static class SharedHeads
{
    private static readonly string[] Joints = ["and", "&", "e", "y"];
    private static readonly string[] Of = ["de", "do", "da", "del", "por"];

    /// <summary>The tokens with the noun said twice; null where nothing shares one.</summary>
    public static IReadOnlyList<Token>? Spelt(Clauses clauses, Func<IReadOnlyList<Token>, bool> isName)
    {
        var tokens = clauses.Sentence.Tokens;
        for (var joint = 1; joint < tokens.Count - 1; joint++)
        {
            if (!clauses.Sentence.Has(joint, Joints) || tokens[joint].Before != Break.None || tokens[joint + 1].Before != Break.None) continue;
            if (Named(clauses, joint + 1, forward: true) is { } behind && !clauses.Mentions.Exists(mention => mention.Start <= joint - 1 && mention.End >= joint && mention.Is(Sense.Kpi) && !clauses.Sentence.Has(joint - 1, "open")) && isName([tokens[joint - 1], tokens[behind.End - 1]]))
                return [.. tokens.Take(joint), tokens[behind.End - 1], .. tokens.Skip(joint)];
            if (Named(clauses, joint, forward: false) is not { } before) continue;
            var word = clauses.Sentence.Has(joint + 1, Of) ? joint + 2 : joint + 1;
            if (word == tokens.Count || IsKnown(clauses, word)) continue;
            Token[] head = word > joint + 1 ? [tokens[before.Start]] : clauses.Sentence.Has(before.Start + 1, Of) ? [tokens[before.Start], tokens[before.Start + 1]] : [tokens[before.Start]];
            if (isName([.. head, .. tokens.Skip(joint + 1).Take(word - joint)])) return [.. tokens.Take(joint + 1), .. head, .. tokens.Skip(joint + 1)];
        }
        return null;
    }

    /// <summary>A figure of two words or more that begins, or ends, at the joint.</summary>
    private static Mention? Named(Clauses clauses, int at, bool forward) =>
        clauses.Mentions.Find(mention => mention.Is(Sense.Kpi) && mention.End - mention.Start > 1 && (forward ? mention.Start : mention.End) == at);

    /// <summary>Whether the word has a meaning of its own: a figure, a value, a time, how many.</summary>
    private static bool IsKnown(Clauses clauses, int token) =>
        clauses.Mentions.Exists(mention => mention.Start <= token && mention.End > token && (mention.Is(Sense.Kpi) || mention.Values.Count > 0 || mention.Period is not null || mention.Number is not null || mention.Is(Sense.Deal) || mention.Is(Sense.HowMany) || mention.Is(Sense.HowMuch)));
}
