using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"leads/MQLs/SQLs", "cac / ltv / churn": three names and more between slashes are a list; two are a rate, or one of them by the other.</summary>
internal static class SlashLists
{
    /// <summary>The question with commas for the slashes; null where no such list is in it.</summary>
    public static IReadOnlyList<Token>? Parted(Clauses clauses)
    {
        var sentence = clauses.Sentence;
        var slashes = Enumerable.Range(1, Math.Max(0, sentence.Count - 2)).Where(at => sentence.Tokens[at] is { Kind: TokenKind.Sign, Text: "/" }).ToList();
        if (slashes.Count < 2 || slashes.Zip(slashes.Skip(1)).Any(pair => !IsName(pair.First + 1, pair.Second)) || !Enumerable.Range(0, slashes[0]).Any(at => IsName(at, slashes[0])) || (sentence.Longest(slashes[^1] + 1, Sense.Kpi) is null && sentence.Longest(slashes[^1] + 1, Sense.Deal) is null)) return null;
        return [.. sentence.Tokens.Select((token, at) => slashes.Contains(at - 1) ? token with { Before = Break.Comma } : token).Where((_, at) => !slashes.Contains(at))];

        bool IsName(int start, int end) => sentence.At(start).Any(match => match.End == end && match.Meaning.Sense is Sense.Kpi or Sense.Deal);
    }
}
