using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Digests;

/// <summary>Calculates a digest. Every figure is that of the same question asked on its day.</summary>
public sealed class DigestCompiler
{
    private const int WeeksBefore = 26;
    private const int LeastUnits = 3;
    private const int MostReasons = 3;

    // What a target is proposed for, and over how many units of what.
    private static readonly (string Missing, string Kpi, Grain Grain, int Units)[] Proposed =
        [("quota_attainment", "revenue_won", Grain.Quarter, 4), ("sla_mql_attainment", "mqls", Grain.Month, 6), ("sla_followup_rate", "lead_response_hours", Grain.Month, 6)];

    private readonly Snapshot _snapshot;
    private readonly BusinessCalendar _calendar;
    private readonly DateOnly _day;
    private readonly DigestRights _rights;

    private DigestCompiler(Snapshot snapshot, DateOnly day, DigestRights rights) => (_snapshot, _calendar, _day, _rights) = (snapshot, snapshot.State.Agreement.Calendar, day, rights);

    /// <summary>The digest of a day, over a snapshot.</summary>
    /// <param name="snapshot">What is known.</param>
    /// <param name="day">The day it is for.</param>
    /// <param name="before">What it goes on from.</param>
    /// <param name="rights">What may be told where it is posted.</param>
    public static DigestFindings Of(Snapshot snapshot, DateOnly day, DigestBefore before, DigestRights rights) => new DigestCompiler(snapshot, day, rights).Of(before);

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

    private DigestFindings Of(DigestBefore before)
    {
        (DigestSection Section, IReadOnlyList<DigestLine> Lines)[] all = [.. DigestSections.All.Select(section => (section.Section, (IReadOnlyList<DigestLine>)section.Lines)), (DigestSection.Watched, [.. before.Watched.Select(DigestSections.Watching)])];
        (DigestSection Section, DigestLine[] Lines)[] told = [.. all.Select(section => (section.Section, section.Lines.Where(line => _rights.MayTell(line.Kpi)).ToArray()))];
        var moved = MovedOf(told.SelectMany(section => section.Lines).Where(line => line.Window == DigestWindow.Week).Select(line => line.Kpi).Concat(DigestSections.Looked).Concat(before.Watched).Where(_rights.MayTell).Distinct());
        var sections = told.ToDictionary(
            section => section.Section,
            section => (IReadOnlyList<DigestFigure>)[.. section.Lines.Select(line => new DigestFigure(line, KpiCalculator.Calculate(_snapshot, RequestOf(line)), moved.Exists(one => one.Result.Kpi == line.Kpi)))]);
        var untouched = RequestOf(new DigestLine("sla_followup_rate", DigestWindow.ThirteenWeeks));
        return new DigestFindings
        {
            Day = _day, Calendar = _calendar, Workspace = _snapshot.State, Sections = sections, Before = before, Moved = moved,
            Proposals = [.. Proposed.Where(one => sections.Values.SelectMany(section => section).Any(figure => figure.Line.Kpi == one.Missing && figure.Result.NoValue is { Code: "not_agreed" }) && _rights.MayTell(one.Kpi)).Select(ProposalOf).OfType<Proposal>()],
            Untouched = _rights.MayTell(untouched.Kpi) ? UntouchedLeads.Of(_snapshot, untouched) : [],
            Rejections = _rights.MayTell("mql_rejection_rate") ? Rejections() : [],
            NewlyAtRisk = _rights.MayTell("customers_at_risk") ? NewlyAtRisk() : [],
            MayList = _rights.MayList,
            Restated = [.. (before.Last?.Figures ?? []).Where(figure => _rights.MayTell(figure.Kpi)).Select(figure => RestatedOf(figure, before.Last!.Day)).OfType<Restated>()],
            Trend = _rights.MayTell(TrendOf(moved)) ? Series(TrendOf(moved)) : null,
        };
    }

    private KpiRequest RequestOf(DigestLine line) => RequestOf(line, _calendar, _day);

    /// <summary>What left its range. Where every lead is an MQL, the two say the same, and one of them does.</summary>
    private List<Moved> MovedOf(IEnumerable<string> kpis) =>
        [.. kpis.Where(kpi => Catalogue.Get(kpi).Basis != Basis.Snapshot).Select(MovedOf).OfType<Moved>().OrderByDescending(Distance).DistinctBy(moved => (moved.Result.Unit, moved.Last.Value, moved.Last.Expected.Low, moved.Last.Expected.High))];

    private Moved? MovedOf(string kpi)
    {
        if (LastUnit.Unusual(Series(kpi), Grain.Week) is not { } last || IsFewerDays(kpi, last) || LooksUsual(kpi, last)) return null;
        var request = RequestOf(new DigestLine(kpi, DigestWindow.Week));
        return new Moved(KpiCalculator.Calculate(_snapshot, request), last, WithoutPersons(Explainer.Of(_snapshot, request)));
    }

    /// <summary>A digest praises and blames nobody by name.</summary>
    private static Explanation? WithoutPersons(Explanation? why) => why is null ? null : why with { Splits = [.. why.Splits.Where(split => split.Dimension is not (Dimensions.Owner or Dimensions.Team))] };

    private KpiResult Series(string kpi)
    {
        var week = DigestWindows.ClosedWeek(_calendar, _day);
        return KpiCalculator.Calculate(_snapshot, new KpiRequest { Kpi = kpi, Today = _day, Grain = Grain.Week, Period = new Period(_calendar.Shift(Grain.Week, week.From, -WeeksBefore).From, week.To) });
    }

    /// <summary>Whether a sum is only low because the week had holidays: each of its days was as usual.</summary>
    private bool IsFewerDays(string kpi, LastUnit last)
    {
        var (worked, usual) = (_calendar.WorkingDaysIn(DigestWindows.ClosedWeek(_calendar, _day)), _calendar.WorkingDays.Count);
        if (worked >= usual || last.Value >= last.Expected.Low || Catalogue.Get(kpi).Unit is not (KpiUnit.Count or KpiUnit.Money)) return false;
        return worked == 0 || last.Value * usual / worked >= last.Expected.Low;
    }

    /// <summary>Whether it is outside by so little that, as it is written, it stands at the end of its range.</summary>
    private bool LooksUsual(string kpi, LastUnit last)
    {
        var (unit, figures) = (Catalogue.Get(kpi).Unit, new Figures(Texts.Of(Language.English), _snapshot.State.Agreement.Currency));
        var end = figures.Of(unit, last.Value < last.Expected.Low ? last.Expected.Low : last.Expected.High);
        return figures.Of(unit, last.Value) == end;
    }

    private static string TrendOf(List<Moved> moved) => moved is [var first, ..] ? first.Result.Kpi : "revenue_won";

    /// <summary>How far outside, in widths of the usual range.</summary>
    private static decimal Distance(Moved moved)
    {
        var (low, high) = (moved.Last.Expected.Low, moved.Last.Expected.High);
        var outside = moved.Last.Value < low ? low - moved.Last.Value : moved.Last.Value - high;
        return high == low ? outside : outside / (high - low);
    }

    private List<KpiRow> Rejections()
    {
        var request = RequestOf(new DigestLine("mql_rejection_rate", DigestWindow.Quarter)) with { By = Dimensions.LossReason, Compare = null };
        return [.. KpiCalculator.Calculate(_snapshot, request).Rows.Where(row => row.Value > 0).OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).Take(MostReasons)];
    }

    private List<CustomerAtRisk> NewlyAtRisk()
    {
        var now = RequestOf(new DigestLine("customers_at_risk", DigestWindow.Today));
        var then = CustomersAtRisk.Of(_snapshot, now with { Period = now.Compare!.Value }).Select(customer => customer.Account).ToHashSet(StringComparer.Ordinal);
        return [.. CustomersAtRisk.Of(_snapshot, now).Where(customer => !then.Contains(customer.Account))];
    }

    private Restated? RestatedOf(PublishedFigure figure, DateOnly day)
    {
        var now = KpiCalculator.Calculate(_snapshot, new KpiRequest { Kpi = figure.Kpi, Today = day, Period = new Period(figure.From, figure.To) });
        return now.Value == figure.Value ? null : new Restated(now, figure.Value);
    }

    private Proposal? ProposalOf((string Missing, string Kpi, Grain Grain, int Units) about)
    {
        var past = new Period(_calendar.Shift(about.Grain, _day, -about.Units).From, _calendar.Shift(about.Grain, _day, -1).To);
        var series = KpiCalculator.Calculate(_snapshot, new KpiRequest { Kpi = about.Kpi, Today = _day, Period = past, Grain = about.Grain });
        decimal[] known = [.. series.Rows.Select(row => row.Value).OfType<decimal>().Where(value => value > 0).Order()];
        if (known.Length < LeastUnits) return null;
        var median = (known[(known.Length - 1) / 2] + known[known.Length / 2]) / 2;
        return new Proposal(about.Missing, about.Kpi, Catalogue.Get(about.Kpi).Unit == KpiUnit.Count ? Math.Ceiling(median) : median, about.Grain, known.Length);
    }
}
