namespace KpiBot.Questions.Words;

/// <summary>Puts all phrases of a pattern into a tree without spelling each out: what follows a choice of words is built once, for all words of the choice that are new there.</summary>
internal sealed class PhraseGraft(IReadOnlyList<string[][]> slots, Meaning meaning, int cost)
{
    private readonly PhraseNode?[] _rests = new PhraseNode?[slots.Count + 1];

    /// <summary>Adds the phrases behind a place. A phrase of no words adds nothing.</summary>
    public void Onto(PhraseNode root) => Add(root, 0, isRoot: true);

    private void Add(PhraseNode node, int slot, bool isRoot = false)
    {
        if (slot == slots.Count)
        {
            if (!isRoot) node.Mean(meaning, cost);
            return;
        }
        foreach (var words in slots[slot])
        {
            if (words.Length == 0)
            {
                Add(node, slot + 1, isRoot);
                continue;
            }
            var before = words.SkipLast(1).Aggregate(node, (at, word) => at.Grow(word));
            if (before.After(words[^1]) is null) before.Lead(words[^1], Rest(slot + 1));
            else Add(before.Grow(words[^1]), slot + 1);
        }
    }

    private PhraseNode Rest(int slot)
    {
        if (_rests[slot] is { } known) return known;
        var rest = new PhraseNode();
        Add(rest, slot);
        return _rests[slot] = rest;
    }
}
