using KpiBot.Kpis;

namespace KpiBot.Questions.Drafts;

/// <summary>The two ends of a ranking, in words that are understood again.</summary>
internal static class RankingNames
{
    /// <summary>The favourable end, then the other.</summary>
    public static string[] Ends(Language language) => language switch
    {
        Language.English => ["the best", "the worst"],
        Language.Portuguese => ["o melhor", "o pior"],
        Language.Spanish => ["el mejor", "el peor"],
    };
}
