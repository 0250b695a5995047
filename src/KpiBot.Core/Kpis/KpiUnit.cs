namespace KpiBot.Kpis;

/// <summary>What a KPI's value is counted in.</summary>
public enum KpiUnit
{
    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Money in the workspace's reporting currency.</summary>
    Money,

    /// <summary>A fraction of 1; may exceed it where the definition allows (ROI, quota).</summary>
    Ratio,

    /// <summary>A multiple (ROAS 3.2×, LTV:CAC, coverage).</summary>
    Times,

    /// <summary>Points from −100 to 100 (NPS).</summary>
    Points,

    /// <summary>Hours on the agreed clock.</summary>
    Hours,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Money per day (sales velocity).</summary>
    MoneyPerDay,
}

/// <summary>Unit names as they stand in JSON.</summary>
public static class KpiUnitName
{
    /// <summary>The JSON name.</summary>
    public static string Name(this KpiUnit unit) => unit switch
    {
        KpiUnit.Count => "count",
        KpiUnit.Money => "money",
        KpiUnit.Ratio => "ratio",
        KpiUnit.Times => "times",
        KpiUnit.Points => "points",
        KpiUnit.Hours => "hours",
        KpiUnit.Days => "days",
        KpiUnit.Months => "months",
        KpiUnit.MoneyPerDay => "money_per_day",
    };
}

/// <summary>Which way of a KPI is good news.</summary>
public enum Favourable
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>Neither by itself (spend, forecast).</summary>
    Neither,
}

/// <summary>How the period relates to what is counted.</summary>
public enum Basis
{
    /// <summary>Events dated in the period.</summary>
    Period,

    /// <summary>Entities that started in the period, followed to today or for a window.</summary>
    Cohort,

    /// <summary>The state at the period's end.</summary>
    Snapshot,
}

/// <summary>The period taken when a question names none (rule 12).</summary>
public enum DefaultPeriod
{
    /// <summary>This quarter to date.</summary>
    QuarterToDate,

    /// <summary>The last twelve whole months.</summary>
    LastTwelveMonths,

    /// <summary>Today.</summary>
    Today,

    /// <summary>This whole quarter, first day to last (targets, coverage, forecast).</summary>
    WholeQuarter,
}
