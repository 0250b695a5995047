using KpiBot.Periods;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;
using static KpiBot.Questions.Time.PeriodExpression;

namespace KpiBot.Questions.Time;

/// <summary>Reads a period or day by its name or figures: one that can bound a range.</summary>
internal sealed class NamedPeriods(Sentence sentence, RelativePeriods relative)
{
    private static readonly HashSet<string> ShyMonths = new("set out ago mar may dez ter".Split(' '), StringComparer.Ordinal);

    /// <summary>A period that can bound a range: a day, a month, a numbered unit, a year.</summary>
    public (PeriodExpression Period, int End)? Point(int at)
    {
        (PeriodExpression Period, int End)? best = null;
        foreach (var read in new Func<int, (PeriodExpression Period, int End)?>[] { Simple, Figures, DayOfMonth, MonthAndDay, NamedMonth, NumberedUnit, Year, PastNamed })
        {
            if (read(at) is { } found && (best is not { } known || found.End > known.End)) best = found;
        }
        return best;
    }

    /// <summary>A month by name.</summary>
    public (int Month, int End)? Month(int at)
    {
        if (sentence.Longest(at, Sense.Month) is not { } month) return null;
        var word = sentence.Tokens[at].Text;
        if (month.Cost > 0 && sentence.Typos[at] == 0 && month.End == at + 1) return null;
        // "revenue for Marco" is about no March.
        if (sentence.Tokens[at].IsCapital && sentence.Has(at - 1, "for", "by") && Lexicon.Instance.Votes(word) is { } votes && votes[(int)Kpis.Language.English] == 0) return null;
        if (ShyMonths.Contains(sentence.Words[at]) && !IsSurelyMonth(at, month.End)) return null;
        return (PeriodReader.NumberOf(month.Meaning.Arg), month.End);
    }

    /// <summary>The year that follows a month or quarter, with where it ends; null when none does.</summary>
    public (YearName? Year, int End) YearAfter(int at, bool shortYears = false)
    {
        var next = at;
        var slash = sentence.Has(at, "/", "-");
        while (sentence.Has(next, "/", "-", "de", "of", "do", "del", "in", "em", "en", "the", "no", "da", "el", "d")) next++;
        if (next >= sentence.Count) return (null, at);
        var token = sentence.Tokens[next];
        if (token.IsPlainInteger && token.Mark == Mark.None && token.Value is >= 1990 and <= 2100 && token.Text.Length == 4) return (new YearName((int)token.Value), next + 1);
        if ((slash || shortYears) && token.IsPlainInteger && token.Text.Length == 2 && token.Mark == Mark.None && sentence.Longest(next + 1, Sense.Unit) is null) return (new YearName(2000 + (int)token.Value), next + 1);
        if (relative.Unit(next) is var (unit, end) && unit is Unit { Grain: Grain.Year } year) return (new YearName(null, year.Offset), end);
        if (next == at || sentence.Longest(next, Sense.Unit, "year") is not { } plain) return (null, at);
        var number = sentence.Skip(plain.End);
        return YearNumber(number) is { } exact ? (new YearName(exact), number + 1) : (new YearName(null), plain.End);
    }

    private bool IsSurelyMonth(int at, int end)
    {
        if (sentence.Tokens[at].Text == "may") return !sentence.Has(end, "i", "we", "you");
        return sentence.Tokens[at].Hyphenated || YearAfter(end).Year is not null || sentence.Has(end, "/", "-", "to", "a") || (sentence.Has(end, "x", "vs", "versus", "contra", "e", "y") && sentence.Longest(end + 1, Sense.Month) is not null) || (sentence.Has(at - 1, "e", "y", "and") && sentence.Longest(at - 2, Sense.Month) is not null) || sentence.Has(at - 1, "in", "em", "en", "de", "desde", "since", "from", "until", "thru", "through", "till", "ate", "hasta", "a", "of", "to", "-", "vs", "x") ||
            (at > 0 && sentence.Tokens[at - 1].IsPlainInteger) || (at > 0 && end == sentence.Count && sentence.Language == Kpis.Language.Portuguese && sentence.Has(at, "out", "set", "ago"));
    }

    private (PeriodExpression, int)? Simple(int at)
    {
        if (sentence.Longest(at, Sense.BeforeYesterday) is { } before) return (new Unit(Grain.Day, -2), before.End);
        if (sentence.Longest(at, Sense.Yesterday) is { } yesterday) return (new Unit(Grain.Day, -1), yesterday.End);
        // "cada mañana", "las mañanas": mornings.
        if (sentence.Longest(at, Sense.Tomorrow) is { } tomorrow && !sentence.Has(at - 1, "cada", "las", "la", "en", "por", "toda", "every")) return (new Unit(Grain.Day, 1), tomorrow.End);
        return sentence.Longest(at, Sense.Today) is { } today ? (new Unit(Grain.Day, 0), today.End) : null;
    }

    /// <summary>A date in figures.</summary>
    public (PeriodExpression, int)? Figures(int at)
    {
        var start = sentence.Longest(at, Sense.Unit, "day") is { } day && !sentence.Has(at - 1, "por", "per", "by", "cada") ? sentence.Skip(day.End) : at;
        return start < sentence.Count && sentence.Tokens[start].Kind == TokenKind.Date ? (new Written(sentence.Tokens[start].Date), start + 1) : null;
    }

    /// <summary>dia 15, el día 15, the 15th.</summary>
    public (PeriodExpression, int)? DayOfMonth(int at)
    {
        if (sentence.Longest(at, Sense.Unit, "day") is { } day && DayNumber(day.End) is { } number) return Dated(number, day.End + 1);
        if (DayNumber(at) is { } bare && sentence.Tokens[at].Mark == Mark.Ordinal && (sentence.Has(at - 1, "the", "on") || sentence.Has(at + 1, "of")) && sentence.Longest(at + 1, Sense.Unit) is null) return Dated(bare, at + 1);
        return null;
    }

    private (PeriodExpression, int)? Dated(int day, int end)
    {
        if (Month(sentence.Skip(end)) is not var (month, afterMonth)) return (new DayOfMonth(day), end);
        var (year, after) = YearAfter(afterMonth);
        return (new Day(month, day, year), after);
    }

    /// <summary>May 7, 7 May, 7 de maio, 1º de maio de 2018.</summary>
    public (PeriodExpression, int)? MonthAndDay(int at)
    {
        if (DayNumber(at) is { } first && Month(sentence.Skip(at + 1)) is var (month, afterMonth))
        {
            var (year, end) = YearAfter(afterMonth);
            return (new Day(month, first, year), end);
        }
        if (Month(at) is not var (named, afterName) || DayNumber(afterName) is not { } day || sentence.Tokens[afterName].Text.Length > 4 || sentence.Longest(afterName + 1, Sense.Unit) is not null) return null;
        var (named2, after) = YearAfter(afterName + 1);
        return (new Day(named, day, named2), after);
    }

    /// <summary>March, mês de março, month of March 2017, this March.</summary>
    public (PeriodExpression, int)? NamedMonth(int at)
    {
        var start = sentence.Longest(at, Sense.Unit, "month") is { } unit && !sentence.Has(unit.End, "in", "em", "en", "no") ? sentence.Skip(unit.End) : at;
        if (start > at && NumberOfMonth(at, start) is { } figure)
        {
            var (of, behind) = YearAfter(start + 1);
            return (new Numbered(Grain.Month, figure, of), behind);
        }
        if (sentence.Longest(at, Sense.This) is { } current) start = current.End;
        if (Month(start) is not var (month, end)) return null;
        var (year, after) = YearAfter(end);
        return (new Numbered(Grain.Month, month, year), after);
    }

    /// <summary>"mês 11": the month by its number, where nothing is counted.</summary>
    private int? NumberOfMonth(int at, int figure) =>
        figure == at + 1 && figure < sentence.Count && sentence.Has(at, "mes", "month") && sentence.Tokens[figure] is { IsPlainInteger: true, Mark: Mark.None, Value: >= 1 and <= 12 } token && (figure + 1 == sentence.Count || sentence.Tokens[figure + 1].Before != Break.None || YearAfter(figure + 1).Year is not null || sentence.Has(figure + 1, "por", "by", "na", "no", "en", "vs", "x")) ? (int)token.Value : null;

    /// <summary>Q1, 1T26, primeiro trimestre de 2017, H2, second half of last year.</summary>
    public (PeriodExpression, int)? NumberedUnit(int at)
    {
        if (at >= sentence.Count) return null;
        if (sentence.Tokens[at].Kind == TokenKind.Word && ShortUnit.Read(sentence.Tokens[at].Text) is var (grain, number, year))
        {
            if (year is not null) return (new Numbered(grain, number, new YearName(year)), at + 1);
            var (named, end) = YearAfter(at + 1, shortYears: true);
            return (new Numbered(grain, number, named), end);
        }
        // "1H 2018": a half where a year follows; hours elsewhere.
        if (sentence.Tokens[at] is { Mark: Mark.Hours, Text: "1h" or "2h" } half && YearAfter(at + 1, shortYears: false) is (not null, var ends) halved) return (new Numbered(Grain.Half, (int)half.Value, halved.Item1), ends);
        if (sentence.Tokens[at] is { IsPlainInteger: true, Text.Length: 4 } front && front.Value is >= 1990 and <= 2100 && at + 1 < sentence.Count && ShortUnit.Read(sentence.Tokens[at + 1].Text) is var (after, which, none) && none is null)
        {
            return (new Numbered(after, which, new YearName((int)front.Value)), at + 2);
        }
        return Spelled(at);
    }

    private (PeriodExpression, int)? Spelled(int at)
    {
        int? number = sentence.Tokens[at] is { Kind: TokenKind.Number, Mark: Mark.Ordinal } ordinal && ordinal.Value <= 6 ? (int)ordinal.Value
            : sentence.Longest(at, Sense.Ordinal) is { } word ? PeriodReader.NumberOf(word.Meaning.Arg)
            : IsNumberOfUnit(at) ? (int)sentence.Tokens[at].Value : null;
        var unit = number is null ? sentence.Longest(at, Sense.Unit) : sentence.Longest(at + 1, Sense.Unit);
        // "1o sem": after an ordinal "sem" is no "without".
        if (unit is null && number is { } half and <= 2 && sentence.Tokens[at].Mark == Mark.Ordinal && sentence.Has(at + 1, "sem"))
        {
            var (of, behind) = YearAfter(at + 2, shortYears: true);
            return (new Numbered(Grain.Half, half, of), behind);
        }
        if (unit is not { } found) return null;
        var grain = PeriodReader.GrainOf(found.Meaning.Arg);
        var end = found.End;
        if (number is null && end < sentence.Count && sentence.Tokens[end] is { IsPlainInteger: true, Text.Length: 1 } figure) (number, end) = ((int)figure.Value, end + 1);
        if (number is not { } position || grain is Grain.Day or Grain.Week or Grain.Year or Grain.Month || position < 1 || position > 12 / grain.Months()) return null;
        var (year, after) = YearAfter(end, shortYears: true);
        return (new Numbered(grain, position, year), after);
    }

    /// <summary>"no 2 tri", "del 3 trimestre": before a unit in the singular, the sign of the ordinal was left out.</summary>
    private bool IsNumberOfUnit(int at) =>
        sentence.Tokens[at] is { IsPlainInteger: true, Mark: Mark.None, Text.Length: 1 } && sentence.Longest(at + 1, Sense.Unit) is { } unit && unit.Meaning.Language != Kpis.Language.English
        && sentence.Tokens[unit.End - 1].Text is var word && Folding.Stem(word) == word && (sentence.Tokens[at].Value != 1 || sentence.Has(at - 1, "no", "do", "o", "el", "del", "al", "ao", "neste", "nesse"))
        && (at == 0 || (sentence.Longest(at - 1, Sense.Last) is null && sentence.Longest(at - 1, Sense.Next) is null && sentence.Longest(at - 1, Sense.AgoBefore) is null)) && sentence.Longest(unit.End, Sense.Last) is null && sentence.Longest(unit.End, Sense.Ago) is null;

    /// <summary>2017, ano de 2017, FY17.</summary>
    public (PeriodExpression, int)? Year(int at)
    {
        if (YearNumber(at) is { } plain) return (new WholeYear(new YearName(plain)), at + 1);
        if (at < sentence.Count && ShortUnit.Fiscal(sentence.Tokens[at].Text) is { } joined) return (new WholeYear(new YearName(joined)), at + 1);
        var named = sentence.Longest(at, Sense.Fiscal) ?? sentence.Longest(at, Sense.Unit, "year");
        if (named is not { } word) return null;
        var next = BehindWhole(word.End);
        if (YearNumber(next) is { } number) return (new WholeYear(new YearName(number)), next + 1);
        return sentence.Has(at, "fy", "af") && next < sentence.Count && sentence.Tokens[next] is { IsPlainInteger: true, Text.Length: 2 } two ? (new WholeYear(new YearName(2000 + (int)two.Value)), next + 1) : null;
    }

    /// <summary>"ano inteiro de 2016": where the number would stand.</summary>
    public int BehindWhole(int at) => sentence.Skip(sentence.Has(at, "inteiro", "inteira", "todo", "completo", "completa", "entero", "entera") ? at + 1 : at);

    /// <summary>The year written at a token; null when there is none.</summary>
    public int? YearNumber(int at) =>
        at >= 0 && at < sentence.Count && sentence.Tokens[at] is { IsPlainInteger: true, Mark: Mark.None, Text.Length: 4 } token && token.Value is >= 1990 and <= 2100 ? (int)token.Value : null;

    /// <summary>Last March, novembro passado, last Monday.</summary>
    private (PeriodExpression, int)? PastNamed(int at)
    {
        if (sentence.Longest(at, Sense.Last) is { } last)
        {
            if (Month(last.End) is var (month, end)) return (new Numbered(Grain.Month, month, null, Past: true), end);
            if (sentence.Longest(last.End, Sense.Weekday) is { } weekday) return (new PastWeekday(DayOf(weekday.Meaning.Arg)), weekday.End);
            if (last.End < sentence.Count && ShortUnit.Read(sentence.Tokens[last.End].Text) is var (grain, number, year) && year is null) return (new Numbered(grain, number, null, Past: true), last.End + 1);
            return null;
        }
        if (Month(at) is var (named, after) && sentence.Longest(after, Sense.Last) is { } behind && !(sentence.Longest(behind.End, Sense.Unit) is not null)) return (new Numbered(Grain.Month, named, null, Past: true), behind.End);
        return sentence.Longest(at, Sense.Weekday) is { } day && sentence.Longest(day.End, Sense.Last) is { } past ? (new PastWeekday(DayOf(day.Meaning.Arg)), past.End) : null;
    }

    private int? DayNumber(int at) =>
        at < sentence.Count && sentence.Tokens[at] is { Kind: TokenKind.Number, Mark: Mark.None or Mark.Ordinal } token && token.Value is >= 1 and <= 31 && token.Text.Length <= 4 && token.Value == decimal.Truncate(token.Value)
            ? (int)token.Value
            : null;

    /// <summary>A weekday of the vocabulary.</summary>
    public static DayOfWeek DayOf(string name) => Enum.Parse<DayOfWeek>(name, ignoreCase: true);
}
