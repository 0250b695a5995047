namespace KpiBot.Periods;

/// <summary>The calendar units people speak of. Quarter, half, four-month, bimester and year follow the fiscal year.</summary>
public enum Grain
{
    /// <summary>One business day.</summary>
    Day,

    /// <summary>Seven days from the workspace's first day of the week.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Two months (pt/es "bimestre").</summary>
    Bimester,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>Four months (pt "quadrimestre", es "cuatrimestre"); not a quarter.</summary>
    FourMonths,

    /// <summary>Six months (pt/es "semestre").</summary>
    Half,

    /// <summary>Twelve months from the fiscal year's first month.</summary>
    Year,
}

/// <summary>What a grain is made of.</summary>
public static class GrainMonths
{
    /// <summary>Length in months; 0 for day and week.</summary>
    public static int Months(this Grain grain) => grain switch
    {
        Grain.Day or Grain.Week => 0,
        Grain.Month => 1,
        Grain.Bimester => 2,
        Grain.Quarter => 3,
        Grain.FourMonths => 4,
        Grain.Half => 6,
        Grain.Year => 12,
    };
}
