using KpiBot.Kpis;
using KpiBot.Periods;
namespace KpiBot.Questions;
/// <summary>Stand-in.</summary>
public static class Requests
{
    /// <summary>Stand-in.</summary>
    public static KpiRequest Of(Query query, string kpi, BusinessCalendar calendar, DateOnly today) => new()
    {
        Kpi = kpi, Period = query.Period!.Days, Today = today, Compare = query.Compare, Grain = query.Grain, By = query.By, Filters = query.Filters, Top = query.Top, Variant = query.Variant,
    };
}
