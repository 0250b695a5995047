using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Chat.Desks;

/// <summary>Words that look after the connections of sources.</summary>
/// <param name="Disconnects">Whether one is to be given back.</param>
/// <param name="Source">Which, without case and accents; null for all.</param>
/// <param name="Language">The language of the words; null where several have them.</param>
internal sealed record ConnectCommand(bool Disconnects, string? Source, Language? Language)
{
    private static readonly Dictionary<string, (bool Disconnects, Language? Language)> Verbs = new(StringComparer.Ordinal)
    {
        ["connect"] = (false, Kpis.Language.English), ["reconnect"] = (false, Kpis.Language.English), ["disconnect"] = (true, Kpis.Language.English),
        ["conectar"] = (false, null), ["reconectar"] = (false, null), ["desconectar"] = (true, null),
        ["conecte"] = (false, Kpis.Language.Portuguese), ["desconecte"] = (true, Kpis.Language.Portuguese), ["conecta"] = (false, Kpis.Language.Spanish), ["desconecta"] = (true, Kpis.Language.Spanish),
    };

    private static readonly HashSet<string> Around = [.. "please por favor the my our a an o os as el la los las to ao com con with source sources fonte fontes fuente fuentes account conta cuenta crm".Split(' ')];

    /// <summary>What the words want; null when they want no such thing.</summary>
    public static ConnectCommand? Read(string text)
    {
        var words = Folding.Fold(text).Split([' ', ',', '.', '!', '?', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 8) return null;
        var start = Array.FindIndex(words, word => !Around.Contains(word));
        if (start < 0 || !Verbs.TryGetValue(words[start], out var verb)) return null;
        return words[(start + 1)..].Where(word => !Around.Contains(word)).ToArray() switch
        {
            [] => new ConnectCommand(verb.Disconnects, null, verb.Language),
            [var source] => new ConnectCommand(verb.Disconnects, source, verb.Language),
            _ => null,
        };
    }
}
