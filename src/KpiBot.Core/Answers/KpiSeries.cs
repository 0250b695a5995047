using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Periods;
using Instant = NodaTime.Instant;

namespace KpiBot.Answers;

/// <summary>A KPI's figures for other programs: one line for each unit of time and member of the dimension that were asked for, and all that is needed to trust them. Nothing is rounded.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Result">What was calculated.</param>
/// <param name="Workspace">The workspace as the calculation saw it.</param>
public sealed record KpiSeries(KpiRequest Request, KpiResult Result, WorkspaceState Workspace)
{
    /// <summary>What it means, in English.</summary>
    public KpiText Words => KpiTexts.Of(Language.English, Result.Kpi);

    /// <summary>ISO 4217 code where the value is money; else null.</summary>
    public string? Currency => Result.Unit is KpiUnit.Money or KpiUnit.MoneyPerDay ? Workspace.Agreement.Currency : null;

    /// <summary>The state of the source that is furthest behind of those used; null where none was.</summary>
    public Instant? AsOf => Result.DataAsOf.Count == 0 ? null : Result.DataAsOf.Values.Min();

    /// <summary>Whether a source that was used has rows that are known to be missing, or lost too much at once to be trusted.</summary>
    public bool IsIncomplete => Result.Incomplete.Count > 0;

    /// <summary>What a reader must know: ids of caveats, then <c>reason=records</c> for what was left out.</summary>
    public IReadOnlyList<string> Caveats =>
        [.. Result.Caveats, .. Result.Excluded.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => FormattableString.Invariant($"{entry.Key}={entry.Value}"))];

    /// <summary>The lines; a single one where neither a series nor a breakdown was asked for.</summary>
    public IReadOnlyList<SeriesLine> Lines
    {
        get
        {
            if (Request is { Grain: null, By: null }) return [LineOf(new KpiRow("", null, Result.Value, Result.Numerator, Result.Denominator, Result.N), Result.Period, null, null)];
            if (Request.Grain is not { } grain) return [.. Result.Rows.Select(row => LineOf(row, Result.Period, null, row.Key))];
            var units = Units(grain);
            return [.. Result.Rows.Select(row => LineOf(row, units[row.At ?? row.Key], row.At ?? row.Key, Request.By is null ? null : row.Key))];
        }
    }

    /// <summary>The days of each unit by its key.</summary>
    private Dictionary<string, Period> Units(Grain grain)
    {
        var calendar = Workspace.Agreement.Calendar;
        return calendar.Split(Request.Period, grain).ToDictionary(unit => PeriodKey.Of(calendar, grain, unit.From));
    }

    private SeriesLine LineOf(KpiRow row, Period days, string? unit, string? member)
    {
        var counted = Result.Period.To >= days.From && Result.Period.To < days.To ? new Period(days.From, Result.Period.To) : days;
        return new SeriesLine(counted, unit, member, row, Result.ToDate && counted.To >= Result.Period.To, row.Value is null ? Result.NoValue?.Code ?? "no_records" : null);
    }
}

/// <summary>One line of a series.</summary>
/// <param name="Days">The days counted, both ends included.</param>
/// <param name="Unit">The key of the unit of time; null without a series.</param>
/// <param name="Member">The dimension's value; null without a breakdown.</param>
/// <param name="Row">The figures.</param>
/// <param name="ToDate">Whether its days are not over, or lie behind the data.</param>
/// <param name="NoValue">Why it has no value; null when it has one.</param>
public sealed record SeriesLine(Period Days, string? Unit, string? Member, KpiRow Row, bool ToDate, string? NoValue);
