using System.Text.RegularExpressions;
using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Chat.Desks;

/// <summary>What alerts and digests have in common, as somebody's words want it changed: null where they do not say it.</summary>
/// <param name="Name">What it is to be called.</param>
/// <param name="Language">Its language.</param>
/// <param name="Place">A channel, as it was written.</param>
/// <param name="Remainder">The other words.</param>
internal sealed partial record SpokenChange(string? Name, Language? Language, string? Place, string Remainder)
{
    private const int LongestName = 60;

    /// <summary>Reads them. A name ends the words.</summary>
    public static SpokenChange Of(string said)
    {
        var folded = Folding.Fold(said);
        if (folded.Length != said.Length) said = folded;
        var (name, language, place) = (Called().Match(folded), Tongue().Match(folded), In().Match(folded));
        var cut = new[] { name, language, place }.Where(match => match.Success).OrderByDescending(match => match.Index);
        var rest = cut.Aggregate(said, (text, match) => match.Index + match.Length <= text.Length ? text.Remove(match.Index, match.Length) : text[..Math.Min(match.Index, text.Length)]);
        return new SpokenChange(
            name.Success ? Short(said.Substring(name.Groups["name"].Index, name.Groups["name"].Length).Trim(' ', '"', '“', '”', '\'')) : null,
            language.Success ? language.Groups["l"].Value[..2] switch { "po" => Kpis.Language.Portuguese, "sp" or "es" => Kpis.Language.Spanish, _ => Kpis.Language.English } : null,
            place.Success ? said.Substring(place.Groups["to"].Index, place.Groups["to"].Length) : null,
            Blanks().Replace(rest, " ").Trim(' ', ',', ';'));
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..LongestName];

    [GeneratedRegex(@"(?:\b(?:named?|called|chamad[oa]|llamad[oa]|nome|nombre)\b:? )(?<name>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex(@"\b(?:in|em|en) (?<l>english|ingles|portuguese|portugues|portugues do brasil|spanish|espanhol|espanol)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Tongue();

    [GeneratedRegex(@"(?:\b(?:in|to|into|em|no|para o|para|en|a) )?(?<to>#[^\s,;]+)", RegexOptions.CultureInvariant)]
    private static partial Regex In();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();
}
