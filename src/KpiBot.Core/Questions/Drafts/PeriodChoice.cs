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
    private readonly ComparedPeriods _compared;
    private readonly List<ReadPart> _reading = [];
    private string? _impossible;

    /// <summary>Choices for one question.</summary>
    public PeriodChoice(Draft draft, Query? standing, Surroundings surroundings, Language language)
    {
        (_draft, _standing, _calendar, _today) = (draft, standing, surroundings.Calendar, surroundings.Today);
        _resolver = new PeriodResolver(_calendar, _today, surroundings.Data.FirstDay, language == Language.English && !draft.Periods.Exists(said => said.Period.OpensWithDay), standing?.Period?.Days);
        _compared = new ComparedPeriods(draft, _calendar, _today);
    }

    /// <summary>Completes the query.</summary>
    public ChosenPeriod Choose(Query query)
    {
        if (query.Intent is Intent.Define or Intent.Freshness or Intent.Help) return Done(query);
        if (query.Intent is Intent.Alert or Intent.Digest && _draft.Periods.Find(said => said.Period is Unit { Offset: > 0 }) is { } ahead) _impossible = ahead.Words;
        if (query.Intent is Intent.Alert or Intent.Digest) return Done(query with { Rolling = _draft.Periods.Find(said => !said.AfterVersus) is { } rolling ? RollingPeriods.Name(rolling.Period) : _draft.Intent is null ? _standing?.Rolling : null });
        var whole = query.Intent is Intent.Forecast or Intent.Target || (query.Kpis.Count > 0 && WholeUnitKpis.Contains(query.Kpis[0]));
        var spans = Resolve(query.Intent == Intent.Forecast || query.Kpis is ["pipeline_coverage"]);
        if (_impossible is not null) return Done(query);
        if (_draft.ShiftsAhead && _standing?.Period is { } stands) return UnitOf(stands) is { } unit && Ahead(query, unit, stands.From) is { } shifted ? Done(shifted) : new ChosenPeriod(query, true, null, _reading);
        if (spans.Count == 0) return Done(Unnamed(query));
        var main = spans[0];
        Period? compare = null;
        if (_draft.Periods[0].AfterVersus && spans.Count == 1 && query.Intent != Intent.Target) return Done(Against(query, main));
        // "last Friday, 12/29": one period said twice.
        if (spans.Count > 1 && (spans[1].Days != main.Days || _draft.Periods.Exists(said => said.AfterVersus)))
        {
            var second = spans[1];
            if (second.Days.From > main.Days.From) (main, second) = (second, main);
            if (Days(main, whole) is { } open) compare = _compared.Earlier(main, open, second);
        }
        if (Days(main, whole) is not { } days) return new ChosenPeriod(query, true, null, _reading);
        compare ??= _compared.With(main, days);
        return Done(ComparedPeriods.Beside(query with { Period = new QueryPeriod(days.From, days.To, false) { Unit = main.Units == 1 ? main.Unit : null } }, compare));
    }

    private List<Span> Resolve(bool ahead)
    {
        var spans = new List<Span>();
        foreach (var said in ShareYear(_draft.Periods).Take(2))
        {
            var context = _resolver with { Context = spans.Count > 0 && (said.AfterVersus || said.Period is Unit { FromContext: true }) ? spans[0].Days : _resolver.Context, Ahead = ahead };
            if (!(said.Period is Nth && _standing?.Top is not null) && context.Resolve(said.Period) is { } span)
            {
                spans.Add(span);
                _reading.Add(new ReadPart(said.Words, span.Days.ToString()));
            }
            else
            {
                _impossible = said.Words;
            }
        }
        // "April vs March vs February": two are set against each other; a third is not left out in silence.
        if (_draft.Periods.Count > 2 && _resolver.Resolve(_draft.Periods[2].Period) is { } third && !spans.Exists(span => span.Days == third.Days)) _impossible ??= _draft.Periods[2].Words;
        return spans;
    }

    /// <summary>"Q1 vs Q2 2025": the year named at the end holds for both.</summary>
    private List<SaidPeriod> ShareYear(List<SaidPeriod> periods) =>
        periods is [{ Period: Numbered { Year: null, Past: false } first } start, { AfterVersus: true, Period: Numbered { Year: { } year } second } end] && (first.Grain, first.Number) != (second.Grain, second.Number) && !IsTurnOfYear(first, second)
            ? [start with { Period = first with { Year = year } }, end]
            : periods;

    /// <summary>"Q1 vs Q4 last year": the one after the other, as they follow each other.</summary>
    private bool IsTurnOfYear(Numbered first, Numbered last) =>
        (last.Year is { Number: null, Offset: -1 } || last.Year?.Number == _today.Year - 1) && first.Grain == last.Grain && first.Number == 1 && last.Number == last.Grain switch { Grain.Month => 12, Grain.Quarter => 4, Grain.Half => 2, _ => 0 };

    /// <summary>The unit that was said, else the one that the days are.</summary>
    private Grain? UnitOf(QueryPeriod period) => period.Unit ?? _compared.UnitOf(period.Days);

    private Period? Days(Span span, bool whole) => whole ? span.Days : span.Days.CutAt(_today);

    /// <summary>No period was named: the thread's, else the intent's or the KPI's default.</summary>
    private Query Unnamed(Query query)
    {
        if (_standing?.Period is { } stands && Widened(query, stands) is var kept && (!kept.Defaulted || _standing.Compare is not null || _draft.ShiftsBack))
        {
            var span = new Span(kept.Days, UnitOf(kept));
            if (_draft.UnitsBack is { } back && span.Unit is { } length && Days(new Span(_calendar.Shift(length, _today, -back), length), query.Intent is Intent.Forecast or Intent.Target) is { } shifted) return query with { Period = new QueryPeriod(shifted.From, shifted.To, false) { Unit = span.Unit } };
            if (_draft.ShiftsBack && _compared.WholeBefore(span, kept.Days) is var earlier) return query with { Period = new QueryPeriod(earlier.From, earlier.To, false) { Unit = span.Unit } };
            var compare = _draft.ComparedWith == ComparedWith.Nothing ? _standing.Compare : _compared.With(span, kept.Days);
            return ComparedPeriods.Beside(query with { Period = kept }, query.Intent is Intent.Records or Intent.Overview ? null : compare);
        }
        if (_draft is { ComparedWith: ComparedWith.PeriodBefore, ComparedUnit: { } unit })
        {
            var current = _calendar.Containing(unit, _today);
            var days = current.CutAt(_today)!.Value;
            return ComparedPeriods.Beside(query with { Period = new QueryPeriod(days.From, days.To, true) }, _compared.Before(new Span(current, unit), days));
        }
        var period = Default(query);
        return ComparedPeriods.Beside(query with { Period = new QueryPeriod(period.From, period.To, true) }, _compared.With(new Span(_compared.Opened(period), _compared.UnitOf(period)) { Units = 1 }, period));
    }

    /// <summary>"are we on track?" behind this month to date: forecasts and targets look at all of it.</summary>
    private QueryPeriod Widened(Query query, QueryPeriod stands) =>
        (_draft.Intent is Intent.Forecast or Intent.Target || _draft.Kpis is [var named, ..] && WholeUnitKpis.Contains(named)) && stands.To == _today && _compared.Opened(stands.Days) is var whole ? stands with { From = whole.From, To = whole.To } : stands;

    private Period Default(Query query)
    {
        if (query.Intent is Intent.Forecast or Intent.Target) return DefaultPeriods.Of(DefaultPeriod.WholeQuarter, _calendar, _today);
        if (query.Intent == Intent.Trend) return DefaultPeriods.LastWhole(query.Grain ?? Grain.Month, _calendar, _today);
        return DefaultPeriods.Of(query.Kpis.Count > 0 ? Catalogue.Get(query.Kpis[0]).Default : DefaultPeriod.QuarterToDate, _calendar, _today);
    }

    /// <summary>The unit after the one that stands; one that has not begun is for forecasts and targets alone.</summary>
    private Query? Ahead(Query query, Grain unit, DateOnly from)
    {
        var next = _calendar.Shift(unit, from, 1);
        var days = query.Intent is Intent.Forecast or Intent.Target ? next : next.CutAt(_today);
        return days is { } found ? query with { Period = new QueryPeriod(found.From, found.To, false) { Unit = unit }, Compare = null } : null;
    }

    /// <summary>"vs last month" without a period: this unit to date against that one.</summary>
    private Query Against(Query query, Span earlier)
    {
        if (_standing?.Period is { Defaulted: false } kept && _draft.Kpis.Count == 0)
        {
            var span = new Span(_compared.Opened(kept.Days), _compared.UnitOf(kept.Days));
            return ComparedPeriods.Beside(query with { Period = kept }, earlier.Days.From >= kept.From ? _compared.Before(span, kept.Days) : _compared.LikeForLike(span.Days, kept.Days, earlier.Days));
        }
        var unit = earlier.Unit ?? Grain.Quarter;
        var current = earlier.Units > 1 ? new Period(earlier.Days.To.AddDays(1), _today) : _calendar.Containing(unit, _today);
        if (current.From > _today || current == earlier.Days) return ComparedPeriods.Beside(query with { Period = new QueryPeriod(earlier.Days.From, earlier.Days.CutAt(_today)?.To ?? earlier.Days.To, false) }, null);
        var days = current.CutAt(_today)!.Value;
        return ComparedPeriods.Beside(query with { Period = new QueryPeriod(days.From, days.To, true) }, _compared.LikeForLike(current, days, earlier.Days));
    }

    private ChosenPeriod Done(Query query) => new(query, false, _impossible, _reading);
}
