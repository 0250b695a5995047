using KpiBot.Questions.Words;

namespace KpiBot.Questions.Reading;

/// <summary>A question's tokens with every known phrase that begins at each of them.</summary>
internal sealed class Sentence
{
    private readonly List<PhraseTree.Match>[] _matches;

    /// <summary>Looks up every phrase; typos are thought of only where a word is not known as it stands.</summary>
    public Sentence(IReadOnlyList<Token> tokens, IReadOnlyList<PhraseTree> trees, Func<string, bool> isDataWord)
    {
        Tokens = tokens;
        _matches = new List<PhraseTree.Match>[tokens.Count];
        Typos = new int[tokens.Count];
        for (var i = 0; i < tokens.Count; i++) _matches[i] = [];
        foreach (var tree in trees)
        {
            var readings = new IReadOnlyList<(string, int)>[tokens.Count];
            for (var i = 0; i < tokens.Count; i++)
            {
                var known = isDataWord(tokens[i].Text) || trees.Any(other => other != tree && other.Knows(tokens[i].Text));
                var own = tree.Readings(tokens[i], known);
                readings[i] = own;
                if (own.Count > 0) Typos[i] = own.Min(reading => reading.Item2);
            }
            for (var i = 0; i < tokens.Count; i++) if (readings[i].Count > 0) tree.Find(tokens, readings, i, _matches[i]);
        }
    }

    /// <summary>The tokens.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Cost of each token's nearest reading; 0 when it is spelt as known.</summary>
    public int[] Typos { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => Tokens.Count;

    /// <summary>The phrases that begin at a token.</summary>
    public IReadOnlyList<PhraseTree.Match> At(int at) => _matches[at];

    /// <summary>The longest phrase of a sense that begins at the token; null when there is none.</summary>
    public PhraseTree.Match? Longest(int at, Sense sense, string? arg = null)
    {
        PhraseTree.Match? best = null;
        if (at >= Count) return null;
        foreach (var match in _matches[at])
        {
            if (match.Meaning.Sense != sense || (arg is not null && match.Meaning.Arg != arg)) continue;
            if (best is not { } known || match.End > known.End || (match.End == known.End && match.Cost < known.Cost)) best = match;
        }
        return best;
    }

    /// <summary>The first token from <paramref name="at"/> on that is no article, preposition or joining sign, within the same clause.</summary>
    public int Skip(int at)
    {
        while (at < Count && (PhraseTree.Connectives.Contains(Tokens[at].Text) || Tokens[at].Text is "the" or "on")) at++;
        return at;
    }

    /// <summary>Whether a token is one of the words.</summary>
    public bool Has(int at, params ReadOnlySpan<string> words)
    {
        if (at < 0 || at >= Count) return false;
        foreach (var word in words) if (Tokens[at].Text == word) return true;
        return false;
    }
}
