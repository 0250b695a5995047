using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions.Time;
using static KpiBot.Questions.Time.PeriodExpression;

namespace KpiBot.Questions.Drafts;

/// <summary>A query with its period and comparison, or why it has none.</summary>
internal sealed record ChosenPeriod(Query Query, bool IsFuture, string? Impossible, IReadOnlyList<ReadPart> Reading);

/// <summary>Which days a question is about and which it compares them with.</summary>
internal sealed class PeriodChoice
{
    private static readonly HashSet<string> WholeUnitKpis = ["quota_attainment", "pipeline_coverage", "revenue_forecast"];
    private readonly Draft _draft;
    private readonly Query? _standing;
    private readonly BusinessCalendar _calendar;
    private readonly DateOnly _today;
    private readonly PeriodResolver _resolver;
    private readonly EarlierPeriods _comparison;
    private readonly List<ReadPart> _reading = [];
    private string? _impossible;

    /// <summary>Choices for one question.</summary>
    public PeriodChoice(Draft draft, Query? standing, Surroundings surroundings, Language language)
    {
        (_draft, _standing, _calendar, _today) = (draft, standing, surroundings.Calendar, surroundings.Today);
        _resolver = new PeriodResolver(_calendar, _today, surroundings.Data.FirstDay, language == Language.English, standing?.Period?.Days);
        _comparison = new EarlierPeriods(_calendar, _today);
    }

    /// <summary>Completes the query.</summary>
    public ChosenPeriod Choose(Query query)
    {
        if (query.Intent is Intent.Define or Intent.Freshness or Intent.Help) return Done(query);
        if (query.Intent is Intent.Alert or Intent.Digest && _draft.Periods.Find(said => said.Period is Unit { Offset: > 0 }) is { } ahead) _impossible = ahead.Words;
        if (query.Intent is Intent.Alert or Intent.Digest) return Done(query with { Rolling = _draft.Periods.Count > 0 ? RollingName(_draft.Periods[0].Period) : _draft.Intent is null ? _standing?.Rolling : null });
        var whole = query.Intent is Intent.Forecast or Intent.Target || (query.Kpis.Count > 0 && WholeUnitKpis.Contains(query.Kpis[0]));
        var spans = Resolve(query.Intent == Intent.Forecast || query.Kpis is ["pipeline_coverage"]);
        if (_impossible is not null) return Done(query);
        if (spans.Count == 0) return Done(Unnamed(query));
        var main = spans[0];
        Period? compare = null;
        if (_draft.Periods[0].AfterVersus && spans.Count == 1 && query.Intent != Intent.Target) return Done(Against(query, main));
        if (spans.Count > 1)
        {
            var second = spans[1];
            if (second.Days.From > main.Days.From) (main, second) = (second, main);
            if (Days(main, whole) is { } open) compare = Earlier(main, open, second);
        }
        if (Days(main, whole) is not { } days) return new ChosenPeriod(query, true, null, _reading);
        compare ??= Compared(main, days);
        return Done(WithCompare(query with { Period = new QueryPeriod(days.From, days.To, false) }, compare));
    }

    /// <summary>The last full days of "vs": a period of the same unit before is meant when it would be compared with itself.</summary>
    private Period Earlier(Span main, Period days, Span second) =>
        second.Days == main.Days ? _comparison.Before(main, days) : _comparison.LikeForLike(main.Days, days, second.Days);

    private List<Span> Resolve(bool ahead)
    {
        var spans = new List<Span>();
        foreach (var said in ShareYear(_draft.Periods).Take(2))
        {
            var context = _resolver with { Context = spans.Count > 0 && said.AfterVersus ? spans[0].Days : _resolver.Context, Ahead = ahead };
            if (context.Resolve(said.Period) is { } span)
            {
                spans.Add(span);
                _reading.Add(new ReadPart(said.Words, span.Days.ToString()));
            }
            else
            {
                _impossible = said.Words;
            }
        }
        return spans;
    }

    /// <summary>"Q1 vs Q2 2025": the year named at the end holds for both.</summary>
    private static List<SaidPeriod> ShareYear(List<SaidPeriod> periods) =>
        periods is [{ Period: Numbered { Year: null, Past: false } first } start, { AfterVersus: true, Period: Numbered { Year: { } year } second } end] && (first.Grain, first.Number) != (second.Grain, second.Number)
            ? [start with { Period = first with { Year = year } }, end]
            : periods;

    private Period? Days(Span span, bool whole) => whole ? span.Days : span.Days.CutAt(_today);

    /// <summary>No period was named: the thread's, else the intent's or the KPI's default.</summary>
    private Query Unnamed(Query query)
    {
        if (_standing?.Period is { } kept && (!kept.Defaulted || _standing.Compare is not null))
        {
            var span = new Span(kept.Days, UnitOf(kept.Days));
            if (_draft.ShiftsBack && _comparison.Before(span, kept.Days) is var earlier) return query with { Period = new QueryPeriod(earlier.From, earlier.To, false) };
            var compare = _draft.ComparedWith == ComparedWith.Nothing ? _standing.Compare : Compared(span, kept.Days);
            return WithCompare(query with { Period = kept }, query.Intent is Intent.Records or Intent.Overview ? null : compare);
        }
        if (_draft is { ComparedWith: ComparedWith.PeriodBefore, ComparedUnit: { } unit })
        {
            var current = _calendar.Containing(unit, _today);
            var days = current.CutAt(_today)!.Value;
            return WithCompare(query with { Period = new QueryPeriod(days.From, days.To, true) }, _comparison.Before(new Span(current, unit), days));
        }
        var period = Default(query);
        return WithCompare(query with { Period = new QueryPeriod(period.From, period.To, true) }, Compared(new Span(Opened(period), UnitOf(period)) { Units = 1 }, period));
    }

    private Period Default(Query query)
    {
        if (query.Intent is Intent.Forecast or Intent.Target) return DefaultPeriods.Of(DefaultPeriod.WholeQuarter, _calendar, _today);
        if (query.Intent == Intent.Trend) return DefaultPeriods.LastWhole(query.Grain ?? Grain.Month, _calendar, _today);
        return DefaultPeriods.Of(query.Kpis.Count > 0 ? Catalogue.Get(query.Kpis[0]).Default : DefaultPeriod.QuarterToDate, _calendar, _today);
    }

    /// <summary>"vs last month" without a period: this unit to date against that one.</summary>
    private Query Against(Query query, Span earlier)
    {
        if (_standing?.Period is { Defaulted: false } kept && _draft.Kpis.Count == 0)
        {
            var span = new Span(Opened(kept.Days), UnitOf(kept.Days));
            return WithCompare(query with { Period = kept }, earlier.Days.From >= kept.From ? _comparison.Before(span, kept.Days) : _comparison.LikeForLike(span.Days, kept.Days, earlier.Days));
        }
        var unit = earlier.Unit ?? Grain.Quarter;
        var current = earlier.Units > 1 ? new Period(earlier.Days.To.AddDays(1), _today) : _calendar.Containing(unit, _today);
        if (current.From > _today || current == earlier.Days) return WithCompare(query with { Period = new QueryPeriod(earlier.Days.From, earlier.Days.CutAt(_today)?.To ?? earlier.Days.To, false) }, null);
        var days = current.CutAt(_today)!.Value;
        return WithCompare(query with { Period = new QueryPeriod(days.From, days.To, true) }, _comparison.LikeForLike(current, days, earlier.Days));
    }

    private Period? Compared(Span span, Period days) => _draft.ComparedWith switch
    {
        ComparedWith.YearBefore => _comparison.YearBefore(span, days),
        ComparedWith.PeriodBefore => _comparison.Before(span, days),
        _ => null,
    };

    private static Query WithCompare(Query query, Period? compare) => compare is null ? query : query with
    {
        Compare = compare,
        Intent = query.Intent is Intent.Value or Intent.Breakdown or Intent.Trend ? Intent.Compare : query.Intent,
    };

    /// <summary>The unit that a stretch of days is, whole or up to today.</summary>
    private Grain? UnitOf(Period days)
    {
        foreach (var grain in new[] { Grain.Day, Grain.Week, Grain.Month, Grain.Quarter, Grain.Half, Grain.Year })
        {
            var unit = _calendar.Containing(grain, days.From);
            if (unit == days || (unit.From == days.From && days.To == _today && unit.Contains(_today) && grain != Grain.Day)) return grain;
        }
        return null;
    }

    private Period Opened(Period days) => UnitOf(days) is { } unit ? _calendar.Containing(unit, days.From) : days;

    /// <summary>The name of a period that moves with the day of sending.</summary>
    private static string? RollingName(PeriodExpression period) => period switch
    {
        Unit { Grain: Grain.Day, Offset: 0 } => "today",
        Unit { Grain: Grain.Day, Offset: -1 } => "yesterday",
        Unit { Offset: 0 } unit => "this_" + unit.Grain.ToString().ToLowerInvariant(),
        Unit { Offset: -1 } unit => "last_" + unit.Grain.ToString().ToLowerInvariant(),
        LastUnits last => FormattableString.Invariant($"last_{last.Count}_{last.Grain.ToString().ToLowerInvariant()}s"),
        _ => null,
    };

    private ChosenPeriod Done(Query query) => new(query, false, _impossible, _reading);
}
