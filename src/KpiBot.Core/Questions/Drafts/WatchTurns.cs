using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>What a turn behind an alert or a digest adds to it: a place, another figure with its level, a figure more.</summary>
internal static class WatchTurns
{
    private static readonly HashSet<string> Adding = new("add include throw toss put stick inclui inclua incluir adiciona adicione acrescenta coloca coloque bota poe ponha mete junta soma incluye incluyeme agrega agregale anade suma sumale metele ponle pon".Split(' '), StringComparer.Ordinal);

    /// <summary>"send it to #revops": the same watch, told elsewhere.</summary>
    public static bool IsSentElsewhere(Clauses clauses) =>
        Channel(clauses) is not null && IsCovered(clauses) && clauses.Mentions.TrueForAll(mention => IsSmall(mention) || mention.Is(Sense.Send) || mention.Is(Sense.Alert) || mention.Number is { Kind: TokenKind.Channel });

    /// <summary>"and cac above 5k", "same for nrr below 90%", behind an alert: a level of another figure, and nothing else.</summary>
    public static bool WatchesAnother(Clauses clauses) =>
        clauses.Any(Sense.Kpi) && clauses.Mentions[0] is { } first && (first.Is(Sense.FollowUp) || first.Is(Sense.And) || first.Is(Sense.Also))
        && clauses.Mentions.Exists(mention => mention.Number is { Kind: TokenKind.Number }) && IsCovered(clauses)
        && clauses.Mentions.Exists(IsCondition) && clauses.Mentions.TrueForAll(mention => IsSmall(mention) || IsCondition(mention) || mention.Is(Sense.Kpi) || mention.Is(Sense.UnitOf) || mention.Is(Sense.And) || mention.Number is { Kind: TokenKind.Number } || mention.Values.Count > 0);

    /// <summary>"add nrr", "agrégale el nrr", behind a digest: one figure more in it.</summary>
    public static bool AddsFigure(Clauses clauses) =>
        clauses.Any(Sense.Kpi) && clauses.Mentions.Exists(mention => mention.Is(Sense.Also) && clauses.Folded(mention).Split(' ').Any(Adding.Contains))
        && IsCovered(clauses) && clauses.Mentions.TrueForAll(mention => IsSmall(mention) || mention.Is(Sense.Kpi) || mention.Is(Sense.And) || mention.Is(Sense.Digest) || mention.Is(Sense.Send));

    /// <summary>The chat channel that is named; null for none.</summary>
    public static string? Channel(Clauses clauses) => clauses.Sentence.Tokens.FirstOrDefault(token => token.Kind == TokenKind.Channel)?.Text;

    private static bool IsSmall(Mention mention) => mention.IsFiller || (mention.Is(Sense.Filler) && mention.Values.Count == 0 && mention.Period is null && mention.Number is null) || mention.Is(Sense.FollowUp) || mention.Is(Sense.Also);

    private static bool IsCondition(Mention mention) => mention.Is(Sense.Above) || mention.Is(Sense.Below) || mention.Is(Sense.Up) || mention.Is(Sense.Down) || mention.Is(Sense.ByWord);

    /// <summary>Every word but the channel belongs to something understood.</summary>
    private static bool IsCovered(Clauses clauses) => Enumerable.Range(0, clauses.Sentence.Count).All(token => clauses.Sentence.Tokens[token].Kind == TokenKind.Channel || clauses.Mentions.Exists(mention => mention.Start <= token && mention.End > token));
}
