using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions.Words;

namespace KpiBot.Questions;

/// <summary>Replies that pick an option of an open question.</summary>
internal static class Options
{
    private static readonly string[][] Ordinals = [["1", "first", "primeiro", "primeira", "primero", "primera"], ["2", "second", "segundo", "segunda"], ["3", "third", "terceiro", "terceira", "tercero", "tercera"], ["4", "fourth", "quarto", "quarta", "cuarto", "cuarta"]];
    private static readonly HashSet<string> Around = ["the", "one", "a", "o", "el", "la", "option", "opcao", "opcion", "number", "numero", "please", "por", "favor"];

    /// <summary>The words that ask for the option that a reply picks; null when it picks none.</summary>
    public static string? Picked(string reply, Interpretation.Clarify? open)
    {
        if (open is null || open.Options.Count == 0) return null;
        if (reply.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && SaysWhen(reply[comma..]) && Picked(reply[..comma], open) is { } picked) return picked + reply[comma..];
        var words = Tokenizer.Words(reply);
        var text = string.Join(' ', words);
        foreach (var option in open.Options)
        {
            if (text == string.Join(' ', Tokenizer.Words(option.Label)) || text == string.Join(' ', Tokenizer.Words(option.Ask))) return option.Ask;
        }
        var rest = words.Where(word => !Around.Contains(word)).ToArray();
        if ((Completing(open, rest) ?? Fitting(rest, open.Options)) is { } fitting) return fitting.Ask;
        if (rest.Length != 1) return null;
        var place = Array.FindIndex(Ordinals, names => names.Contains(rest[0].TrimEnd('o', 'a')) || names.Contains(rest[0]));
        return place >= 0 && place < open.Options.Count ? open.Options[place].Ask : null;
    }

    /// <summary>"al lead, en mayo": a few words after the one that picks, which say when.</summary>
    private static bool SaysWhen(string words) => Tokenizer.Words(words) is { Length: > 1 and < 5 } rest && Opening.Contains(rest[0]);

    private static readonly HashSet<string> Opening = [.. "in on since last this en em no na nos nas neste nesta este esta el la del desde deste desta ultimo ultima".Split(' ')];

    /// <summary>"de leads" after a question about "conversão": together they are one option's name and no other's.</summary>
    private static ClarifyOption? Completing(Interpretation.Clarify open, string[] words)
    {
        if (open.Reason != ClarifyReason.SeveralKpis) return null;
        var whole = Content([.. Tokenizer.Words(open.Subject), .. words]);
        var completed = open.Options.Where(option => IsCalled(option, whole, name => Content(name).SetEquals(whole))).ToList();
        return completed is [var only] ? only : null;
    }

    private static HashSet<string> Content(IEnumerable<string> words) => Stems(words.Where(word => !PhraseTree.Connectives.Contains(word)));

    private static HashSet<string> Stems(IEnumerable<string> words) => [.. words.Select(Folding.Stem)];

    /// <summary>"the email one": the words are in one option's label and in no other's.</summary>
    private static ClarifyOption? Fitting(string[] words, IEnumerable<ClarifyOption> options)
    {
        var content = words.Where(word => !PhraseTree.Connectives.Contains(word) && word.Length > 2).Select(Folding.Stem).ToHashSet();
        if (content.Count is 0 or > 3) return null;
        var labelled = options.Where(option => Stems(Tokenizer.Words(option.Label)).IsSupersetOf(content)).ToList();
        if (labelled is [var exact]) return exact;
        var fitting = options.Where(option => IsCalled(option, content, name => Stems(name).IsSupersetOf(content))).ToList();
        return fitting is [var only] ? only : null;
    }

    /// <summary>Whether one of an option's names fits: its label, or for a KPI its names in every language. Only patterns that hold all words are spelt out, for a pattern may stand for thousands.</summary>
    private static bool IsCalled(ClarifyOption option, HashSet<string> words, Predicate<string[]> fits)
    {
        var texts = Lexicon.Languages.Select(language => option.Kpis is [var id] ? KpiTexts.Of(language, id) : null).OfType<KpiText>().ToList();
        if (!texts.Exists(text => text.Name == option.Label)) return fits(Tokenizer.Words(option.Label));
        return texts.SelectMany(text => text.Patterns.Prepend(text.Name)).Any(pattern => words.IsSubsetOf(Stems(pattern.Split(Marks).Select(Folding.Fold))) && PhrasePattern.Expand(pattern).Any(name => fits(Tokenizer.Words(name))));
    }

    private static readonly char[] Marks = [' ', '(', ')', '[', ']', '|', '-', '/'];
}
