using KpiBot.Periods;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;
using static KpiBot.Questions.Time.PeriodExpression;

namespace KpiBot.Questions.Time;

/// <summary>Reads parts of a unit: its first or last days or months, one of them by its number, and what of it has passed by some day.</summary>
internal sealed class PartialPeriods(Sentence sentence, NamedPeriods named, RelativePeriods relative)
{
    /// <summary>Words for the first ones of a row; of days and months the earliest.</summary>
    public static readonly string[] First = "first primeiro primeira primeiros primeiras primer primero primera primeros primeras".Split(' ');
    private static readonly string[] Until = "until till til through thru ate hasta".Split(' ');
    private static readonly string[] Ends = "end fim final finais fin fines finales termino".Split(' ');
    private static readonly string[] Halves = "quincena quinzena half mitad metade".Split(' ');
    private static readonly string[] Of = "of de do da del d in em en no".Split(' ');

    /// <summary>The part that begins at the token; null when none does.</summary>
    public (PeriodExpression Period, int End)? Read(int at) => Part(at) ?? UpTo(at) ?? UpToFirst(at);

    /// <summary>"the first two months of the year", "últimos 10 dias de outubro", "segundo mês do Q3", "o 1º dia do mês".</summary>
    private (PeriodExpression, int)? Part(int at)
    {
        if (at >= sentence.Count || (sentence.Has(at, "dos") && sentence.Language == Kpis.Language.Portuguese) || Edge(at) is not var (position, count, fromEnd, unitAt)) return null;
        if (Half(position, count, fromEnd, unitAt) is { } half) return half;
        if (sentence.Longest(unitAt, Sense.Unit) is not { Meaning.Arg: "day" or "month" or "quarter" } unit || !(sentence.Has(unit.End, Of) || sentence.Longest(unit.End, Sense.This) is not null)) return null;
        var grain = PeriodReader.GrainOf(unit.Meaning.Arg);
        // "the first days of may": how many, is not said.
        if (count == 1 && IsPlural(unit.End - 1)) return null;
        if (Whole(sentence.Skip(sentence.Has(unit.End, Of) ? unit.End + 1 : unit.End)) is not var (whole, of, end) || of <= grain || (grain == Grain.Day && IsSent)) return null;
        return (new PartOf(grain, position, count, fromEnd, whole), end);
    }

    /// <summary>"la primera quincena de octubre", "the second half of May": up to the 15th of a month, and what is left of it.</summary>
    private (PeriodExpression, int)? Half(int position, int count, bool fromEnd, int unitAt)
    {
        if (count != 1 || position > 2 || !sentence.Has(unitAt, Halves) || !(sentence.Has(unitAt + 1, Of) || sentence.Longest(unitAt + 1, Sense.This) is not null) || IsSent) return null;
        if (Whole(sentence.Skip(sentence.Has(unitAt + 1, Of) ? unitAt + 2 : unitAt + 1)) is not var (whole, of, end) || of != Grain.Month) return null;
        return (position == 1 && !fromEnd ? new PartOf(Grain.Day, 1, 15, false, whole) : new PartOf(Grain.Day, 16, 0, false, whole), end);
    }

    /// <summary>Which of the units: the first of them, how many, whether they are counted from the end, and where the unit stands.</summary>
    private (int Position, int Count, bool FromEnd, int Unit)? Edge(int at)
    {
        if (sentence.Has(at, First)) return Number(at + 1) is var (many, afterMany) ? (1, many, false, afterMany) : (1, 1, false, at + 1);
        if (sentence.Longest(at, Sense.Last) is { } last) return Number(last.End) is var (latest, afterLatest) ? (1, latest, true, afterLatest) : (1, 1, true, last.End);
        if (Number(at) is var (count, middle))
        {
            if (sentence.Has(middle, First)) return (1, count, false, middle + 1);
            if (sentence.Longest(middle, Sense.Last) is { } end) return (1, count, true, end.End);
        }
        if (sentence.Tokens[at] is { Kind: TokenKind.Number, Mark: Mark.Ordinal, Value: >= 1 and <= 31 } figure) return ((int)figure.Value, 1, false, at + 1);
        return sentence.Longest(at, Sense.Ordinal) is { } word ? (PeriodReader.NumberOf(word.Meaning.Arg), 1, false, word.End) : null;
    }

    private (int Number, int End)? Number(int at)
    {
        if (at >= sentence.Count) return null;
        if (sentence.Tokens[at] is { IsPlainInteger: true, Mark: Mark.None, Value: >= 1 and <= 200 } figure) return ((int)figure.Value, at + 1);
        return sentence.Longest(at, Sense.Number) is { } word && PeriodReader.NumberOf(word.Meaning.Arg) <= 200 ? (PeriodReader.NumberOf(word.Meaning.Arg), word.End) : null;
    }

    /// <summary>The unit that it is a part of, with its length.</summary>
    private (PeriodExpression Period, Grain Grain, int End)? Whole(int at)
    {
        if (at >= sentence.Count) return null;
        var found = new[] { relative.Unit(at), named.NamedMonth(at), named.NumberedUnit(at), named.Year(at) }.Where(read => read is not null).MaxBy(read => read!.Value.Item2);
        if (found is var (period, end)) return period switch
        {
            Unit unit => (unit, unit.Grain, end),
            Numbered numbered => (numbered, numbered.Grain, end),
            WholeYear year => (year, Grain.Year, end),
            _ => null,
        };
        if (sentence.Longest(at, Sense.Unit) is not { Meaning.Arg: not "day" } plain || IsPlural(at) || !sentence.Has(at - 1, "the", "this", "do", "da", "del", "la", "el", "no", "o", "a", "deste", "desta", "neste", "nesta")) return null;
        return (RelativePeriods.Of(plain.Meaning, 0, true), PeriodReader.GrainOf(plain.Meaning.Arg), plain.End);
    }

    /// <summary>"this month until yesterday", "do mês até o dia 10", "ytd through the end of september".</summary>
    private (PeriodExpression, int)? UpTo(int at)
    {
        if (Current(at) is not var (unit, middle)) return null;
        // "do trimestre passado até agora"
        if (unit.Offset < 0 && (sentence.Has(middle, Until) || sentence.Has(middle, "to")) && (sentence.Longest(middle, Sense.ToDate, string.Empty) ?? sentence.Longest(middle, Sense.Onward)) is { } now) return (new UpTo(unit, new Unit(Grain.Day, 0)), now.End);
        if (Joint(middle) is not { } joint) return null;
        return Limit(joint) is var (limit, end) ? (new UpTo(unit, limit), end) : null;
    }

    /// <summary>"até ontem este mês", "until the 10th of this month".</summary>
    private (PeriodExpression, int)? UpToFirst(int at)
    {
        if (Joint(at) is not { } joint || Limit(joint) is not var (limit, middle)) return null;
        return Current(middle) is var (unit, end) && !sentence.Has(middle, "vs", "versus") ? (new UpTo(unit, limit), end) : null;
    }

    /// <summary>A unit that is named by its distance from today, with or without an article before it.</summary>
    private (Unit Unit, int End)? Current(int at)
    {
        if (at >= sentence.Count) return null;
        if (sentence.Longest(at, Sense.ToDate) is { Meaning.Arg: { Length: > 0 } arg } word && arg != "day" && !sentence.Has(at, Until)) return (new Unit(PeriodReader.GrainOf(arg), 0), word.End);
        var opening = sentence.Longest(at, Sense.OfThe);
        var next = opening?.End ?? sentence.Skip(at);
        if (relative.Unit(next) is var (period, end) && period is Unit { Grain: not Grain.Day, Offset: <= 0 } unit) return (unit, end);
        if (opening is null || sentence.Longest(next, Sense.Unit) is not { Meaning.Arg: not "day" } plain) return null;
        return IsPlural(next) ? null : (RelativePeriods.Of(plain.Meaning, 0, false), plain.End);
    }

    private bool IsPlural(int at) => sentence.Tokens[at].Text is var word && Folding.Stem(word) != word && word != "mes";

    private int? Joint(int at)
    {
        if (at >= sentence.Count) return null;
        if (sentence.Has(at, Until)) return at + 1;
        return (sentence.Has(at, "up") && sentence.Has(at + 1, "to", "until", "till", "through")) || (sentence.Has(at, "as") && sentence.Has(at + 1, "of")) ? at + 2 : null;
    }

    /// <summary>The day, week or month at whose end it stops.</summary>
    private (PeriodExpression Period, int End)? Limit(int at)
    {
        var start = sentence.Skip(at);
        if (sentence.Has(start, Ends)) start = sentence.Skip(start + 1);
        if (named.Point(start) is var (point, end) && !(relative.Unit(start) is var (_, further) && further > end)) return (point, end);
        return relative.Unit(start) is var (unit, after) && unit is Unit { Offset: <= 0 } ? (unit, after) : null;
    }

    /// <summary>Whether something is to be sent: then the first day of the month says when.</summary>
    private bool IsSent => sentence.IsRepeated || Enumerable.Range(0, sentence.Count).Any(at => sentence.Tokens[at].Kind is TokenKind.Time or TokenKind.Channel || sentence.Tokens[at].Mark == Mark.Hours || sentence.At(at).Any(match => match.Meaning.Sense is Sense.Send or Sense.Digest or Sense.Alert));
}
