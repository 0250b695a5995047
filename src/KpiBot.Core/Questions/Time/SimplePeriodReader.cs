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
        foreach (var read in new Func<int, (PeriodExpression Period, int End)?>[] { named.Point, relative.Read, relative.Counted, ToDate, SameLastYear, WeekOf, OfThe, AllOf, AllOfTime, Sibling })
        {
            if (read(at) is { } found && (best is not { } known || found.End > known.End)) best = found;
        }
        return best;
    }

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

    private (PeriodExpression, int)? SameLastYear(int at) =>
        sentence.Longest(at, Sense.Same) is not { } same || sentence.Longest(same.End, Sense.Unit) is not { } unit ? null
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
        if (WeekOf(opening.End) is not null || named.NamedMonth(opening.End) is not null || named.NumberedUnit(opening.End) is not null) return null;
        if ((unit.Meaning.Arg == "day" && !IsThisDay(at, unit.End)) || sentence.Tokens[unit.End - 1].Text is var word && Folding.Stem(word) != word && word != "mes") return null;
        if (RelativePeriods.Directions.Any(direction => direction.Sense != Sense.Previous && sentence.Longest(unit.End, direction.Sense) is not null) || sentence.Longest(unit.End, Sense.Previous) is not null) return null;
        return named.YearNumber(sentence.Skip(unit.End)) is null ? (RelativePeriods.Of(unit.Meaning, 0, false), unit.End) : null;
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

    /// <summary>"y en el segundo?", "and the second one?": nothing but a number is said, the thread knows of what.</summary>
    private (PeriodExpression, int)? Sibling(int at)
    {
        if (at == 0 || sentence.Longest(at, Sense.Ordinal) is not { } ordinal || sentence.Typos[at] > 0) return null;
        var end = sentence.Has(ordinal.End, "one") ? ordinal.End + 1 : ordinal.End;
        return end == sentence.Count && sentence.Words.Take(at).All(word => PhraseTree.Connectives.Contains(word) || Leading.Contains(word)) ? (new Sibling(PeriodReader.NumberOf(ordinal.Meaning.Arg)), end) : null;
    }

    /// <summary>Words that lead from one question to the next.</summary>
    private static readonly HashSet<string> Leading = new("y e and what how about que tal en em para pra for si se ahora agora now".Split(' '), StringComparer.Ordinal);

    private (PeriodExpression, int)? AllOfTime(int at) => sentence.Longest(at, Sense.AllTime) is { } all ? (new AllTime(), all.End) : null;
}
