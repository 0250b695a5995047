using System.Globalization;
using KpiBot.Periods;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Time;

/// <summary>Reads periods: ranges, openings ("since March") and the simple ones they are made of. Every way that begins at a token is tried, the longest is kept.</summary>
internal sealed class PeriodReader
{
    private readonly Sentence _sentence;
    private readonly NamedPeriods _named;
    private readonly SimplePeriodReader _simple;
    private readonly RelativePeriods _relative;
    private readonly PartialPeriods _partial;

    /// <summary>Reads periods of a sentence.</summary>
    public PeriodReader(Sentence sentence)
    {
        _sentence = sentence;
        _relative = new RelativePeriods(sentence);
        _named = new NamedPeriods(sentence, _relative);
        _simple = new SimplePeriodReader(sentence, _named, _relative);
        _partial = new PartialPeriods(sentence, _named, _relative);
    }

    /// <summary>The longest period that begins at a token; null when none does.</summary>
    public (PeriodExpression Period, int End)? Read(int at)
    {
        var best = Longer(Days(at), Longer(Range(at), Since(at)));
        return Longer(Longer(best, _simple.Read(at)), _partial.Read(at));
    }

    private static (PeriodExpression, int)? Longer((PeriodExpression Period, int End)? a, (PeriodExpression Period, int End)? b) =>
        b is not { } second || (a is { } first && first.End >= second.End) ? a : b;

    /// <summary>Since X; from X on.</summary>
    private (PeriodExpression, int)? Since(int at)
    {
        if (_sentence.Longest(at, Sense.Since) is { } since && _named.Point(_sentence.Skip(since.End)) is var (start, end))
        {
            return (new PeriodExpression.Since(start), _sentence.Longest(_sentence.Skip(end), Sense.Onward) is { } tail ? tail.End : end);
        }
        if (_sentence.Longest(at, Sense.Since) is { } past && _relative.Unit(_sentence.Skip(past.End)) is var (unit, unitEnd) && unit is PeriodExpression.Unit { Offset: <= 0 }) return (new PeriodExpression.Since(unit), unitEnd);
        if (_sentence.Longest(at, Sense.Since) is { } opening && _sentence.Longest(_sentence.Skip(opening.End), Sense.Weekday) is { } weekday) return (new PeriodExpression.Since(new PeriodExpression.PastWeekday(NamedPeriods.DayOf(weekday.Meaning.Arg))), weekday.End);
        if (_sentence.Longest(at, Sense.From) is { } from && _named.Point(_sentence.Skip(from.End)) is var (first, after) && _sentence.Longest(after, Sense.Onward) is { } onward)
        {
            return (new PeriodExpression.Since(first), onward.End);
        }
        // "january to date", "outubro até agora".
        if (_named.Point(at) is var (begun, upTo) && begun is PeriodExpression.Numbered or PeriodExpression.Day or PeriodExpression.Written or PeriodExpression.WholeYear && _sentence.Longest(upTo, Sense.Onward) is { } now && now.End > upTo + 1) return (new PeriodExpression.Since(begun), now.End);
        return null;
    }

    /// <summary>From A to B, between A and B, A to B, A - B.</summary>
    private (PeriodExpression, int)? Range(int at)
    {
        var from = _sentence.Longest(at, Sense.From);
        foreach (var start in from is { } opening ? new[] { _sentence.Skip(opening.End), at } : [at])
        {
            if (_named.Point(start) is not var (first, middle)) continue;
            if (Joint(middle, start != at, _sentence.Has(at, "between", "entre")) is not { } join) continue;
            if (_named.Point(_sentence.Skip(RangeEnds.Skip(_sentence, join))) is not var (last, end)) continue;
            // "outubro até o dia 10" ends in October.
            if ((start == at || _sentence.Has(at, "de", "do", "del") && _sentence.Has(middle, "ate", "hasta")) && first is PeriodExpression.Numbered { Grain: Grain.Month } && last is PeriodExpression.DayOfMonth day) return (new PeriodExpression.PartOf(Grain.Day, 1, day.Number, false, first), end);
            return (new PeriodExpression.Range(first, last), end);
        }
        return null;
    }

    private int? Joint(int at, bool opened, bool between)
    {
        if (at < _sentence.Count && _sentence.Tokens[at].Hyphenated) return at;
        if (_sentence.Has(at, "-", "to", "until", "till", "through", "thru", "a", "al", "ao", "ate", "hasta")) return at + 1;
        if (between && _sentence.Has(at, "and", "e", "y", "&")) return at + 1;
        return opened && !_sentence.Has(at, "and", "e", "y", "&", "+") && _sentence.Longest(at, Sense.To) is { } to ? to.End : null;
    }

    /// <summary>May 3-7; 3 to 7 May; de 3 a 7 de maio.</summary>
    private (PeriodExpression, int)? Days(int at)
    {
        var start = _sentence.Longest(at, Sense.From) is { } from ? _sentence.Skip(from.End) : at;
        if (_sentence.Longest(start, Sense.Unit, "day") is { } day) start = _sentence.Skip(day.End);
        if (_named.Month(start) is var (month, afterMonth) && DayNumber(_sentence.Skip(afterMonth)) is { } firstDay)
        {
            var join = _sentence.Skip(afterMonth) + 1;
            if (Joint(join, true, false) is { } second && DayNumber(_sentence.Skip(second)) is { } lastDay) return Between(month, firstDay, firstDay > lastDay ? Following(month) : month, lastDay, _sentence.Skip(second) + 1);
        }
        if (DayNumber(start) is not { } low || Joint(start + 1, true, true) is not { } middle) return null;
        middle = _sentence.Longest(middle, Sense.Unit, "day") is { } dia ? dia.End : middle;
        if (middle < _sentence.Count && _sentence.Tokens[middle] is { Kind: TokenKind.Date, Date: { Iso: false, First: var until and <= 31, Second: var inMonth and >= 1 and <= 12, Year: var written } } && _sentence.Language != Kpis.Language.English && until >= low)
        {
            // "de 15 a 20/12": the month stands at the end.
            var inYear = written is { } number ? new YearName(number) : null;
            return (new PeriodExpression.Range(new PeriodExpression.Day(inMonth, low, inYear), new PeriodExpression.Day(inMonth, until, inYear)), middle + 1);
        }
        var next = _sentence.Skip(middle);
        return DayNumber(next) is { } high && _named.Month(_sentence.Skip(next + 1)) is var (named, end) ? Between(low > high ? Preceding(named) : named, low, named, high, end) : null;
    }

    private (PeriodExpression, int) Between(int firstMonth, int first, int lastMonth, int last, int end)
    {
        var (year, after) = _named.YearAfter(end);
        return (new PeriodExpression.Range(new PeriodExpression.Day(firstMonth, first, firstMonth == lastMonth ? year : null), new PeriodExpression.Day(lastMonth, last, year)), after);
    }

    /// <summary>"de 28 a 3 de outubro" begins in September, "October 28 to 3" ends in November.</summary>
    public static int Preceding(int month) => month == 1 ? 12 : month - 1;

    private static int Following(int month) => month == 12 ? 1 : month + 1;

    private int? DayNumber(int at) =>
        at < _sentence.Count && _sentence.Tokens[at] is { Kind: TokenKind.Number, Mark: Mark.None or Mark.Ordinal } token && token.Value is >= 1 and <= 31 && token.Value == decimal.Truncate(token.Value)
            ? (int)token.Value
            : null;

    /// <summary>The grain of a name in the vocabulary.</summary>
    public static Grain GrainOf(string name) => Enum.Parse<Grain>(name, ignoreCase: true);

    /// <summary>An argument that is a number.</summary>
    public static int NumberOf(string arg) => int.Parse(arg, CultureInfo.InvariantCulture);
}
