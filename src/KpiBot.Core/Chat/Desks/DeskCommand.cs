using System.Text.RegularExpressions;
using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Chat.Desks;

/// <summary>What is to be done about an alert or a digest.</summary>
internal enum DeskVerb
{
    List,
    Pause,
    Resume,
    Delete,
    Test,
    Change,
    Note,
    Follow,
}

/// <summary>Words that look after alerts and digests.</summary>
/// <param name="Verb">What is to be done.</param>
/// <param name="IsDigest">With a digest; otherwise with an alert.</param>
/// <param name="Name">Which: its name or number, without case and accents; of a list nothing; what to follow.</param>
/// <param name="Rest">What it is to be changed to, or the words of a note; empty otherwise.</param>
/// <param name="Language">The language of the words; null where several have them.</param>
internal sealed partial record DeskCommand(DeskVerb Verb, bool IsDigest, string Name, string Rest, Language? Language)
{
    private static readonly Dictionary<string, DeskVerb> Verbs = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, Language?> Languages = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, (bool IsDigest, bool IsMany)> Things = new(StringComparer.Ordinal)
    {
        ["alert"] = (false, false), ["alerts"] = (false, true), ["alerta"] = (false, false), ["alertas"] = (false, true),
        ["digest"] = (true, false), ["digests"] = (true, true), ["resumo"] = (true, false), ["resumos"] = (true, true), ["resumen"] = (true, false), ["resumenes"] = (true, true),
    };

    // Words around them that say nothing; those of a list say whose.
    private static readonly HashSet<string> Around = [.. "the my this an a o os as meu minha meus minhas el la los las mi mis um uma un una called number named chamado chamada llamado llamada numero please por favor".Split(' ')];
    private static readonly HashSet<string> Listing = [.. "list show see me what which are there all do i have listar liste lista mostrar mostre ver quais sao todos todas muestra muestrame cuales son hay tengo tenho".Split(' ')];
    private static readonly string[] Turns = [" to ", " para ", " a ", " em ", " en "];

    /// <summary>What it is to be changed to, as it was written.</summary>
    public string Said { get; private init; } = Rest;

    static DeskCommand()
    {
        foreach (var (language, verb, words) in (ReadOnlySpan<(Language, DeskVerb, string)>)
        [
            (Kpis.Language.English, DeskVerb.Pause, "pause stop"), (Kpis.Language.Portuguese, DeskVerb.Pause, "pausar pause parar"), (Kpis.Language.Spanish, DeskVerb.Pause, "pausar pausa parar"),
            (Kpis.Language.English, DeskVerb.Resume, "resume"), (Kpis.Language.Portuguese, DeskVerb.Resume, "retomar retome"), (Kpis.Language.Spanish, DeskVerb.Resume, "reanudar reanuda"),
            (Kpis.Language.English, DeskVerb.Delete, "delete remove"), (Kpis.Language.Portuguese, DeskVerb.Delete, "apagar apague excluir exclua remover remova"), (Kpis.Language.Spanish, DeskVerb.Delete, "borrar borra eliminar elimina"),
            (Kpis.Language.English, DeskVerb.Test, "test"), (Kpis.Language.Portuguese, DeskVerb.Test, "testar teste"), (Kpis.Language.Spanish, DeskVerb.Test, "probar prueba"),
            (Kpis.Language.English, DeskVerb.Change, "change set edit"), (Kpis.Language.Portuguese, DeskVerb.Change, "mudar mude alterar altere editar"), (Kpis.Language.Spanish, DeskVerb.Change, "cambiar cambia modificar modifica"),
            (Kpis.Language.English, DeskVerb.Note, "note"), (Kpis.Language.Portuguese, DeskVerb.Note, "anotar anote"), (Kpis.Language.Spanish, DeskVerb.Note, "anotar anota"),
            (Kpis.Language.English, DeskVerb.Follow, "follow"), (Kpis.Language.Portuguese, DeskVerb.Follow, "seguir siga acompanhar acompanhe"), (Kpis.Language.Spanish, DeskVerb.Follow, "seguir sigue"),
            (Kpis.Language.English, DeskVerb.List, "my list show alerts digests"), (Kpis.Language.Portuguese, DeskVerb.List, "meus minhas listar liste quais mostre resumos"), (Kpis.Language.Spanish, DeskVerb.List, "mis muestra cuales resumenes"),
        ])
        {
            foreach (var word in words.Split(' '))
            {
                if (verb != DeskVerb.List) Verbs[word] = verb;
                Languages[word] = Languages.TryGetValue(word, out var other) && other != language ? null : language;
            }
        }
    }

    /// <summary>What the words want; null when they want no such thing.</summary>
    public static DeskCommand? Read(string text)
    {
        var words = Folding.Fold(text).Trim(' ', '.', '!', '?').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 40) return null;
        return ListOf(words) ?? Managing(words, text);
    }

    private static DeskCommand? ListOf(string[] words)
    {
        var named = words.Where(word => !Around.Contains(word) && !Listing.Contains(word)).ToArray();
        if (named is not [var thing] || !Things.TryGetValue(thing, out var what) || !what.IsMany) return null;
        return new DeskCommand(DeskVerb.List, what.IsDigest, string.Empty, string.Empty, words.Select(word => Languages.GetValueOrDefault(word)).FirstOrDefault(language => language is not null));
    }

    private static DeskCommand? Managing(string[] words, string text)
    {
        var start = Array.FindIndex(words, word => word is not ("please" or "por" or "favor"));
        if (start < 0 || !Verbs.TryGetValue(words[start], out var verb)) return null;
        var language = Languages[words[start]];
        var at = start + 1;
        while (at < words.Length && Around.Contains(words[at])) at++;
        if (at == words.Length) return null;
        if (verb == DeskVerb.Follow) return words[at] == "up" || Things.ContainsKey(words[at]) ? null : new DeskCommand(verb, false, string.Join(' ', words[at..]), string.Empty, language);
        if (!Things.TryGetValue(words[at], out var thing)) return null;
        at++;
        while (at < words.Length && Around.Contains(words[at])) at++;
        var (name, rest) = Split(verb, string.Join(' ', words[at..]));
        return name.Length == 0 ? null : new DeskCommand(verb, thing.IsDigest, name.Trim('"', '“', '”', '\'', ' '), rest, language) { Said = Raw(text, rest, words.Length) };
    }

    /// <summary>The last words as they were written; folded where folding has made others of them.</summary>
    private static string Raw(string text, string rest, int words)
    {
        var written = text.Trim(' ', '.', '!', '?').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return written.Length == words && rest.Length > 0 ? string.Join(' ', written[^rest.Split(' ').Length..]) : rest;
    }

    [GeneratedRegex(@"^(?<n>\d{1,3})(?::? (?:(?:to|para|a|em|en) )?)")]
    private static partial Regex Numbered();

    private static (string Name, string Remainder) Split(DeskVerb verb, string words)
    {
        if (verb == DeskVerb.Note) return words.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (words[..colon].Trim(), words[(colon + 1)..].Trim()) : (string.Empty, string.Empty);
        if (verb != DeskVerb.Change) return (words, string.Empty);
        if (Numbered().Match(words) is { Success: true } numbered) return (numbered.Groups["n"].Value, words[numbered.Length..]);
        if (words.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colonAt) return (words[..colonAt], words[(colonAt + 2)..]);
        foreach (var turn in Turns) if (words.LastIndexOf(turn, StringComparison.Ordinal) is > 0 and var at) return (words[..at], words[(at + turn.Length)..]);
        return (string.Empty, string.Empty);
    }
}
