using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;
using static KpiBot.Questions.Time.PeriodExpression;

namespace KpiBot.Questions.Time;

/// <summary>Reads periods by their distance from today: this month, last quarter, last 3 weeks, 2 months ago.</summary>
internal sealed class RelativePeriods(Sentence sentence)
{
    /// <summary>This month so far, last quarter.</summary>
    public (PeriodExpression, int)? Read(int at) => LastOfYear(at) ?? (Unit(at) is var (unit, end) ? (unit, sentence.Longest(end, Sense.ToDate, string.Empty) is { } tail && unit is PeriodExpression.Unit { Offset: 0 } ? tail.End : end) : null);

    /// <summary>"el último trimestre del año", "the last month of 2016": by its number in that year.</summary>
    private (PeriodExpression, int)? LastOfYear(int at)
    {
        if (sentence.Longest(at, Sense.Last) is not { } last || sentence.Longest(last.End, Sense.Unit) is not { Meaning.Arg: "month" or "quarter" or "half" } unit || !IsOf(unit.End)) return null;
        var number = unit.Meaning.Arg == "month" ? 12 : unit.Meaning.Arg == "quarter" ? 4 : 2;
        var inside = sentence.Skip(unit.End);
        if (inside < sentence.Count && sentence.Tokens[inside] is { Kind: TokenKind.Number, Mark: Mark.None, IsPlainInteger: true, Value: >= 2000 and <= 2100 } named) return (new Numbered(PeriodReader.GrainOf(unit.Meaning.Arg), number, new YearName((int)named.Value)), inside + 1);
        if (sentence.Longest(inside, Sense.This) is { } current) inside = current.End;
        if (sentence.Longest(inside, Sense.Unit) is not { Meaning.Arg: "year" } year) return null;
        var past = sentence.Longest(year.End, Sense.Last) ?? sentence.Longest(year.End, Sense.Previous);
        return (new Numbered(PeriodReader.GrainOf(unit.Meaning.Arg), number, new YearName(null, past is null ? 0 : -1)), past?.End ?? year.End);
    }

    private bool IsOf(int token) => sentence.Has(token, "of", "do", "da", "del", "de", "deste", "desse");

    /// <summary>This month, mês passado, the quarter before last, previous year, next month.</summary>
    public (PeriodExpression Unit, int End)? Unit(int at)
    {
        if (sentence.Longest(at, Sense.Unit) is { } over && EndedUnits.End(sentence, over.End) is { } ended) return (Of(over.Meaning, -1, false), ended);
        foreach (var (sense, offset, context) in Directions)
        {
            if (sentence.Longest(at, sense) is { } front && sentence.Longest(front.End, Sense.Unit) is { } unit && !IsCountable(front.End) && !IsDayOfUnit(unit))
            {
                if (sense == Sense.Last && sentence.Longest(unit.End, Sense.BeforeLast) is { } twice) return (Of(unit.Meaning, -2, false), twice.End);
                return (Of(unit.Meaning, offset, context || IsFollowing(at)), unit.End);
            }
            if (sentence.Longest(at, Sense.Unit) is { } first && sentence.Longest(first.End, sense) is { } back && !ContinuesWithUnit(back.End, sense)) return sense == Sense.Previous && IsOne(at - 1) && IsEarlier(first.End) ? (new Earlier(PeriodReader.GrainOf(first.Meaning.Arg), 1), back.End) : (Of(first.Meaning, offset, context || IsFollowing(first.End)), back.End);
        }
        return null;
    }

    /// <summary>"a year earlier", "un año antes": so far back from what was asked about; "the year before" is the year itself.</summary>
    private bool IsEarlier(int at) => sentence.Has(at, "before", "b4", "earlier", "prior", "antes");

    private bool IsOne(int at) => sentence.Has(at, "a", "one", "un", "um");

    /// <summary>"e no mês seguinte?": the one behind what was asked about; "next month" is the one behind this.</summary>
    private bool IsFollowing(int at) => sentence.Has(at, "seguinte", "siguiente", "following", "subsequent");

    /// <summary>Words of direction with the distance they mean, and whether a thread's period is what they start from.</summary>
    public static readonly (Sense Sense, int Offset, bool Context)[] Directions =
        [(Sense.BeforeLast, -2, false), (Sense.This, 0, false), (Sense.Last, -1, false), (Sense.Previous, -1, true), (Sense.Next, 1, false)];

    /// <summary>The unit at a distance.</summary>
    public static PeriodExpression.Unit Of(Meaning unit, int offset, bool context) => new(PeriodReader.GrainOf(unit.Arg), offset, context);

    /// <summary>"the last day of the month" is not yesterday, nor "the last week of the quarter" the one before this.</summary>
    private bool IsDayOfUnit(PhraseTree.Match unit) => IsOf(unit.End) && sentence.Longest(sentence.Skip(unit.End), Sense.Unit) is { } whole && (unit.Meaning.Arg == "day" || (Array.IndexOf(Sizes, unit.Meaning.Arg) is >= 0 and var size && Array.IndexOf(Sizes, whole.Meaning.Arg) > size));

    private static readonly string[] Sizes = ["week", "month", "bimester", "quarter", "fourmonths", "half", "year"];

    private bool IsCountable(int at) => Count(at) is not null;

    /// <summary>"month last quarter": the second word belongs to what follows.</summary>
    private bool ContinuesWithUnit(int at, Sense sense) => sense is Sense.This or Sense.Last or Sense.Next && sentence.Longest(at, Sense.Unit) is not null;

    /// <summary>Last 3 months, os 3 últimos meses, past 90 days, 2 weeks ago, há 2 meses.</summary>
    public (PeriodExpression, int)? Counted(int at)
    {
        if (sentence.Longest(at, Sense.AgoBefore) is { } ago && Count(ago.End) is var (back, afterBack) && sentence.Longest(afterBack, Sense.Unit) is { } unitBack)
        {
            return (Of(unitBack.Meaning, -back, false), sentence.Longest(unitBack.End, Sense.Ago) is { } both ? both.End : unitBack.End);
        }
        if ((sentence.Longest(at, Sense.Last) ?? sentence.Longest(at, Sense.Previous)) is { } last && Count(last.End) is var (count, afterCount) && sentence.Longest(afterCount, Sense.Unit) is { } unit)
        {
            return (new LastUnits(PeriodReader.GrainOf(unit.Meaning.Arg), count, sentence.Longest(at, Sense.Last) is null), unit.End);
        }
        if ((sentence.Longest(at, Sense.Last) ?? sentence.Longest(at, Sense.Previous)) is { } before && before.End < sentence.Count && ShortUnit.Count(sentence.Tokens[before.End].Text) is var (grain, units)) return (new LastUnits(grain, units), before.End + 1);
        if (Trailing(at) is { } trailed) return (trailed, at + 1);
        // "every monday at 8 last week's sales": the hour, then last week.
        if (sentence.Has(at - 1, "at")) return null;
        // "dos últimos meses" is "of the" in Portuguese.
        if (Count(at) is not var (number, afterNumber) || (sentence.Has(at, "dos") && sentence.Language == Kpis.Language.Portuguese)) return null;
        if (sentence.Longest(afterNumber, Sense.Last) is { } middle && sentence.Longest(middle.End, Sense.Unit) is { } inner) return (new LastUnits(PeriodReader.GrainOf(inner.Meaning.Arg), number), inner.End);
        if (sentence.Longest(afterNumber, Sense.Unit) is not { } named) return null;
        if (sentence.Longest(named.End, Sense.Ago) is { } behind) return (Of(named.Meaning, -number, false), behind.End);
        // "de una semana para acá", "de 10 dias pra cá": the days before today.
        if (named.Meaning.Arg is "day" or "week" && sentence.Has(at - 1, "de", "desde", "d") && sentence.Longest(named.End, Sense.Onward) is { } onward) return (new LastUnits(Periods.Grain.Day, named.Meaning.Arg == "week" ? 7 * number : number), onward.End);
        // "os três meses anteriores"; "two weeks before" is so far back from something.
        if (sentence.Has(named.End, "anteriores", "previos", "previas", "precedentes")) return (new LastUnits(PeriodReader.GrainOf(named.Meaning.Arg), number, true), named.End + 1);
        if (IsEarlier(named.End)) return number == 1 || named.Meaning.Arg is not ("day" or "week") ? (new Earlier(PeriodReader.GrainOf(named.Meaning.Arg), number), named.End + 1) : null;
        return sentence.Longest(named.End, Sense.Last) is { } trailing ? (new LastUnits(PeriodReader.GrainOf(named.Meaning.Arg), number), trailing.End) : null;
    }

    /// <summary>l30d, t12m; ttm and ltm are the trailing twelve months.</summary>
    private LastUnits? Trailing(int at)
    {
        if (at >= sentence.Count || sentence.Tokens[at].Text is not { Length: > 2 and < 6 } word || word[0] is not ('l' or 't')) return null;
        if (word is "ttm" or "ltm") return new LastUnits(Periods.Grain.Month, 12);
        return ShortUnit.Count(word[1..]) is var (grain, count) ? new LastUnits(grain, count) : null;
    }

    private (int Number, int End)? Count(int at)
    {
        if (at >= sentence.Count) return null;
        if (sentence.Tokens[at] is { Kind: TokenKind.Number, Mark: Mark.None } token && token.Value is >= 1 and <= 1000 && token.Value == decimal.Truncate(token.Value) && token.IsPlainInteger) return ((int)token.Value, BehindFull(at + 1));
        // "leads in the hundreds last month": no count of months.
        if (sentence.Has(at, "hundreds", "thousands", "dozens", "cientos", "miles", "centenas", "milhares", "decenas", "dezenas", "docenas", "duzias")) return null;
        return sentence.Longest(at, Sense.Number) is { } word && PeriodReader.NumberOf(word.Meaning.Arg) is <= 1000 and var number ? (number, BehindFull(word.End)) : null;
    }

    /// <summary>"3 full months": they are whole in any case.</summary>
    private int BehindFull(int at) => sentence.Has(at, "full", "complete", "completed", "whole", "entire", "calendar") && sentence.Longest(at + 1, Sense.Unit) is not null ? at + 1 : at;
}
