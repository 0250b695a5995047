namespace KpiBot.Questions.Words;

/// <summary>A place in a tree of phrases: what the words up to it mean, and what may follow. Where several words lead to one place it stays one place until a phrase is added behind one of them alone.</summary>
internal sealed class PhraseNode
{
    private string? _word;
    private PhraseNode? _only;
    private Dictionary<string, PhraseNode>? _next;
    private (Meaning Meaning, int Cost)[] _meanings = [];
    private bool _isShared;

    /// <summary>Whether nothing follows.</summary>
    public bool IsLeaf => _word is null;

    /// <summary>What the words up to here mean; empty where a phrase only passes.</summary>
    public ReadOnlySpan<(Meaning Meaning, int Cost)> Meanings => _meanings;

    /// <summary>The place behind a word, to read; null when no phrase goes on with it.</summary>
    public PhraseNode? After(string word) => _next is not null ? _next.GetValueOrDefault(word) : word == _word ? _only : null;

    /// <summary>The place behind a word, to add to: this phrase's own.</summary>
    public PhraseNode Grow(string word)
    {
        var known = After(word);
        if (known is { _isShared: false }) return known;
        var own = known?.Copy() ?? new PhraseNode();
        Put(word, own);
        return own;
    }

    /// <summary>Lets a word that leads nowhere yet lead to a place that others lead to as well.</summary>
    public void Lead(string word, PhraseNode shared)
    {
        shared._isShared = true;
        Put(word, shared);
    }

    /// <summary>Adds a meaning, or makes one that is known cheaper.</summary>
    public void Mean(Meaning meaning, int cost)
    {
        var known = Array.FindIndex(_meanings, other => other.Meaning == meaning);
        if (known < 0) _meanings = [.. _meanings, (meaning, cost)];
        else if (cost < _meanings[known].Cost) _meanings = [.. _meanings[..known], (meaning, cost), .. _meanings[(known + 1)..]];
    }

    private PhraseNode Copy()
    {
        if (_only is not null) _only._isShared = true;
        if (_next is not null) foreach (var node in _next.Values) node._isShared = true;
        return new PhraseNode { _word = _word, _only = _only, _next = _next is null ? null : new Dictionary<string, PhraseNode>(_next, StringComparer.Ordinal), _meanings = _meanings };
    }

    /// <summary>Most places have one word after them, so none takes a dictionary before there is a second.</summary>
    private void Put(string word, PhraseNode node)
    {
        if (_next is not null) _next[word] = node;
        else if (_word is null || _word == word) (_word, _only) = (word, node);
        else _next = new Dictionary<string, PhraseNode>(StringComparer.Ordinal) { [_word] = _only!, [word] = node };
    }
}
