using System.Numerics;

namespace KpiBot.Questions.Words;

/// <summary>
/// Finds the known words that a typed word may have been meant as: one edit from 4 letters on, two from 8 letters on.
/// Words stand by their length with a mask of their letters, so that a look-up compares only the few that can be near; nothing is prepared that grows with the edits.
/// </summary>
internal sealed class Spelling
{
    private readonly Dictionary<int, (ulong Letters, string Word)[]> _byLength;

    /// <summary>Takes the words in.</summary>
    public Spelling(IEnumerable<string> words) =>
        _byLength = words.Where(word => word.Length >= 3).Distinct(StringComparer.Ordinal).GroupBy(word => word.Length).ToDictionary(group => group.Key, group => group.Select(word => (Mask(word), word)).ToArray());

    /// <summary>Edits allowed in a typed word of this length.</summary>
    public static int Allowed(int length) => length < 4 ? 0 : length < 8 ? 1 : 2;

    /// <summary>Below this length, a slip that fits several words alike is left to the person.</summary>
    private const int ShortWord = 6;

    private const string AskingWords =
        "which what whats every please looking without excluding except schedule report happens " +
        "quanto quantos quantas quando quero preciso mostra mostre manda envia exceto agenda acontecer " +
        "cuanto cuantos cuando quiero necesito muestra muestrame mandame enviame pasame publica excepto programa";

    /// <summary>Words so frequent in questions that a slip near one of them, and others, is one of it.</summary>
    private static readonly HashSet<string> Commonest = new(("leads deals month months week quarter sales revenue receita vendas ingresos ventas versus pasado pasada passado passada ultimo ultima trimestre semana " + AskingWords).Split(' '), StringComparer.Ordinal);

    /// <summary>Words that only ask; a slip near one of them is one of it, and nothing is lost with it.</summary>
    private static readonly HashSet<string> Asking = new(AskingWords.Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a word only asks.</summary>
    public static bool IsAsking(string word) => Asking.Contains(word);

    /// <summary>Whether a word is so frequent that a slip near it is one of it.</summary>
    public static bool IsCommonest(string word) => Commonest.Contains(word);

    /// <summary>Cost of two neighbouring letters swapped or one typed twice, the surest slips.</summary>
    public const int Slip = 2;

    /// <summary>The words that a typed word may have been meant as, with what the errors cost against a better spelling.</summary>
    public IReadOnlyList<(string Word, int Cost)> Likely(string typed) => [.. Near(typed).Select(pair => (pair.Word, Cost(typed, pair.Word, pair.Distance)))];

    /// <summary>Whether a word that fits may really be meant: in short words people rarely mistype the first letter, and another first letter is mostly another word (heads, leads); swapped beginnings are fine.</summary>
    public static bool MayBegin(string typed, string word) =>
        typed[0] == word[0] || typed.Length >= ShortWord || (typed.Length > 1 && word.Length > 1 && typed[0] == word[1] && typed[1] == word[0]);

    /// <summary>Of everything that a typed word may have been meant as, in all vocabularies together: the likeliest. A word that fits several alike is left to the person, unless they are forms of one.</summary>
    public static IReadOnlyList<string> Choose(string typed, IReadOnlyCollection<(string Word, int Cost)> likely)
    {
        if (likely.Count == 0) return [];
        var least = likely.Min(pair => pair.Cost);
        var best = likely.Where(pair => pair.Cost == least).Select(pair => pair.Word).Distinct(StringComparer.Ordinal).ToList();
        if (best.Where(Commonest.Contains).ToList() is [var common]) return MayBegin(typed, common) ? [common] : [];
        if (typed.Length < ShortWord ? best.Select(Folding.Stem).Distinct(StringComparer.Ordinal).Count() > 1 : best.Select(word => word[..4]).Distinct(StringComparer.Ordinal).Count() > 1) return [];
        return [.. best.Where(word => MayBegin(typed, word))];
    }

    private static int Cost(string typed, string word, int distance)
    {
        if (distance == 1 && typed.Length == word.Length && typed.Order().SequenceEqual(word.Order())) return Slip;
        if (distance == 1 && IsDoubled(typed, word)) return Slip;
        return (4 * distance) - (distance == 1 && word.Length > typed.Length ? 1 : 0);
    }

    /// <summary>"closse": a letter of the word typed twice.</summary>
    private static bool IsDoubled(string typed, string word)
    {
        if (typed.Length != word.Length + 1) return false;
        for (var i = 1; i < typed.Length; i++) if (typed[i] == typed[i - 1] && typed.AsSpan(0, i).SequenceEqual(word.AsSpan(0, i)) && typed.AsSpan(i + 1).SequenceEqual(word.AsSpan(i))) return true;
        return false;
    }

    /// <summary>The nearest words with their distance; those farther than the nearest are left out.</summary>
    public IReadOnlyList<(string Word, int Distance)> Near(string typed)
    {
        var best = Allowed(typed.Length);
        if (best == 0 || typed.Length > 40) return [];
        var found = new List<(string Word, int Distance)>();
        var letters = Mask(typed);
        for (var length = typed.Length - best; length <= typed.Length + Allowed(typed.Length); length++)
        {
            if (!_byLength.TryGetValue(length, out var words)) continue;
            foreach (var (mask, word) in words)
            {
                // One edit changes at most two letters of the mask.
                if (BitOperations.PopCount(mask ^ letters) > 2 * best) continue;
                var distance = Distance(typed, word, best);
                if (distance > best) continue;
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

    /// <summary>Which letters a word has.</summary>
    private static ulong Mask(string word)
    {
        var mask = 0ul;
        foreach (var letter in word) mask |= 1ul << (letter & 63);
        return mask;
    }
}
