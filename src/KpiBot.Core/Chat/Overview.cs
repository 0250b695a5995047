using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Chat;

/// <summary>"How are we doing": the KPIs that marketing and sales look at together, each against the same days before.</summary>
public static class Overview
{
    /// <summary>Ids of the headline KPIs, in the order shown.</summary>
    public static IReadOnlyList<string> Headline { get; } = ["revenue_won", "win_rate", "leads", "mqls", "cac", "open_pipeline", "customer_retention_rate"];

    /// <summary>The requests behind an overview.</summary>
    public static IReadOnlyList<KpiRequest> RequestsOf(Query query, Surroundings surroundings)
    {
        var period = query.Period?.Days ?? new Period(surroundings.Calendar.Containing(Grain.Quarter, surroundings.Today).From, surroundings.Today);
        var before = LikeForLike.Before(surroundings.Calendar, period, surroundings.Today);
        return [.. Headline.Where(kpi => CanBeFiltered(Catalogue.Get(kpi), query)).Select(kpi => new KpiRequest { Kpi = kpi, Period = period, Today = surroundings.Today, Compare = before, Filters = query.Filters })];
    }

    private static bool CanBeFiltered(Kpi kpi, Query query) =>
        query.Filters.All(filter => kpi.Cuts.BuiltIn.Contains(filter.Dimension) || (kpi.Cuts.Own && !Dimensions.All.Contains(filter.Dimension)));
}
