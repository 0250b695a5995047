using KpiBot.Kpis;

namespace KpiBot.Answers.Wording;

/// <summary>The same words in every language we speak; a language that is missing does not compile.</summary>
public sealed record Words(string En, string Pt, string Es)
{
    /// <summary>The words in a language.</summary>
    public string In(Language language) => language switch
    {
        Language.English => En,
        Language.Portuguese => Pt,
        Language.Spanish => Es,
    };
}
