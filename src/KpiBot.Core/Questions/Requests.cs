using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions.Time;

namespace KpiBot.Questions;

/// <summary>From a query to what is calculated.</summary>
public static class Requests
{
    /// <summary>
    /// The request for one KPI of a query. Where the query's period is the default, each KPI has its own, unless the intent or a comparison sets one for all;
    /// a query without a period (alert, digest) takes the KPI's default too.
    /// </summary>
    public static KpiRequest Of(Query query, string kpi, BusinessCalendar calendar, DateOnly today)
    {
        var own = query.Period is null || (query.Period.Defaulted && query.Compare is null && query.Intent is not (Intent.Trend or Intent.Forecast or Intent.Target));
        return new KpiRequest
        {
            Kpi = kpi,
            Period = own ? DefaultPeriods.Of(Catalogue.Get(kpi).Default, calendar, today) : query.Period!.Days,
            Today = today,
            Compare = query.Compare,
            Grain = query.Grain ?? (query.Intent == Intent.Trend ? Grain.Month : null),
            By = query.By,
            Filters = query.Filters,
            Top = query.Top,
            Variant = query.Variant,
        };
    }
}
