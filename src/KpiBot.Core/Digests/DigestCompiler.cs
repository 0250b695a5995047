using KpiBot.Facts;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Digests;

/// <summary>Calculates a digest. Every figure is that of the same question asked on its day.</summary>
public static class DigestCompiler
{
    private const int WeeksBefore = 26;
    private const int MostMoved = 3;
    private const int LeastUnits = 3;

    // What a target is proposed for, and over how many units of what.
    private static readonly (string Attainment, string Kpi, Grain Grain, int Units)[] Targets = [("quota_attainment", "revenue_won", Grain.Quarter, 4), ("sla_mql_attainment", "mqls", Grain.Month, 6)];

    /// <summary>The digest of a day, over a snapshot.</summary>
    public static DigestFindings Of(Snapshot snapshot, DateOnly day)
    {
        var calendar = snapshot.State.Agreement.Calendar;
        var sections = DigestSections.All.ToDictionary(
            section => section.Section,
            section => (IReadOnlyList<KpiResult>)[.. section.Lines.Select(line => KpiCalculator.Calculate(snapshot, RequestOf(line, calendar, day)))]);
        return new DigestFindings
        {
            Day = day, Calendar = calendar, Workspace = snapshot.State, Sections = sections,
            Moved = [.. DigestSections.Watched.Select(kpi => MovedOf(snapshot, kpi, calendar, day)).OfType<Moved>().OrderByDescending(Distance).Take(MostMoved)],
            Proposals = [.. Targets.Where(target => sections.Values.Any(results => results.Any(result => result.Kpi == target.Attainment && result.NoValue is { Code: "not_agreed" })))
                .Select(target => ProposalOf(snapshot, target.Kpi, target.Grain, target.Units, calendar, day)).OfType<Proposal>()],
        };
    }

    /// <summary>The request behind a line. A target's quarter is taken whole.</summary>
    public static KpiRequest RequestOf(DigestLine line, BusinessCalendar calendar, DateOnly day)
    {
        var days = DigestWindows.Days(line.Window, calendar, day);
        var isWhole = line.Window == DigestWindow.Quarter && Catalogue.Get(line.Kpi).Default == DefaultPeriod.WholeQuarter;
        return new KpiRequest
        {
            Kpi = line.Kpi, Today = day,
            Period = isWhole ? calendar.Containing(Grain.Quarter, days.To) : days,
            Compare = isWhole ? null : DigestWindows.Before(line.Window, calendar, day),
        };
    }

    private static Moved? MovedOf(Snapshot snapshot, string kpi, BusinessCalendar calendar, DateOnly day)
    {
        var week = DigestWindows.ClosedWeek(calendar, day);
        var series = KpiCalculator.Calculate(snapshot, new KpiRequest { Kpi = kpi, Today = day, Grain = Grain.Week, Period = new Period(calendar.Shift(Grain.Week, week.From, -WeeksBefore).From, week.To) });
        if (LastUnit.Unusual(series, Grain.Week) is not { } last) return null;
        var request = RequestOf(new DigestLine(kpi, DigestWindow.Week), calendar, day);
        return new Moved(KpiCalculator.Calculate(snapshot, request), last, Explainer.Of(snapshot, request));
    }

    /// <summary>How far outside, in widths of the usual range.</summary>
    private static decimal Distance(Moved moved)
    {
        var (low, high) = (moved.Last.Expected.Low, moved.Last.Expected.High);
        var outside = moved.Last.Value < low ? low - moved.Last.Value : moved.Last.Value - high;
        return high == low ? outside : outside / (high - low);
    }

    private static Proposal? ProposalOf(Snapshot snapshot, string kpi, Grain grain, int units, BusinessCalendar calendar, DateOnly day)
    {
        var past = new Period(calendar.Shift(grain, day, -units).From, calendar.Shift(grain, day, -1).To);
        var series = KpiCalculator.Calculate(snapshot, new KpiRequest { Kpi = kpi, Today = day, Period = past, Grain = grain });
        decimal[] known = [.. series.Rows.Select(row => row.Value).OfType<decimal>().Where(value => value > 0).Order()];
        return known.Length < LeastUnits ? null : new Proposal(kpi, (known[(known.Length - 1) / 2] + known[known.Length / 2]) / 2, grain, known.Length);
    }
}
