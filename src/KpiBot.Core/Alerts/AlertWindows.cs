using System.Globalization;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Alerts;

/// <summary>
/// The days that a rule looks at. Where none are named they are closed ones that move on by a day, so that nothing jumps where a month or quarter begins: 30 for what adds up, 90 for rates and averages;
/// for stocks the day itself, for what is measured against a target the quarter. What adds up is never found too low while its days are still open: then the last closed ones are looked at.
/// </summary>
public static class AlertWindows
{
    // Money for each of something.
    private static readonly HashSet<string> Averages = new(StringComparer.Ordinal) { "average_contract_value", "average_deal_size", "cac", "cost_per_lead", "cost_per_mql" };

    private static readonly Dictionary<string, Grain> Grains = Enum.GetValues<Grain>().ToDictionary(grain => grain.ToString().ToLowerInvariant());

    /// <summary>The window of a watch by name, as it is really looked at.</summary>
    public static string Of(AlertWatch watch)
    {
        if (watch.Kpi is null) return "today";
        var kpi = Catalogue.Get(watch.Kpi);
        if (watch.Test == AlertTest.Unusual) return $"last_{GrainOf(watch.Window)}";
        if (watch.Window is { } named) return watch.Test == AlertTest.Below && AddsUp(kpi) ? Closed(named) : named;
        if (watch.Test == AlertTest.OffPace) return "this_quarter";
        if (kpi.Basis == Basis.Snapshot) return "today";
        return kpi.Default switch
        {
            DefaultPeriod.Today => "today",
            DefaultPeriod.WholeQuarter => "this_quarter",
            DefaultPeriod.LastTwelveMonths => "last_12_months",
            DefaultPeriod.QuarterToDate => AddsUp(kpi) ? "last_30_days" : "last_90_days",
        };
    }

    /// <summary>A window's parts: so many whole units before the one that the day is in; 0 for that one, which is open.</summary>
    public static (int Count, Grain Unit) PartsOf(string name) => Read(name) ?? throw new ArgumentException($"\"{name}\" is no window.", nameof(name));

    /// <summary>Whether a name is one of a window.</summary>
    public static bool IsKnown(string name) => Read(name) is not null;

    /// <summary>The days of a window on a day, both ends included. An open one ends today, as in a question; what is measured against a target takes it whole.</summary>
    public static Period Days(string name, BusinessCalendar calendar, DateOnly day)
    {
        var (count, grain) = PartsOf(name);
        if (count == 0) return new Period(calendar.Containing(grain, day).From, day);
        return new Period(calendar.Shift(grain, day, -count).From, calendar.Shift(grain, day, -1).To);
    }

    /// <summary>The unit that a window is open in on every day of it; null for a closed one.</summary>
    public static Grain? OpenUnit(string name) => Read(name) is (0, var grain) ? grain : null;

    /// <summary>Whether the value of an unfinished period is but a part of what it will be.</summary>
    public static bool AddsUp(Kpi kpi) => kpi is { Basis: Basis.Period, Unit: KpiUnit.Count or KpiUnit.Money, Default: DefaultPeriod.QuarterToDate } && !Averages.Contains(kpi.Id);

    /// <summary>The grain in whose last unit something can be unusual: the window's own where it is one of them, else weeks.</summary>
    public static Grain UnitOf(AlertWatch watch) => Grains[GrainOf(watch.Window)];

    private static string GrainOf(string? window) => window is not null && Read(window) is (0 or 1, Grain.Month or Grain.Quarter) named ? named.Grain.ToString().ToLowerInvariant() : "week";

    private static string Closed(string name) => name == "today" ? "yesterday" : name.StartsWith("this_", StringComparison.Ordinal) ? $"last_{name[5..]}" : name;

    private static (int Count, Grain Grain)? Read(string name) => name.Split('_') switch
    {
        ["today"] => (0, Grain.Day),
        ["yesterday"] => (1, Grain.Day),
        ["this", var unit] when Grains.TryGetValue(unit, out var grain) => (0, grain),
        ["last", var unit] when Grains.TryGetValue(unit, out var grain) => (1, grain),
        ["last", var number, [.. var unit, 's']] when Grains.TryGetValue(unit, out var grain) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 1_000 => (count, grain),
        _ => null,
    };
}
