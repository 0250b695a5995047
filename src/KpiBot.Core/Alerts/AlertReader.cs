using KpiBot.Facts;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Alerts;

/// <summary>
/// Looks at a figure as a rule does. Nothing is found in old or suspect data. A figure of few records, and an open period that has hardly begun, is neither a breach nor well: it decides nothing.
/// </summary>
/// <param name="figures">Calculates.</param>
/// <param name="targets">Reads a result against its target; null where none is agreed.</param>
/// <param name="atRisk">Names the customers behind <c>customers_at_risk</c>.</param>
/// <param name="calendar">The workspace's.</param>
public sealed class AlertReader(Func<KpiRequest, KpiResult> figures, Func<KpiRequest, KpiResult, TargetReading?> targets, Func<KpiRequest, IReadOnlySet<string>> atRisk, BusinessCalendar calendar)
{
    /// <summary>A share of fewer records decides nothing.</summary>
    public const int FewestOfShare = 10;

    /// <summary>An average of fewer records decides nothing.</summary>
    public const int FewestOfAverage = 3;

    /// <summary>Whole units before the one that may be unusual: half a year of weeks, three years of months and quarters.</summary>
    private const int WeeksBefore = 26, MonthsBefore = 36, QuartersBefore = 12;

    /// <summary>Over a snapshot.</summary>
    public AlertReader(Snapshot snapshot)
        : this(request => KpiCalculator.Calculate(snapshot, request), (request, result) => KpiCalculator.Target(snapshot, request, result), request => AtRisk(snapshot, request), snapshot.State.Agreement.Calendar)
    {
    }

    /// <summary>The customers behind <c>customers_at_risk</c>, by name.</summary>
    public static IReadOnlySet<string> AtRisk(Snapshot snapshot, KpiRequest request) => NamesOf(CustomersAtRisk.Of(snapshot, request));

    /// <summary>Customers by name.</summary>
    internal static IReadOnlySet<string> NamesOf(IEnumerable<CustomerAtRisk> customers) => customers.Select(customer => customer.Account).ToHashSet();

    /// <summary>Whether the last unit of a figure can be held against those before it: not where those who started in it are still on their way.</summary>
    public static bool IsComparable(string kpi) => Catalogue.Get(kpi).Basis != Basis.Cohort;

    /// <summary>The query behind a watch on a day: what a person would have to ask to see the same.</summary>
    public Query QueryOf(AlertWatch watch, DateOnly day)
    {
        var kpi = watch.Kpi ?? throw new ArgumentException("Data is watched, not a figure.", nameof(watch));
        if (watch.Test == AlertTest.Unusual) return Series(watch, kpi, day);
        var window = AlertWindows.Of(watch);
        var isWhole = watch.Test == AlertTest.OffPace || Catalogue.Get(kpi).Default == DefaultPeriod.WholeQuarter;
        var days = isWhole && AlertWindows.OpenUnit(window) is { } unit ? calendar.Containing(unit, day) : AlertWindows.Days(window, calendar, day);
        return new Query
        {
            Intent = watch.Test == AlertTest.OffPace ? Intent.Target : Intent.Value,
            Kpis = [kpi], Period = new QueryPeriod(days.From, days.To, false), Filters = watch.Filters, Variant = watch.Variant,
            Compare = watch.Test is AlertTest.Rise or AlertTest.Fall ? LikeForLike.Before(calendar, days, day) : null,
        };
    }

    /// <summary>What a watch sees on a day.</summary>
    /// <param name="watch">What is watched.</param>
    /// <param name="day">The business day.</param>
    /// <param name="trust">What is known of the data then; null for a day in the past, whose data is taken as whole.</param>
    public AlertReading Read(AlertWatch watch, DateOnly day, DataTrust? trust)
    {
        if (watch.Kpi is null) return Trusted(watch, new AlertReading(Sight.Well), trust);
        var query = QueryOf(watch, day);
        var request = Requests.Of(query, watch.Kpi, calendar, day);
        var seen = new AlertReading(Sight.NoData) { Query = query, Request = request, Result = figures(request) };
        return Trusted(watch, Judge(watch, seen, day), trust);
    }

    /// <summary>The same reading, as far as the data can be relied on.</summary>
    public static AlertReading Trusted(AlertWatch watch, AlertReading seen, DataTrust? trust)
    {
        if (trust is null) return seen;
        if (watch.Kpi is null) return new AlertReading(trust.Late.Count > 0 ? Sight.Breach : Sight.Well) { Late = trust.Late };
        if (seen.Sight == Sight.NoData) return seen;
        var late = trust.LateFor(seen.Result!, AlertWindows.OpenUnit(AlertWindows.Of(watch)) is null);
        return trust.IsSuspect || trust.IsPartial(seen.Result!) || late.Count > 0 ? seen with { Sight = Sight.Stale, Late = late } : seen;
    }

    private AlertReading Judge(AlertWatch watch, AlertReading seen, DateOnly day) => watch.Test switch
    {
        AlertTest.Above => Level(watch, seen, seen.Result!.Value, 1),
        AlertTest.Below => Level(watch, seen, seen.Result!.Value, -1),
        AlertTest.Rise => Change(watch, seen, day, 1),
        AlertTest.Fall => Change(watch, seen, day, -1),
        AlertTest.Unusual => IsComparable(watch.Kpi!) ? Unusual(watch, seen) : seen,
        AlertTest.OffPace => OffPace(watch, seen, day),
        AlertTest.Untouched => Level(watch, seen, seen.Result!.Beside.GetValueOrDefault("untouched"), 1),
        AlertTest.NewlyAtRisk => NewlyAtRisk(seen),
        AlertTest.Stale => seen,
    };

    /// <summary>Beyond the threshold upwards or downwards; back by enough; or between.</summary>
    private static AlertReading Level(AlertWatch watch, AlertReading seen, decimal? judged, int upwards)
    {
        if (judged is not { } value) return seen;
        var beyond = upwards * (value - watch.Limit);
        var sight = beyond > 0 ? Sight.Breach : beyond <= -watch.Back ? Sight.Well : Sight.Near;
        return seen with { Judged = judged, Sight = watch.Test != AlertTest.Untouched && IsOfFew(seen.Result!) ? Sight.Near : sight };
    }

    private AlertReading Change(AlertWatch watch, AlertReading seen, DateOnly day, int upwards)
    {
        if (seen.Result!.Compare is not { Change: { } change } compare) return seen;
        if ((watch.InPercent ? compare.ChangePercent : change) is not { } moved) return seen;
        var level = Level(watch, seen, upwards * moved, 1) with { Judged = moved };
        if (level.Sight == Sight.Breach && Math.Abs(change) < watch.Floor) return level with { Sight = Sight.Well };
        return IsYoung(watch, day) ? level with { Sight = Sight.Near } : level;
    }

    private static AlertReading Unusual(AlertWatch watch, AlertReading seen)
    {
        var result = seen.Result!;
        List<KpiRow> whole = result.ToDate ? [.. result.Rows.SkipLast(1)] : [.. result.Rows];
        if (whole.Count == 0 || whole[^1].Value is not { } value || whole.SkipLast(1).Count(row => row.Value is not null) < Expectation.Least) return seen;
        var unusual = LastUnit.Unusual(result, AlertWindows.UnitOf(watch));
        return seen with { Judged = value, Unusual = unusual, Sight = unusual is null ? Sight.Well : Sight.Breach };
    }

    private AlertReading OffPace(AlertWatch watch, AlertReading seen, DateOnly day)
    {
        var result = seen.Result!;
        var paced = seen with { Target = targets(seen.Request!, result) };
        if (paced.Target is { IsFlow: false, Beyond: { } beyond })
            return paced with { Judged = result.Value, Sight = (Catalogue.Get(result.Kpi).Better == Favourable.Lower ? beyond > 0 : beyond < 0) ? Sight.Breach : Sight.Well };
        var pacing = paced.Target?.Pacing ?? result.Beside.GetValueOrDefault("pacing");
        if (pacing is null) return paced.Target is null ? paced : paced with { Sight = Sight.Near };
        var level = Level(watch, paced, pacing, -1);
        return IsYoung(watch, day) ? level with { Sight = Sight.Near } : level;
    }

    /// <summary>Customers that were not at risk the day before.</summary>
    private AlertReading NewlyAtRisk(AlertReading seen)
    {
        if (seen.Result!.Value is null) return seen;
        var yesterday = seen.Request!.Today.AddDays(-1);
        var known = atRisk(seen.Request with { Today = yesterday, Period = Period.Of(yesterday) });
        Roll<string> newly = [.. atRisk(seen.Request).Where(customer => !known.Contains(customer)).Order(StringComparer.Ordinal)];
        return seen with { Judged = newly.Count, Newly = newly, Sight = newly.Count > 0 ? Sight.Breach : Sight.Well };
    }

    private bool IsYoung(AlertWatch watch, DateOnly day) =>
        AlertWindows.OpenUnit(AlertWindows.Of(watch)) is { } unit && unit != Grain.Day && OpenPeriods.HasHardlyBegun(calendar, calendar.Containing(unit, day), day);

    /// <summary>A share or an average of a handful of records moves by chance.</summary>
    private static bool IsOfFew(KpiResult result) => result.Denominator is not null && result.N < (Catalogue.Get(result.Kpi).Proportion ? FewestOfShare : FewestOfAverage);

    private Query Series(AlertWatch watch, string kpi, DateOnly day)
    {
        var grain = AlertWindows.UnitOf(watch);
        var before = grain switch { Grain.Month => MonthsBefore, Grain.Quarter => QuartersBefore, _ => WeeksBefore };
        return new Query
        {
            Intent = Intent.Trend, Kpis = [kpi], Grain = grain, Filters = watch.Filters, Variant = watch.Variant,
            Period = new QueryPeriod(calendar.Shift(grain, day, -1 - before).From, calendar.Shift(grain, day, -1).To, false),
        };
    }
}
