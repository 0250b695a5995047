using KpiBot.Questions.Words;

namespace KpiBot.Questions.Reading;

/// <summary>A question's tokens with every known phrase that begins at each of them.</summary>
internal sealed class Sentence
{
    private readonly List<PhraseTree.Match>[] _matches;
    private readonly List<int> _open = [];
    /// <summary>Below this length too many words are near for the language to decide.</summary>
    private const int LongWord = 7;

    private Kpis.Language? _language;

    /// <summary>Looks up every phrase and value word; a slip is thought of only where a word is not known as it stands.</summary>
    public Sentence(IReadOnlyList<Token> tokens, IReadOnlyList<PhraseTree> trees, ValueIndex values)
    {
        Tokens = tokens;
        Typos = new int[tokens.Count];
        Words = [.. tokens.Select(token => token.Text)];
        _matches = [.. tokens.Select(_ => new List<PhraseTree.Match>())];
        var phrases = trees.Select(_ => new IReadOnlyList<(string Word, int Cost)>[tokens.Count]).ToList();
        var readings = new IReadOnlyList<(string Word, int Cost)>[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            for (var tree = 0; tree < trees.Count; tree++) phrases[tree][i] = AsSpelt(i, trees[tree].Readings(tokens[i]));
            readings[i] = values.Readings(tokens[i]);
            if (readings[i].Count == 0 && phrases.TrueForAll(words => words[i].Count == 0) && !values.IsJoined(tokens[i].Text)) Correct(i, trees, phrases, values, readings);
            else if (readings[i].Count == 0 && IsForeign(tokens[i]) && trees[0].Likely(tokens[i].Text).Any(pair => pair.Cost == Spelling.Slip && Spelling.IsCommonest(pair.Word))) Correct(i, trees, phrases, values, readings);
            else if (readings[i].Count == 0 && IsForeign(tokens[i])) for (var tree = 0; tree < trees.Count; tree++) phrases[tree][i] = [.. phrases[tree][i], .. MayMean(i, trees[tree].Likely(tokens[i].Text))];
        }
        ValueWords = readings;
        for (var tree = 0; tree < trees.Count; tree++)
        {
            for (var i = 0; i < tokens.Count; i++) if (phrases[tree][i].Count > 0) trees[tree].Find(tokens, phrases[tree], i, _matches[i]);
            foreach (var open in _open) _matches[open].RemoveAll(match => match.End == open + 1);
        }
    }

    /// <summary>What an unknown word was probably meant as, in whichever vocabulary that is.</summary>
    private void Correct(int at, IReadOnlyList<PhraseTree> trees, List<IReadOnlyList<(string Word, int Cost)>[]> phrases, ValueIndex values, IReadOnlyList<(string Word, int Cost)>[] readings)
    {
        var token = Tokens[at];
        if (token.Kind != TokenKind.Word || token.Text.Any(char.IsAsciiDigit) || trees.Any(tree => tree.IsStranger(token.Text))) return;
        var byTree = trees.Select(tree => MayMean(at, tree.Likely(token.Text))).Select(likely => token.Text.Length < LongWord ? likely : OfLanguage(likely)).ToList();
        var ofValues = values.Likely(token.Text).Where(pair => !pair.Word.Any(char.IsAsciiDigit)).ToList();
        if (IsScheduled(at) && byTree[0].Where(pair => Lexicon.Instance.IsOfCalendar(pair.Word)).ToList() is { Count: > 0 } days) (byTree[0], ofValues) = (days, []);
        var chosen = Spelling.Choose(token.Text, [.. byTree.SelectMany(pairs => pairs), .. ofValues]);
        if (chosen.Count == 0)
        {
            Leave(at, byTree, phrases);
            return;
        }
        for (var tree = 0; tree < trees.Count; tree++) phrases[tree][at] = token.Text.Length < LongWord ? [.. byTree[tree].Where(pair => chosen.Contains(pair.Word))] : WithForms(trees[tree], [.. byTree[tree].Where(pair => chosen.Contains(pair.Word))]);
        readings[at] = [.. ofValues.Where(pair => chosen.Contains(pair.Word))];
        Typos[at] = byTree.SelectMany(pairs => pairs).Concat(ofValues).Where(pair => chosen.Contains(pair.Word)).Min(pair => pair.Cost);
        Words[at] = chosen.FirstOrDefault(word => word.Length == token.Text.Length) ?? chosen[0];
    }

    /// <summary>"toda sesta", "às setas 17h": where a weekday is expected, a slip near one is one.</summary>
    private bool IsScheduled(int at) =>
        Has(at - 1, "toda", "todas", "todo", "todos", "every", "each", "cada") || (Has(at - 1, "as", "los", "aos") && (Has(at - 2, "toda", "todas", "todos") || (at + 1 < Count && (Tokens[at + 1].Kind is TokenKind.Number or TokenKind.Time || Has(at + 1, "as", "a")))));

    /// <summary>"ingresos geerados" in Spanish is no slip in the Portuguese "gerados" where a Spanish word is as near.</summary>
    private IReadOnlyList<(string Word, int Cost)> OfLanguage(IReadOnlyList<(string Word, int Cost)> likely)
    {
        if (likely.Count < 2 || Language is not { } language) return likely;
        List<(string Word, int Cost)> own = [.. likely.Where(pair => Lexicon.Instance.Votes(pair.Word) is not { } votes || votes[(int)language] > 0)];
        return own.Count > 0 ? own : likely;
    }

    /// <summary>"ingreos" is "ingreso" and, at a little more, "ingresos": whichever the phrase holds.</summary>
    private static IReadOnlyList<(string Word, int Cost)> WithForms(PhraseTree tree, List<(string Word, int Cost)> chosen) =>
        [.. chosen, .. chosen.SelectMany(pair => tree.Forms(pair.Word).Where(form => !chosen.Exists(other => other.Word == form)).Select(form => (form, pair.Cost + 1))).Distinct()];

    /// <summary>A slip that fits several words alike is decided by the words beside it, or not at all: "deal sise".</summary>
    private void Leave(int at, List<IReadOnlyList<(string Word, int Cost)>> byTree, List<IReadOnlyList<(string Word, int Cost)>[]> phrases)
    {
        var likely = byTree.SelectMany(pairs => pairs).ToList();
        if (likely.Count == 0) return;
        var least = likely.Min(pair => pair.Cost);
        for (var tree = 0; tree < byTree.Count; tree++) phrases[tree][at] = [.. byTree[tree].Where(pair => pair.Cost == least && Spelling.MayBegin(Tokens[at].Text, pair.Word))];
        Typos[at] = least;
        _open.Add(at);
    }

    /// <summary>In an English question a slip is one of an English word ("julia" is no "julio"); a capital inside the sentence begins a name or a month.</summary>
    private IReadOnlyList<(string Word, int Cost)> MayMean(int at, IReadOnlyList<(string Word, int Cost)> likely) =>
        likely.Count == 0 ? likely : [.. likely.Where(pair => !(IsName(at) && !Lexicon.Instance.IsOfCalendar(pair.Word)) && !(Language == Kpis.Language.English && Lexicon.Instance.Votes(pair.Word) is { } votes && votes[(int)Kpis.Language.English] == 0))];

    /// <summary>"delas" in English is no plural of a Portuguese word.</summary>
    private IReadOnlyList<(string Word, int Cost)> AsSpelt(int at, IReadOnlyList<(string Word, int Cost)> readings) =>
        readings.Count > 0 && readings.All(pair => pair.Cost > 0) && Tokens[at].Text.Length < 6 && Language == Kpis.Language.English ? [.. readings.Where(pair => Lexicon.Instance.Votes(pair.Word) is not { } votes || votes[(int)Kpis.Language.English] > 0)] : readings;

    /// <summary>"delas" in an English question.</summary>
    private bool IsForeign(Token token) => token.Text.Length > 3 && Language == Kpis.Language.English && Lexicon.Instance.Votes(token.Text) is { } votes && votes[(int)Kpis.Language.English] == 0;

    private bool IsName(int at) => at > 0 && Tokens[at] is { IsCapital: true, Before: not Break.Sentence } && Tokens.Any(token => token is { Kind: TokenKind.Word, IsCapital: false, Text.Length: > 2 });

    /// <summary>The language that its words speak for; null where none does.</summary>
    public Kpis.Language? Language => _language ??= LanguageVote.Of(string.Empty, Tokens);

    /// <summary>Each token's word, corrected where it had to be.</summary>
    public string[] Words { get; }

    /// <summary>The words of values that each token may stand for, with their costs.</summary>
    public IReadOnlyList<IReadOnlyList<(string Word, int Cost)>> ValueWords { get; }

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
        if (at < 0 || at >= Count) return null;
        foreach (var match in _matches[at])
        {
            if (match.Meaning.Sense != sense || (arg is not null && match.Meaning.Arg != arg)) continue;
            if (best is not { } known || match.End > known.End || (match.End == known.End && match.Cost < known.Cost)) best = match;
        }
        return best;
    }

    /// <summary>Whether a token says when: a number, a time, a day.</summary>
    public bool SaysWhen(int at) => TurnOfPhrase.IsFigure(Tokens[at]) || (Tokens[at].Text.Length > 2 && Longest(at, Sense.Weekday)?.End == at + 1) || Has(at, "tomorrow", "amanha", "manana");

    /// <summary>Whether something is to be told more than once: "every", "each week", or when it happens.</summary>
    public bool IsRepeated => Enumerable.Range(0, Count).Any(at => Has(at, "every", "each", "cada", "toda", "todas", "todo", "todos") || _matches[at].Exists(match => match.Meaning.Sense is Sense.EveryOther or Sense.Workday or Sense.Alert));

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
        foreach (var word in words) if (Words[at] == word) return true;
        return false;
    }
}
