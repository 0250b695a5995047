using System.Runtime.CompilerServices;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Reading;

/// <summary>The values and own dimensions of one workspace's data, by their words; built once per vocabulary.</summary>
internal sealed class ValueIndex
{
    private const int LargeVocabulary = 20_000;
    private const int MostKept = 12;
    private static readonly ConditionalWeakTable<DataVocabulary, ValueIndex> Known = [];

    private readonly List<(string Dimension, string Value, string[] Words)> _values = [];
    private readonly Dictionary<string, List<(int Value, int Word)>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _joined = new(StringComparer.Ordinal);
    private readonly Spelling _spelling;

    private ValueIndex(DataVocabulary data)
    {
        foreach (var (dimension, values) in data.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var value in values) Add(dimension, value);
        }
        foreach (var word in _byWord.Keys)
        {
            var stem = Folding.Stem(word);
            if (!_byStem.TryGetValue(stem, out var alike)) _byStem[stem] = alike = new List<string>(1);
            alike.Add(word);
        }
        _spelling = new Spelling(_byWord.Keys);
        Tree = DataPhrases.Build(data);
    }

    /// <summary>Names of own dimensions and of channels, in all languages.</summary>
    public PhraseTree Tree { get; }

    /// <summary>The index of a vocabulary.</summary>
    public static ValueIndex Of(DataVocabulary data) => Known.GetValue(data, vocabulary => new ValueIndex(vocabulary));

    /// <summary>Whether a word is part of a value as it stands.</summary>
    public bool Knows(string word) => _byWord.ContainsKey(word);

    /// <summary>The dimensions of which one of the words is a whole value.</summary>
    public IReadOnlyList<string> DimensionsOf(IReadOnlyList<(string Word, int Cost)> words) =>
        [.. words.SelectMany(pair => _byWord[pair.Word]).Where(posting => _values[posting.Value].Words.Length == 1).Select(posting => _values[posting.Value].Dimension)];

    /// <summary>The values nearest to words that are none, for a question back.</summary>
    public IReadOnlyList<ValueRef> Nearest(string words)
    {
        var typed = Folding.Fold(words);
        if (_values.Count > LargeVocabulary || typed.Length < 3) return [];
        return [.. _values
            .Select(value => (value, Distance: value.Words.Append(string.Join(' ', value.Words)).Min(word => Spelling.Distance(typed, word, 3))))
            .Where(pair => pair.Distance <= 3 && pair.Distance < typed.Length / 2)
            .OrderBy(pair => pair.Distance)
            .Select(pair => new ValueRef(pair.value.Dimension, pair.value.Value, true))
            .Take(3)];
    }

    /// <summary>Whether a word is a value of several words written as one ("gtxpro").</summary>
    public bool IsJoined(string word) => _joined.ContainsKey(word);

    /// <summary>Values of several words written as one word, and values of one word written as two ("valve master").</summary>
    public IEnumerable<(int End, int Cost, IReadOnlyList<ValueRef> Values)> FindJoined(Sentence sentence, int start)
    {
        var token = sentence.Tokens[start];
        if (token.Kind != TokenKind.Word) yield break;
        if (_joined.TryGetValue(token.Text, out var values)) yield return (start + 1, 1, References(values));
        if (start + 1 >= sentence.Count || sentence.Tokens[start + 1] is not { Kind: TokenKind.Word or TokenKind.Number, Before: Break.None } next) yield break;
        var both = token.Text + next.Text;
        if (_joined.TryGetValue(both, out var parts) && !(_byWord.ContainsKey(token.Text) && _byWord.ContainsKey(next.Text))) yield return (start + 2, 1, References(parts));
        if (both.Length >= 6 && !(Lexicon.Instance.Tree.Knows(token.Text) && Lexicon.Instance.Tree.Knows(next.Text)) && _byWord.TryGetValue(both, out var postings) && postings.Where(posting => _values[posting.Value].Words.Length == 1).Select(posting => posting.Value).ToList() is { Count: > 0 } whole) yield return (start + 2, 1, References(whole));
    }

    private List<ValueRef> References(List<int> values) => [.. values.Take(MostKept).Select(value => new ValueRef(_values[value].Dimension, _values[value].Value, true))];

    /// <summary>Every stretch from a token on that is a value or a part of one.</summary>
    public IEnumerable<(int End, int Cost, IReadOnlyList<ValueRef> Values)> Find(Sentence sentence, int start)
    {
        var states = new List<State>();
        foreach (var (word, cost) in sentence.ValueWords[start])
        {
            foreach (var (value, index) in _byWord[word]) states.Add(new State(value, index, index, cost));
        }
        for (var at = start + 1; states.Count > 0; at++)
        {
            if (Collect(states, sentence.Tokens[start], at - start) is { Count: > 0 } found) yield return (at, states.Min(state => state.Cost), found);
            var joined = at;
            while (at < sentence.Count && sentence.Tokens[at].Before == Break.None && sentence.Tokens[at].Text is "&" or "and" or "-") at++;
            if (at > joined && sentence.Tokens[joined].Text != "-") states.RemoveAll(state => _values[state.Value].Value.Contains(',', StringComparison.Ordinal));
            if (at >= sentence.Count || sentence.Tokens[at].Before is not (Break.None or Break.Comma)) yield break;
            if (sentence.Tokens[at].Before == Break.Comma) states = [.. states.Where(HasCommaNext)];
            states = [.. Step(states, sentence.ValueWords[at]), .. Abbreviated(states, sentence.Tokens[at])];
        }
    }

    private void Add(string dimension, string value)
    {
        var words = Tokenizer.Words(value);
        if (words.Length == 0) return;
        _values.Add((dimension, value, words));
        if (words.Length is > 1 and < 5)
        {
            var joined = string.Concat(words);
            if (!_joined.TryGetValue(joined, out var alike)) _joined[joined] = alike = new List<int>(1);
            alike.Add(_values.Count - 1);
        }
        for (var i = 0; i < words.Length; i++)
        {
            if (!_byWord.TryGetValue(words[i], out var postings)) _byWord[words[i]] = postings = new List<(int, int)>(1);
            postings.Add((_values.Count - 1, i));
        }
    }

    /// <summary>The words of values that a token stands for as it is spelt, in singular or plural, with their costs.</summary>
    public IReadOnlyList<(string Word, int Cost)> Readings(Token token)
    {
        if (token.Kind is TokenKind.Sign or TokenKind.Channel) return [];
        if (_byWord.ContainsKey(token.Text)) return [(token.Text, 0)];
        return _byStem.TryGetValue(Folding.Stem(token.Text), out var alike) ? [.. alike.Select(word => (word, 1))] : [];
    }

    /// <summary>The words of values that a token may have been meant as.</summary>
    public IReadOnlyList<(string Word, int Cost)> Likely(string typed) => _spelling.Likely(typed);

    private List<State> Step(List<State> states, IReadOnlyList<(string Word, int Cost)> readings)
    {
        var next = new List<State>();
        foreach (var (word, cost) in readings)
        {
            foreach (var state in states)
            {
                var words = _values[state.Value].Words;
                if (state.Last + 1 < words.Length && words[state.Last + 1] == word) next.Add(state with { Last = state.Last + 1, Cost = state.Cost + cost });
            }
        }
        return next;
    }

    /// <summary>"Umbrella Corp", "Kan Tech.": the last word of a name, cut short.</summary>
    private IEnumerable<State> Abbreviated(List<State> states, Token token) =>
        token is not { Kind: TokenKind.Word, Before: Break.None, Text.Length: > 2 } || Lexicon.Instance.Tree.Knows(token.Text) ? []
            : states.Where(state => state.First == 0 && _values[state.Value].Words is var words && words.Length == state.Last + 2 && words[^1].Length > token.Text.Length && words[^1].StartsWith(token.Text, StringComparison.Ordinal)).Select(state => state with { Last = state.Last + 1, Cost = state.Cost + 1 });

    /// <summary>"cat, wolf": the value itself has a comma, and the words said so far stand right before it and begin it.</summary>
    private bool HasCommaNext(State state) =>
        state.First == 0 && _values[state.Value].Value.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && Tokenizer.Words(_values[state.Value].Value[..comma]).Length == state.Last + 1;

    /// <summary>Whole values if there are any, else parts; a part must be long enough to be meant.</summary>
    private List<ValueRef> Collect(List<State> states, Token first, int length)
    {
        var least = states.Min(state => state.Cost);
        var nearest = states.Where(state => state.Cost == least).DistinctBy(state => state.Value).ToList();
        var whole = nearest.Where(state => state.First == 0 && state.Last == _values[state.Value].Words.Length - 1).ToList();
        if (whole.Count == 0 && length == 1 && (first.Text.Length < 3 || first.Kind != TokenKind.Word || CompanyWords.IsKind(first.Text))) return [];
        return [.. (whole.Count > 0 ? whole : nearest).Take(MostKept).Select(state => new ValueRef(_values[state.Value].Dimension, _values[state.Value].Value, whole.Count > 0))];
    }

    private readonly record struct State(int Value, int First, int Last, int Cost);
}
