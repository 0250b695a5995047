using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Benchmarks.Data;

/// <summary>Requests as a question without a period would make them.</summary>
internal static class Default
{
    private static readonly BusinessCalendar Calendar = BenchCompany.Agreement.Calendar;

    /// <summary>The last twelve whole months.</summary>
    public static Period Year { get; } = new(Calendar.Shift(Grain.Month, BenchCompany.Today, -12).From, Calendar.Shift(Grain.Month, BenchCompany.Today, -1).To);

    public static KpiRequest Request(Kpi kpi) => new() { Kpi = kpi.Id, Today = BenchCompany.Today, Period = PeriodOf(kpi.Default) };

    /// <summary>The last twelve whole months of a KPI.</summary>
    public static KpiRequest OverYear(string kpi) => new() { Kpi = kpi, Today = BenchCompany.Today, Period = Year };

    private static Period PeriodOf(DefaultPeriod period) => period switch
    {
        DefaultPeriod.QuarterToDate or DefaultPeriod.WholeQuarter => Calendar.Containing(Grain.Quarter, BenchCompany.Today),
        DefaultPeriod.LastTwelveMonths => Year,
        DefaultPeriod.Today => Period.Of(BenchCompany.Today),
    };
}
