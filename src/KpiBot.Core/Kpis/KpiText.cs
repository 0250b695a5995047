using KpiBot.Kpis.Texts;

namespace KpiBot.Kpis;

/// <summary>A KPI in one language.</summary>
/// <param name="Name">Short name, as in a heading.</param>
/// <param name="Definition">One sentence that a manager could sign: what is divided by what, dated by which date, what is left out.</param>
/// <param name="Patterns">What else people type, in the small notation of the vocabularies: <c>(a|b)</c> either.</param>
public sealed record KpiText(string Name, string Definition, params string[] Patterns)
{
    /// <summary>What else people type, without the name itself; none may belong to another KPI in that language.</summary>
    public IReadOnlyList<string> Synonyms => _synonyms.Value;

    private readonly Lazy<IReadOnlyList<string>> _synonyms = new(() => [.. Patterns.SelectMany(PhrasePattern.Expand).Distinct()]);
}
