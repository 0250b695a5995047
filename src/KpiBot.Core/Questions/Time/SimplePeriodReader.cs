using KpiBot.Periods;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;
using static KpiBot.Questions.Time.PeriodExpression;

namespace KpiBot.Questions.Time;

/// <summary>Reads one period without ranges: named, relative, to date, or all of time.</summary>
internal sealed class SimplePeriodReader(Sentence sentence, NamedPeriods named, RelativePeriods relative)
{
    /// <summary>Every simple period that begins at the token; the longest.</summary>
    public (PeriodExpression Period, int End)? Read(int at)
    {
        (PeriodExpression Period, int End)? best = null;
        foreach (var read in new Func<int, (PeriodExpression Period, int End)?>[] { Nth, named.Point, relative.Read, relative.Counted, ToDate, SameLastYear, WeekOf, OfThe, AllOf, AllOfTime })
        {
            if (read(at) is { } found && (best is not { } known || found.End > known.End)) best = found;
        }
        return best;
    }

    /// <summary>A follow-up this short asks for nothing but another number of what stood.</summary>
    private const int ShortQuestion = 5;

    /// <summary>e no 2º?, and the second?, ¿y en el segundo?</summary>
    private (PeriodExpression, int)? Nth(int at)
    {
        if ((at + 1 != sentence.Count && !(at + 2 == sentence.Count && sentence.Has(at + 1, "one"))) || (sentence.Count > ShortQuestion && !IsAgainst(at)) || !sentence.Has(at - 1, "no", "o", "do", "en", "el", "del", "the", "in") || sentence.Has(at - 2, "on")) return null;
        if (sentence.Tokens[at] is { Kind: TokenKind.Number, Mark: Mark.Ordinal, Value: >= 1 and <= 6 } figure) return (new Nth((int)figure.Value, sentence.Has(at - 1, "the")), sentence.Count);
        return sentence.Longest(at, Sense.Ordinal) is { } word ? (new Nth(PeriodReader.NumberOf(word.Meaning.Arg), false), sentence.Count) : null;
    }

    /// <summary>"no 3º tri contra o 2º".</summary>
    private bool IsAgainst(int at) => Enumerable.Range(Math.Max(0, at - ShortQuestion), Math.Min(at, ShortQuestion)).Any(start => sentence.Longest(start, Sense.Versus) is { } versus && versus.End >= at - 1 && versus.End <= at);

    /// <summary>MTD, month to date, so far this month, até agora este mês, acumulado do ano.</summary>
    private (PeriodExpression, int)? ToDate(int at)
    {
        if (sentence.Longest(at, Sense.ToDate) is not { } word) return null;
        if (word.Meaning.Arg.Length > 0) return (new Unit(PeriodReader.GrainOf(word.Meaning.Arg), 0), sentence.Longest(word.End, Sense.Onward) is { } tail ? tail.End : word.End);
        var next = sentence.Skip(word.End);
        if (relative.Unit(next) is var (unit, end) && unit is Unit { Offset: 0 }) return (unit, end);
        if (sentence.Longest(next, Sense.Unit) is { } bare && bare.Meaning.Arg != "day") return (RelativePeriods.Of(bare.Meaning, 0, false), bare.End);
        return named.NamedMonth(next) ?? named.NumberedUnit(next) ?? named.Year(next);
    }

    /// <summary>"same month last year", "esta semana do ano passado", "o mesmo período do ano passado".</summary>
    private (PeriodExpression, int)? SameLastYear(int at) =>
        sentence.Longest(at, Sense.Same) is { } alike && sentence.Has(alike.End, "period", "periodo", "timeframe", "stretch") ? LastYear(sentence.Skip(alike.End + 1)) is { } after ? (new SameLastYear(null), after) : null
            : sentence.Longest(at, Sense.This) is { } current && sentence.Longest(current.End, Sense.Unit) is { Meaning.Arg: "week" or "month" or "quarter" or "half" } here && here.End < sentence.Count && sentence.Tokens[here.End].Before == Break.None && LastYear(sentence.Skip(here.End)) is { } behind ? (new SameLastYear(PeriodReader.GrainOf(here.Meaning.Arg)), behind)
            : relative.Counted(at) is var (ago, then) && ago is Unit { Grain: Grain.Year, Offset: -1 } && sentence.Longest(sentence.Skip(then), Sense.This) is { } same && sentence.Longest(same.End, Sense.Unit) is { Meaning.Arg: "week" or "month" or "quarter" or "half" } present ? (new SameLastYear(PeriodReader.GrainOf(present.Meaning.Arg)), present.End)
            : SameUnitLastYear(at);

    private int? LastYear(int at) => relative.Unit(at) is var (year, end) && year is Unit { Grain: Grain.Year, Offset: -1 } ? end : null;

    private (PeriodExpression, int)? SameUnitLastYear(int at) =>
        sentence.Longest(at, Sense.Same) is not { } same || sentence.Longest(same.End, Sense.Unit) is not { } unit ? null
            : unit.Meaning.Arg is "month" or "quarter" or "half" && named.YearNumber(sentence.Skip(unit.End)) is { } exact ? (new SameLastYear(PeriodReader.GrainOf(unit.Meaning.Arg), exact), sentence.Skip(unit.End) + 1)
            : IsYearAgo(sentence.Skip(unit.End)) ? (new SameLastYear(PeriodReader.GrainOf(unit.Meaning.Arg)), sentence.Skip(unit.End) + 2)
            : relative.Unit(sentence.Skip(unit.End)) is var (year, end) && year is Unit { Grain: Grain.Year, Offset: -1 }
            ? (new SameLastYear(PeriodReader.GrainOf(unit.Meaning.Arg)), end)
            : null;

    private bool IsYearAgo(int at) => sentence.Has(at, "year", "yr") && sentence.Has(at + 1, "ago", "earlier", "before", "back");

    private (PeriodExpression, int)? WeekOf(int at) =>
        sentence.Longest(at, Sense.Unit, "week") is { } week && week.End < sentence.Count && sentence.Has(week.End, "of", "de", "del", "do", "da", "starting") &&
        (named.Figures(sentence.Skip(week.End)) ?? named.MonthAndDay(sentence.Skip(week.End)) ?? named.DayOfMonth(sentence.Skip(week.End))) is var (day, end)
            ? (new UnitOf(Grain.Week, day), end)
            : null;

    /// <summary>no mês, del año, in the month: the current one.</summary>
    private (PeriodExpression, int)? OfThe(int at)
    {
        if (sentence.Longest(at, Sense.OfThe) is not { } opening || sentence.Longest(opening.End, Sense.Unit) is not { } unit || sentence.Has(opening.End, "q")) return null;
        if (sentence.Has(at - 1, "day", "days", "dia", "dias", "hour", "hora", "fin", "fines", "fim", "fins", "final", "finais")) return null;
        // "en q región": "que", no quarter.
        if (sentence.Has(unit.End - 1, "q") && opening.Meaning.Language != Kpis.Language.English) return null;
        if (EndedUnits.End(sentence, unit.End) is not null) return null;
        if (WeekOf(opening.End) is not null || named.NamedMonth(opening.End) is not null || named.NumberedUnit(opening.End) is not null) return null;
        if ((unit.Meaning.Arg == "day" && !IsThisDay(at, unit.End)) || sentence.Tokens[unit.End - 1].Text is var word && Folding.Stem(word) != word && word != "mes") return null;
        if (RelativePeriods.Directions.Any(direction => direction.Sense != Sense.Previous && sentence.Longest(unit.End, direction.Sense) is not null) || sentence.Longest(unit.End, Sense.Previous) is not null) return null;
        return named.YearNumber(named.BehindWhole(unit.End)) is null ? (RelativePeriods.Of(unit.Meaning, 0, false), unit.End) : null;
    }

    /// <summary>"toda la semana", "all week", "the whole quarter": the current one, unless another is named behind.</summary>
    private (PeriodExpression, int)? AllOf(int at)
    {
        // "todo mês" and "todo o mês" say every month.
        var isSpanish = sentence.Has(at, "todo", "toda") && sentence.Has(at + 1, "el", "la");
        if (!isSpanish && !sentence.Has(at, "all", "whole", "entire")) return null;
        var next = isSpanish ? at + 2 : at + 1;
        if (sentence.Longest(next, Sense.Unit) is not { } unit || unit.Meaning.Arg == "day" || Folding.Stem(sentence.Tokens[unit.End - 1].Text) is var stem && stem != sentence.Tokens[unit.End - 1].Text && stem != "me") return null;
        if (relative.Unit(next) is not null || named.NamedMonth(next) is not null || named.NumberedUnit(next) is not null || named.Year(next) is not null || sentence.Has(at - 1, "cada", "every")) return null;
        return (RelativePeriods.Of(unit.Meaning, 0, false), unit.End);
    }

    /// <summary>"a receita do dia", "of the day": today's, unless a number says which.</summary>
    private bool IsThisDay(int at, int end) => sentence.Has(at, "of", "do", "del") && (end == sentence.Count || (sentence.Tokens[end].Kind == TokenKind.Word && !sentence.Has(end, "a", "de", "do", "del", "of", "before", "antes", "anterior")));

    private (PeriodExpression, int)? AllOfTime(int at) => sentence.Longest(at, Sense.AllTime) is { } all ? (new AllTime(), all.End) : null;
}
