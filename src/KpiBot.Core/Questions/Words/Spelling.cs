namespace KpiBot.Questions.Words;

/// <summary>
/// Finds the known words that a typed word may have been meant as: one edit from 4 letters on, two from 8 letters on.
/// Words are stored under what is left when letters are taken out, so that a look-up never walks the vocabulary.
/// </summary>
internal sealed class Spelling
{
    private readonly Dictionary<string, List<string>> _byRest = new(StringComparer.Ordinal);
    private readonly int _depth;

    /// <summary>Takes the words in; with <paramref name="depth"/> 1 only one edit is found, in large vocabularies.</summary>
    public Spelling(IEnumerable<string> words, int depth)
    {
        _depth = depth;
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (word.Length < 3) continue;
            foreach (var rest in Rests(word, Math.Min(depth, Allowed(word.Length + 1))))
            {
                if (!_byRest.TryGetValue(rest, out var list)) _byRest[rest] = list = new List<string>(1);
                list.Add(word);
            }
        }
    }

    /// <summary>Edits allowed in a typed word of this length.</summary>
    public static int Allowed(int length) => length < 4 ? 0 : length < 8 ? 1 : 2;

    /// <summary>The nearest words with their distance; those farther than the nearest are left out.</summary>
    public IReadOnlyList<(string Word, int Distance)> Near(string typed)
    {
        var allowed = Math.Min(_depth, Allowed(typed.Length));
        if (allowed == 0 || typed.Length > 40) return [];
        var best = allowed;
        var found = new List<(string Word, int Distance)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rest in Rests(typed, allowed))
        {
            if (!_byRest.TryGetValue(rest, out var words)) continue;
            foreach (var word in words)
            {
                if (!seen.Add(word)) continue;
                var distance = Distance(typed, word, best);
                if (distance > best || !MayBegin(typed, word)) continue;
                if (distance < best) found.Clear();
                best = distance;
                found.Add((word, distance));
            }
        }
        return found;
    }

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours between two words; anything above <paramref name="limit"/> is limit + 1.</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) value = Math.Min(value, before[j - 2] + 1);
                row[j] = value;
                smallest = Math.Min(smallest, value);
            }
            if (smallest > limit) return limit + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.Min(last[b.Length], limit + 1);
    }

    /// <summary>In short words people rarely mistype the first letter, and another first letter is mostly another word (heads, leads); swapped beginnings are fine.</summary>
    private static bool MayBegin(string typed, string word) =>
        typed[0] == word[0] || typed.Length >= 6 || (typed.Length > 1 && word.Length > 1 && typed[0] == word[1] && typed[1] == word[0]);

    private static HashSet<string> Rests(string word, int depth)
    {
        var all = new HashSet<string>(StringComparer.Ordinal) { word };
        var edge = new List<string> { word };
        for (var level = 0; level < depth; level++)
        {
            var next = new List<string>();
            foreach (var rest in edge)
            {
                for (var i = 0; i < rest.Length; i++)
                {
                    var shorter = rest.Remove(i, 1);
                    if (all.Add(shorter)) next.Add(shorter);
                }
            }
            edge = next;
        }
        return all;
    }
}
