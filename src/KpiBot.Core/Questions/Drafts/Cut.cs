using KpiBot.Crm;
using KpiBot.Kpis;

namespace KpiBot.Questions.Drafts;

/// <summary>Whether a KPI can be cut by a dimension.</summary>
internal static class Cut
{
    /// <summary>By a built-in one that it names, or by an import's own where those apply.</summary>
    public static bool Allows(string kpi, string dimension) =>
        Catalogue.Get(kpi).Cuts is var cuts && (cuts.BuiltIn.Contains(dimension) || (cuts.Own && !Dimensions.All.Contains(dimension)));
}
