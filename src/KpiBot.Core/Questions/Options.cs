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

    /// <summary>"de leads" after a question about "conversão": together they are one option's name and no other's.</summary>
    private static ClarifyOption? Completing(Interpretation.Clarify open, string[] words)
    {
        if (open.Reason != ClarifyReason.SeveralKpis) return null;
        var whole = Content([.. Tokenizer.Words(open.Subject), .. words]);
        var completed = open.Options.Where(option => Names(option).Any(name => Content(Tokenizer.Words(name)).SetEquals(whole))).ToList();
        return completed is [var only] ? only : null;
    }

    private static HashSet<string> Content(IEnumerable<string> words) => [.. words.Where(word => !PhraseTree.Connectives.Contains(word)).Select(Folding.Stem)];

    /// <summary>"the email one": the words are in one option's label and in no other's.</summary>
    private static ClarifyOption? Fitting(string[] words, IEnumerable<ClarifyOption> options)
    {
        var content = words.Where(word => !PhraseTree.Connectives.Contains(word) && word.Length > 2).Select(Folding.Stem).ToList();
        if (content.Count is 0 or > 3) return null;
        var labelled = options.Where(option => Tokenizer.Words(option.Label).Select(Folding.Stem).ToHashSet() is var label && content.TrueForAll(label.Contains)).ToList();
        if (labelled is [var exact]) return exact;
        var fitting = options.Where(option => Names(option).Any(name => Tokenizer.Words(name).Select(Folding.Stem).ToHashSet() is var label && content.TrueForAll(label.Contains))).ToList();
        return fitting is [var only] ? only : null;
    }

    /// <summary>What an option is called: its label, and a KPI's names in every language.</summary>
    private static IEnumerable<string> Names(ClarifyOption option)
    {
        var names = Lexicon.Languages.Select(language => option.Kpis is [var id] ? KpiTexts.Of(language, id) : null).OfType<KpiText>().ToList();
        return names.Exists(text => text.Name == option.Label) ? names.SelectMany(text => text.Synonyms.Prepend(text.Name)) : [option.Label];
    }
}
