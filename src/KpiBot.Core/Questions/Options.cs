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
        if (rest.Length != 1) return null;
        var place = Array.FindIndex(Ordinals, names => names.Contains(rest[0].TrimEnd('o', 'a')) || names.Contains(rest[0]));
        return place >= 0 && place < open.Options.Count ? open.Options[place].Ask : null;
    }
}
