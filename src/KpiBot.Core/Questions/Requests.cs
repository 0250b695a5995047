using KpiBot.Kpis;

namespace KpiBot.Questions;

/// <summary>From a query to the calculations it asks for, one for each KPI.</summary>
public static class Requests
{
    /// <summary>The requests, in the order of the KPIs.</summary>
    public static IReadOnlyList<KpiRequest> Of(Query query, Surroundings surroundings) =>
        [.. query.Kpis.Select(kpi => new KpiRequest
        {
            Kpi = kpi, Period = query.Period!.Days, Today = surroundings.Today, Compare = query.Compare, Grain = query.Grain, By = query.By, Filters = query.Filters, Top = query.Top, Variant = query.Variant,
        })];
}
