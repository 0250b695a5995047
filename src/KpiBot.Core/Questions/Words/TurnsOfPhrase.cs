using KpiBot.Questions.Vocabulary;

namespace KpiBot.Questions.Words;

/// <summary>The turns of phrase of all languages, by the word they begin with.</summary>
internal sealed class TurnsOfPhrase
{
    private readonly Dictionary<string, List<TurnOfPhrase>> _byFirst = new(StringComparer.Ordinal);

    private TurnsOfPhrase()
    {
        foreach (var (pattern, isFirm) in Courtesies.All)
        {
            var turn = new TurnOfPhrase(pattern, isFirm);
            Words.UnionWith(turn.Words);
            foreach (var first in turn.FirstWords.Distinct(StringComparer.Ordinal)) (_byFirst.TryGetValue(first, out var turns) ? turns : _byFirst[first] = []).Add(turn);
        }
    }

    /// <summary>All of them.</summary>
    public static TurnsOfPhrase Instance { get; } = new();

    /// <summary>Every word in them.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the longest that begins at the token ends, and whether it is firm; the token itself where none does.</summary>
    public (int End, bool IsFirm) Longest(IReadOnlyList<Token> tokens, int start)
    {
        var longest = (End: start, IsFirm: false);
        if (!_byFirst.TryGetValue(tokens[start].Text, out var turns)) return longest;
        foreach (var turn in turns) if (turn.End(tokens, start) is var end && end > longest.End) longest = (end, turn.IsFirm);
        return longest;
    }
}
