using System.Buffers;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions.Vocabulary;

namespace KpiBot.Questions.Words;

/// <summary>Every phrase of every language, the KPIs' own names among them; the same for all workspaces.</summary>
internal sealed class Lexicon
{
    private static readonly HashSet<string> Fixed = new("to by from with without para pra a ao per por sem sin em pro x vs sobre entre over in on en con com que se q traz gera trae genera".Split(' '), StringComparer.Ordinal);

    /// <summary>Senses whose phrases may be said with or without articles and prepositions.</summary>
    private static readonly HashSet<Sense> Loose = [Sense.Ambiguous, Sense.Share, Sense.Dimension, Sense.Channel, Sense.Activity, Sense.LossReasons, Sense.Funnel, Sense.Define, Sense.Freshness, Sense.Overview, Sense.Help, Sense.Digest];

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzáâãàéêíóôõúüçñABCDEFGHIJKLMNOPQRSTUVWXYZ'()[]| ");

    private readonly Dictionary<string, string[]> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[]> _votes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _calendar = new(StringComparer.Ordinal);

    private Lexicon()
    {
        foreach (var language in Languages)
        {
            foreach (var (sense, arg, phrases) in VocabularyFiles.Of(language)) AddLine(language, sense, arg, phrases);
            foreach (var (id, text) in KpiTexts.All(language)) AddKpi(language, id, text);
        }
        foreach (var (phrases, kpis) in AmbiguousTexts.All)
        {
            foreach (var phrase in phrases) Tree.Add(Places(phrase), new Meaning(Sense.Ambiguous, string.Join(',', kpis)) { Language = Language.English }, 0, literal: false);
        }
        foreach (var word in TurnsOfPhrase.Instance.Words.Where(word => !Tree.Knows(word))) Tree.AddStranger(word);
        Tree.Seal();
    }

    /// <summary>The languages, in the order in which a tie is decided.</summary>
    public static IReadOnlyList<Language> Languages { get; } = [Language.English, Language.Portuguese, Language.Spanish];

    /// <summary>The one lexicon.</summary>
    public static Lexicon Instance { get; } = new();

    /// <summary>Whether phrases of the sense may be said with or without articles and prepositions.</summary>
    public static bool IsLoose(Sense sense) => Loose.Contains(sense);

    /// <summary>All phrases.</summary>
    public PhraseTree Tree { get; } = new();

    /// <summary>Spellings of the well-known channels in all languages: folded words joined by a space → the channel's canonical id.</summary>
    public Dictionary<string, string> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a word is the name of a month or weekday.</summary>
    public bool IsOfCalendar(string word) => _calendar.Contains(word);

    /// <summary>How strongly a word speaks for each language; null when it is in no vocabulary.</summary>
    public double[]? Votes(string word) => _votes.GetValueOrDefault(word);

    private void AddLine(Language language, string sense, string arg, IEnumerable<string> phrases)
    {
        var meaning = new Meaning(Enum.Parse<Sense>(sense), arg) { Language = language };
        if (meaning.Sense == Sense.Short)
        {
            foreach (var form in phrases) Tree.AddShort(form, arg);
            return;
        }
        if (meaning.Sense == Sense.Stranger)
        {
            foreach (var word in phrases) Tree.AddStranger(Folding.Fold(word));
            return;
        }
        if (meaning.Sense == Sense.Alike)
        {
            var alike = phrases.ToList();
            foreach (var (form, word) in from form in alike from word in alike where form != word select (form, word)) Tree.AddAlike(form, word);
            foreach (var form in alike) Vote(language, [form], 0.4);
            return;
        }
        foreach (var pattern in phrases)
        {
            var places = Places(pattern);
            Tree.Add(places, meaning, 0, literal: !IsLoose(meaning.Sense));
            var words = places.SelectMany(choices => choices).SelectMany(choice => choice).ToList();
            Vote(language, words, meaning.Sense == Sense.Filler ? 1 : 0.9);
            if (meaning.Sense is Sense.Month or Sense.Weekday) _calendar.UnionWith(words);
            if (meaning.Sense == Sense.Channel) foreach (var phrase in PhrasePattern.Expand(pattern)) Channels.TryAdd(string.Join(' ', Tokenizer.Words(phrase)), arg);
        }
    }

    private void AddKpi(Language language, string id, KpiText text)
    {
        var meaning = new Meaning(Sense.Kpi, id) { Language = language };
        foreach (var pattern in text.Patterns.Prepend(text.Name).Prepend(id.Replace('_', ' ')))
        {
            var places = Places(pattern);
            Vote(language, places.SelectMany(choices => choices).SelectMany(choice => choice), 0.4);

            // "mqls a sqls" is a rate, "mqls sqls" are two figures: here the preposition counts.
            if (id.Contains("_to_", StringComparison.Ordinal)) Tree.Add([.. places.Select(choices => choices.Select(choice => choice.Where(word => word == "a" || !PhraseTree.Connectives.Contains(word)).ToArray()).ToArray())], meaning, 0, literal: true);
            else Tree.Add(places, meaning, 0, literal: false);
            var names = Short([.. places.Select(PhraseTree.Content)], [])
                .Where(words => words.Length > 1 && !words.Any(word => word.AsSpan().ContainsAny('%', '>'))).ToList();
            Tree.Add([[.. names.Where(words => words.Length == 2).Select(words => new[] { words[0] + words[1] })]], meaning, 1, literal: true);
            Tree.Add([[.. names.Where(words => !words.Any(Fixed.Contains)).SelectMany(Orders)]], meaning, 2, literal: true);
        }
    }

    /// <summary>The phrases of at most three words.</summary>
    private static IEnumerable<string[]> Short(string[][][] places, string[] before, int at = 0) =>
        before.Length > 3 ? [] : at == places.Length ? [before] : places[at].SelectMany(choice => Short(places, [.. before, .. choice], at + 1));

    /// <summary>A pattern of plain letters place by place; one of figures and signs, which mean something together, phrase by phrase.</summary>
    private string[][][] Places(string pattern) => pattern.AsSpan().ContainsAnyExcept(Plain)
        ? [[.. PhrasePattern.Expand(pattern).Select(Words)]]
        : [.. PhrasePattern.Places(pattern).Select(choices => choices.Select(Words).ToArray())];

    /// <summary>The words of a phrase. A phrase of plain letters is the words that each of them is by itself, which are few and read once.</summary>
    private string[] Words(string phrase)
    {
        if (phrase.AsSpan().ContainsAnyExcept(Plain)) return Read(phrase);
        if (!phrase.Contains(' ')) return Word(phrase);
        var words = new List<string>();
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)) words.AddRange(Word(word));
        return [.. words];
    }

    private string[] Word(string word)
    {
        if (!_read.TryGetValue(word, out var words)) _read[word] = words = Read(word);
        return words;
    }

    private static string[] Read(string phrase) => [.. Tokenizer.Read(phrase).Select(token => token.Text)];

    /// <summary>People put the words of a name in any order ("rate win", "clientes novos", "novos clientes").</summary>
    private static IEnumerable<string[]> Orders(string[] words) => words.Length == 2
        ? [[words[1], words[0]]]
        : [[words[0], words[2], words[1]], [words[1], words[0], words[2]], [words[1], words[2], words[0]], [words[2], words[0], words[1]], [words[2], words[1], words[0]]];

    private void Vote(Language language, IEnumerable<string> words, double weight)
    {
        foreach (var word in words)
        {
            if (!_votes.TryGetValue(word, out var votes)) _votes[word] = votes = new double[Languages.Count];
            votes[(int)language] = Math.Max(votes[(int)language], weight);
        }
    }
}
