namespace KpiBot.Questions.Words;

/// <summary>Phrases by their words. Articles and prepositions between the words of a phrase do not matter; other words do.</summary>
internal sealed class PhraseTree
{
    private readonly PhraseNode _root = new();
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _short = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _alike = new(StringComparer.Ordinal);
    private readonly HashSet<string> _strangers = new(StringComparer.Ordinal);
    private Spelling? _spelling;

    /// <summary>Words that may stand between others without changing what is meant.</summary>
    public static readonly HashSet<string> Connectives = new(
        ("the a an of for in on our at o os as de do da dos das em no na nos nas um uma uns umas ao aos pelo pela pelos pelas nosso nossa nossos nossas " +
         "el la los las del un una unos unas al lo nuestro nuestra nuestros nuestras su sus seu sua d /").Split(' '), StringComparer.Ordinal);

    /// <summary>Verbs that may stand inside a name as it is said in a sentence ("customers are at risk").</summary>
    private static readonly HashSet<string> Auxiliaries = new("are r is was were got get been being do does did have has had we i you they it their them usually typically actually currently generally normally really us someone somebody anyone hemos han nos gente foram foi esta estao tao ta sao fue fueron estan son ser se que q that tem temos tenemos tienen hay ha es sido sendo siendo eram eran estavam estaban estamos vc voces average who which".Split(' '), StringComparer.Ordinal);

    /// <summary>Words that may stand inside a name and add nothing to it ("gasto total de marketing").</summary>
    private static readonly HashSet<string> Totals = ["total", "totals", "totais", "totales", "overall"];

    /// <summary>Senses that turn a question around, or hide a word: their phrases hold all their words side by side ("email the" is not in "email in the last month", "is more than" not in "is no more than").</summary>
    private static readonly HashSet<Sense> Unbroken = [Sense.Filler, Sense.Write, Sense.Send, Sense.Except, Sense.Instruction, Sense.OffTopic, Sense.StartOver, Sense.Above, Sense.Below, Sense.Up, Sense.Down, Sense.Outcome, Sense.DayPart];

    /// <summary>What a verb inside a name takes away, so that it counts as the filler that it is.</summary>
    private const int AuxiliaryCost = 2;

    /// <summary>Short nouns that names hold in the plural and people say in the singular, and the other way round.</summary>
    private static readonly HashSet<string> Counted = new("lead leads mql mqls sql sqls deal deals opp opps novo nova".Split(' '), StringComparer.Ordinal);

    /// <summary>After these "is" may be said as an s.</summary>
    private static readonly string[] Asking = ["what", "how", "who", "where", "when", "why"];

    /// <summary>A match: the phrase's meaning, where it ends, what it cost in typos and other liberties.</summary>
    public readonly record struct Match(Meaning Meaning, int End, int Cost);

    /// <summary>Every word of every phrase.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <summary>Adds a phrase; <paramref name="cost"/> weakens it against others. In a literal one every word counts, articles and prepositions too.</summary>
    public void Add(string phrase, Meaning meaning, int cost = 0, bool literal = false) => Add([.. Tokenizer.Read(phrase).Select(token => token.Text)], meaning, cost, literal);

    /// <summary>Adds a phrase of folded words.</summary>
    public void Add(IReadOnlyList<string> words, Meaning meaning, int cost = 0, bool literal = false) => Add([[[.. words]]], meaning, cost, literal);

    /// <summary>Adds every phrase of a pattern: a choice of words, then another.</summary>
    public void Add(IReadOnlyList<string[][]> slots, Meaning meaning, int cost, bool literal)
    {
        foreach (var word in slots.SelectMany(choices => choices).SelectMany(words => words)) Know(word, literal);
        new PhraseGraft(literal ? slots : [.. slots.Select(Content)], meaning, cost).Onto(_root);
        if (!literal && slots.All(choices => choices.Any(IsBare))) new PhraseGraft([.. slots.Select(choices => choices.Where(IsBare).ToArray())], meaning, cost).Onto(_root);
    }

    /// <summary>A choice of words without articles and prepositions.</summary>
    public static string[][] Content(string[][] choices) =>
        Array.Exists(choices, words => Array.Exists(words, Connectives.Contains)) ? [.. choices.Select(words => words.Where(word => !Connectives.Contains(word)).ToArray()).DistinctBy(words => string.Join(' ', words))] : choices;

    private static bool IsBare(string[] words) => Array.TrueForAll(words, Connectives.Contains);

    /// <summary>Adds what people say for a word of the phrases: a short form ("mkt"), or another word ("clients").</summary>
    public void AddShort(string form, string word) => AddOther(_short, Folding.Stem(form), word);

    /// <summary>Adds a word that may stand for another inside a phrase of several ("percentual", "porcentagem").</summary>
    public void AddAlike(string form, string word) => AddOther(_alike, form, word);

    private static void AddOther(Dictionary<string, List<string>> others, string form, string word)
    {
        if (!others.TryGetValue(form, out var words)) others[form] = words = [];
        if (!words.Contains(word)) words.Add(word);
    }

    /// <summary>Adds a word that means nothing here.</summary>
    public void AddStranger(string word) => _strangers.Add(word);

    /// <summary>Whether the word, in singular or plural, is known to mean nothing here.</summary>
    public bool IsStranger(string word) => _strangers.Contains(word) || _strangers.Contains(Folding.Stem(word));

    /// <summary>Whether the word is in a phrase, as it stands.</summary>
    public bool Knows(string word) => _words.Contains(word);

    /// <summary>Must be called when all phrases are in.</summary>
    public PhraseTree Seal()
    {
        foreach (var asking in Asking.Where(asking => Contracted(asking) is not null)) Know(asking + "s", literal: true);
        foreach (var words in _short.Values) words.AddRange(words.SelectMany(word => _byStem.GetValueOrDefault(Folding.Stem(word)) ?? []).Where(_words.Contains).Except(words).ToList());
        _spelling = new Spelling(_words);
        return this;
    }

    /// <summary>The phrase words that a token stands for as it is spelt, in singular or plural, with their costs.</summary>
    public IReadOnlyList<(string Word, int Cost)> Readings(Token token)
    {
        var exact = _words.Contains(token.Text);
        var readings = new List<(string, int)>();
        if (exact) readings.Add((token.Text, 0));
        if ((!exact || token.Text.Length > 4 || Counted.Contains(token.Text)) && _byStem.TryGetValue(Folding.Stem(token.Text), out var alike))
        {
            foreach (var word in alike) if (word != token.Text) readings.Add((word, 1));
        }
        if (!exact && token.Text.Length > 4 && token.Text.EndsWith("in", StringComparison.Ordinal) && _words.Contains(token.Text + "g")) readings.Add((token.Text + "g", 1));
        if (_short.TryGetValue(Folding.Stem(token.Text), out var words)) readings.AddRange(words.Where(word => word != token.Text && !readings.Exists(reading => reading.Item1 == word)).Select(word => (word, 1)));
        if (_alike.TryGetValue(token.Text, out var others)) readings.AddRange(others.Where(word => !readings.Exists(reading => reading.Item1 == word)).Select(word => (word, 1)));
        return readings;
    }

    /// <summary>The same word in singular and plural.</summary>
    public IEnumerable<string> Forms(string word) => _byStem.GetValueOrDefault(Folding.Stem(word)) ?? Enumerable.Empty<string>();

    /// <summary>The phrase words that a token may have been meant as.</summary>
    public IReadOnlyList<(string Word, int Cost)> Likely(string typed) => _spelling!.Likely(typed);

    /// <summary>Every phrase that begins at a token.</summary>
    public void Find(IReadOnlyList<Token> tokens, IReadOnlyList<IReadOnlyList<(string Word, int Cost)>> readings, int start, List<Match> found)
    {
        var reading = new Reading(tokens, readings, _alike, found);
        Walk(reading, _root, start, start, 0);
        if (tokens[start].Text is [.. var asking, 's'] && Contracted(asking) is { } asked) Walk(reading, asked, start, start + 1, 0);
    }

    /// <summary>Where a phrase is after "whats", said for "what is".</summary>
    private PhraseNode? Contracted(string asking) => Asking.Contains(asking) ? _root.After(asking)?.After("is") : null;

    private static void Walk(Reading reading, PhraseNode node, int start, int at, int cost, bool skipped = false, bool verb = false, bool broken = false)
    {
        if (at > start && !skipped) foreach (var (meaning, own) in node.Meanings) if (((own == 0 && meaning.Sense != Sense.Dimension) || !verb) && !(broken && Unbroken.Contains(meaning.Sense))) reading.Found.Add(new Match(meaning, at, cost + own));
        if (at == reading.Tokens.Count || node.IsLeaf || (at > start && reading.Tokens[at].Before != Break.None)) return;
        foreach (var (word, typo) in reading.Words[at])
        {
            if (node.After(word) is { } next) Walk(reading, next, start, at + 1, cost + typo, skipped: at == start && reading.IsAlike(at, word), verb, broken);
        }
        if (at == start) return;
        if (Connectives.Contains(reading.Tokens[at].Text)) Walk(reading, node, start, at + 1, cost, skipped: true, verb, broken: true);
        else if (Totals.Contains(reading.Tokens[at].Text)) Walk(reading, node, start, at + 1, cost, skipped: true, verb, broken: true);
        else if (Auxiliaries.Contains(reading.Tokens[at].Text)) Walk(reading, node, start, at + 1, cost + AuxiliaryCost, skipped: true, verb: true, broken: true);
    }

    private sealed record Reading(IReadOnlyList<Token> Tokens, IReadOnlyList<IReadOnlyList<(string Word, int Cost)>> Words, Dictionary<string, List<string>> Alike, List<Match> Found)
    {
        /// <summary>Whether the token only stands for the word: enough inside a phrase, not by itself.</summary>
        public bool IsAlike(int at, string word) => Alike.TryGetValue(Tokens[at].Text, out var words) && words.Contains(word);
    }

    private void Know(string word, bool literal)
    {
        if (!literal && Connectives.Contains(word) || !_words.Add(word)) return;
        var stem = Folding.Stem(word);
        if (!_byStem.TryGetValue(stem, out var alike)) _byStem[stem] = alike = new HashSet<string>(StringComparer.Ordinal);
        alike.Add(word);
    }
}
