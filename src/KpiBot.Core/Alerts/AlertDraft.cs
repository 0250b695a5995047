using System.Globalization;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Alerts;

/// <summary>What must still be said before an alert can be made of a question.</summary>
public enum AlertMissing
{
    /// <summary>Which figure.</summary>
    Figure,

    /// <summary>One figure, not several, and not one for each member of a dimension.</summary>
    OneFigure,

    /// <summary>The level.</summary>
    Threshold,

    /// <summary>The size of a change.</summary>
    Size,

    /// <summary>A level or a size: the figure's last units cannot be held against those before them.</summary>
    NotComparable,
}

/// <summary>An alert as far as a question says it: a watch, or what is missing.</summary>
/// <param name="Watch">What is watched; null exactly where something is missing.</param>
/// <param name="Missing">What.</param>
public sealed record AlertDraft(AlertWatch? Watch, AlertMissing? Missing)
{
    // A figure at its threshold must come back by so much of it before it is well again.
    private const decimal Back = 0.02m;

    // Of what is counted, a change of fewer is none.
    private const decimal FewestChanged = 5;

    /// <summary>How long it must last.</summary>
    public TimeSpan For { get; private init; }

    /// <summary>What a question asks for.</summary>
    public static AlertDraft Of(Query query)
    {
        var said = query.Alert;
        if (said?.Condition == "stale") return new AlertDraft(new AlertWatch { Test = AlertTest.Stale }, null);
        if (query.Kpis.Count == 0) return Lacks(AlertMissing.Figure);
        if (query.Kpis.Count > 1 || query.By is not null) return Lacks(AlertMissing.OneFigure);
        var watch = new AlertWatch { Kpi = query.Kpis[0], Filters = query.Filters, Variant = query.Variant, Window = query.Rolling is { } window && AlertWindows.IsKnown(window) ? window : null, Test = AlertTest.Above };
        var draft = said?.Condition switch
        {
            "sla_missed" => Whole(watch with { Kpi = "sla_followup_rate", Test = AlertTest.Untouched }),
            "off_pace" => Whole(watch with { Kpi = watch.Kpi == "quota_attainment" ? "revenue_won" : watch.Kpi, Test = AlertTest.OffPace, Back = 0.02m }),
            "unusual" => AlertReader.IsComparable(watch.Kpi!) ? Whole(watch with { Test = AlertTest.Unusual }) : Lacks(AlertMissing.NotComparable),
            "above" => Level(watch with { Test = AlertTest.Above }, said),
            "below" => Level(watch with { Test = AlertTest.Below }, said),
            "change_above" when watch.Kpi == "customers_at_risk" && said.Value is null => Whole(watch with { Test = AlertTest.NewlyAtRisk }),
            "change_above" => Change(watch with { Test = AlertTest.Rise }, said),
            "change_below" => Change(watch with { Test = AlertTest.Fall }, said),
            _ => watch.Kpi == "customers_at_risk" ? Whole(watch with { Test = AlertTest.NewlyAtRisk }) : Lacks(AlertMissing.Threshold),
        };
        return draft with { For = said?.For is { } lasting ? Duration(lasting) : TimeSpan.Zero };
    }

    private static AlertDraft Whole(AlertWatch watch) => new(watch, null);

    private static AlertDraft Lacks(AlertMissing missing) => new(null, missing);

    private static AlertDraft Level(AlertWatch watch, AlertCondition said) => said.Value is { } value && said.Unit != "percent_change"
        ? Whole(watch with { Threshold = value, Back = Math.Abs(value) * Back })
        : Lacks(AlertMissing.Threshold);

    /// <summary>"by 5 points" of a ratio is 0.05 of it.</summary>
    private static AlertDraft Change(AlertWatch watch, AlertCondition said)
    {
        if (said.Value is not { } value) return Lacks(AlertMissing.Size);
        var unit = Catalogue.Get(watch.Kpi!).Unit;
        var size = said.Unit == "points" && unit == KpiUnit.Ratio ? value / 100 : value;
        var inPercent = said.Unit == "percent_change";
        return Whole(watch with { Threshold = size, InPercent = inPercent, Back = size / 10, Floor = inPercent && unit == KpiUnit.Count ? FewestChanged : 0 });
    }

    /// <summary>"3 days", "1 week".</summary>
    private static TimeSpan Duration(string said) => said.Split(' ') is [var number, var unit] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count * TimeSpan.FromDays(unit.TrimEnd('s') switch { "week" => 7, "month" => 30, "quarter" => 91, "year" => 365, _ => 1 })
        : TimeSpan.Zero;
}
