using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Routine;

/// <summary>How many MQLs a month the revenue target takes, by what deals were worth and how many MQLs became customers: each figure the one a question for it gets.</summary>
/// <param name="Target">The revenue target of <paramref name="Quarter"/>.</param>
/// <param name="Quarter">The quarter under way.</param>
/// <param name="DealSize">The average deal of the twelve whole months before.</param>
/// <param name="Rate">Of their MQLs, those that became customers.</param>
public sealed record WorkedBack(decimal Target, Period Quarter, KpiResult DealSize, KpiResult Rate)
{
    private const int MonthsOfQuarter = 3;

    /// <summary>The KPIs that it stands on.</summary>
    public static IReadOnlyList<string> Kpis { get; } = ["quota_attainment", "average_deal_size", "mql_to_customer_rate"];

    /// <summary>MQLs a month, rounded up.</summary>
    public decimal MqlsPerMonth => Math.Ceiling(Target / MonthsOfQuarter / DealSize.Value!.Value / Rate.Value!.Value);

    /// <summary>As of a day; null when the target or one of the figures is missing.</summary>
    public static WorkedBack? Of(Func<KpiRequest, KpiResult> calculate, BusinessCalendar calendar, DateOnly today)
    {
        var (quarter, months) = (calendar.Containing(Grain.Quarter, today), new Period(calendar.Shift(Grain.Month, today, -12).From, calendar.Shift(Grain.Month, today, -1).To));
        KpiResult In(string kpi, Period period) => calculate(new KpiRequest { Kpi = kpi, Period = period, Today = today });
        var (size, rate) = (In("average_deal_size", months), In("mql_to_customer_rate", months));
        return In("quota_attainment", quarter).Beside.GetValueOrDefault("target") is { } target and > 0 && size.Value is > 0 && rate.Value is > 0 ? new WorkedBack(target, quarter, size, rate) : null;
    }
}
