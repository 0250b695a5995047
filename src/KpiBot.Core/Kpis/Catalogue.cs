using KpiBot.Kpis.Definitions;

namespace KpiBot.Kpis;

/// <summary>Every KPI that KpiBot knows, by family.</summary>
public static class Catalogue
{
    private static readonly Dictionary<string, Kpi> ById;

    static Catalogue()
    {
        All = [.. MarketingKpis.All, .. SalesKpis.All, .. CustomerKpis.All, .. EconomicsKpis.All, .. AlignmentKpis.All];
        ById = All.ToDictionary(kpi => kpi.Id, StringComparer.Ordinal);
    }

    /// <summary>All KPIs, in the order in which they are offered.</summary>
    public static IReadOnlyList<Kpi> All { get; }

    /// <summary>The KPI of an id; null when there is none.</summary>
    public static Kpi? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The KPI of an id that is known to exist.</summary>
    public static Kpi Get(string id) => ById[id];
}
