using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>When a digest goes out.</summary>
internal static class ScheduleReader
{
    /// <summary>The schedule; null when the words say none.</summary>
    public static QuerySchedule? Read(Clauses clauses)
    {
        var weekday = Weekday(clauses);
        var time = Time(clauses);
        var day = Day(clauses);
        var every = Every(clauses, weekday, day);
        if (every is null) return null;
        var zone = clauses.First(Sense.Zone);
        if (zone >= 0 && clauses[zone].Values.Count == 0) clauses.Use(zone);
        return new QuerySchedule(every, every is "day" or "workday" ? null : weekday, day, time, zone >= 0 ? clauses[zone].Arg(Sense.Zone) : null);
    }

    /// <summary>"no último dia útil", "the first working day": one of them, which no schedule says.</summary>
    public static bool IsSingleDay(Clauses clauses)
    {
        var at = clauses.First(Sense.Workday);
        return at >= 0 && clauses.Sentence.Has(clauses[at].Start - 1, "ultimo", "primeiro", "primer", "last", "first", "segundo", "second", "penultimo");
    }

    /// <summary>The last day of a month, whichever it is.</summary>
    private const int LastDay = 31;

    private static string? Every(Clauses clauses, string? weekday, int? day)
    {
        if (clauses.Any(Sense.EveryOther) || (weekday is not null && ScheduledDays.IsEverySecond(clauses, clauses.First(Sense.Weekday)))) return "two_weeks";
        if (clauses.Any(Sense.Workday)) return "workday";
        if (weekday is not null) return "week";
        if (clauses.Args(Sense.FirstDay).Contains("quarter")) return "quarter";
        if (day is not null) return "month";
        if (clauses.Any(Sense.Daily)) return "day";
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Is(Sense.Every) && clauses.Sentence.Longest(clauses.Sentence.Skip(clauses[i].End), Sense.Unit) is { } unit && Name(unit.Meaning.Arg) is { } name) return name;
            if (clauses[i].Arg(Sense.Adverb) is { } adverb && Name(adverb) is { } regular)
            {
                clauses.Use(i);
                return regular;
            }
        }
        return null;
    }

    private static string? Name(string grain) => grain is "day" or "week" or "month" or "quarter" ? grain : null;

    private static string? Weekday(Clauses clauses)
    {
        var at = clauses.First(Sense.Weekday);
        if (at < 0) return null;
        clauses.Use(at);
        return clauses[at].Arg(Sense.Weekday);
    }

    private static int? Day(Clauses clauses)
    {
        var first = clauses.First(Sense.FirstDay);
        if (first >= 0) return clauses[first].Arg(Sense.FirstDay) == "last" ? LastDay : 1;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (ScheduledDays.EachMonth(clauses, i) is { } each)
            {
                clauses.Use(i);
                return each;
            }
            if (clauses[i].Number is { IsPlainInteger: true, Value: >= 1 and <= 31 } plain && (IsOfEachMonth(clauses, clauses[i].End) || IsEachDay(clauses, clauses[i].Start)))
            {
                clauses.Use(i);
                return (int)plain.Value;
            }
            var ordinal = clauses[i].Number is { Mark: Mark.Ordinal } number ? (int)number.Value : clauses[i].Period is PeriodExpression.DayOfMonth named ? named.Number : (int?)null;
            if (ordinal is not (>= 1 and <= 31)) continue;
            clauses.Use(i);
            if (clauses.Next(i) is >= 0 and var next && clauses[next].Period is PeriodExpression.Unit { Grain: Periods.Grain.Month, Offset: 0 }) clauses.Use(next);
            return ordinal;
        }
        return null;
    }

    /// <summary>"cada día 5", "todo dia 5".</summary>
    private static bool IsEachDay(Clauses clauses, int start) => clauses.Sentence.Has(start - 1, "dia") && clauses.Sentence.Has(start - 2, "cada", "todo");

    /// <summary>"el 15 de cada mes", "the 15th of every month".</summary>
    private static bool IsOfEachMonth(Clauses clauses, int end) =>
        clauses.Sentence.Has(clauses.Sentence.Skip(end), "cada", "todo", "every", "each") && clauses.Sentence.Longest(clauses.Sentence.Skip(end) + 1, Sense.Unit) is { Meaning.Arg: "month" };

    /// <summary>The hour at which it goes out; null when the words say none.</summary>
    public static string? Time(Clauses clauses)
    {
        var noon = clauses.Mentions.FindIndex(mention => mention.Arg(Sense.DayPart) == "noon");
        if (noon >= 0) return "12:00";
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Number is not { } token) continue;
            if (token.Kind == TokenKind.Time) return Format(clauses, i, token.Time);
            if (token.Kind != TokenKind.Number || token.Mark is not (Mark.None or Mark.Hours) || token.Value is < 0 or > 23 || token.Value != decimal.Truncate(token.Value)) continue;
            if (token.Mark != Mark.Hours && !IsAt(clauses, i) && !(clauses.Next(i) is >= 0 and var next && clauses[next].Is(Sense.DayPart))) continue;
            return Format(clauses, i, new TimeOnly((int)token.Value, 0));
        }
        return null;
    }

    private static bool IsAt(Clauses clauses, int at) => clauses.Sentence.Has(clauses[at].Start - 1, "at", "as", "las", "la", "by", "around", "pelas", "a", "tipo", "sobre", "hacia", "about");

    private static readonly HashSet<string> Afternoons = new("afternoon afternoons evening evenings night tarde tardes noite noites noche noches".Split(' '), StringComparer.Ordinal);

    /// <summary>"5 pm"; "por la tarde a las 4", "every friday afternoon at 4": the part of the day may stand apart from the hour that does not say its own. A greeting says nothing of it.</summary>
    private static bool IsAfternoon(Clauses clauses, int at)
    {
        if (clauses.Next(at) is >= 0 and var next && clauses[next].Arg(Sense.DayPart) is "am" or "pm") return clauses[next].Arg(Sense.DayPart) == "pm";
        return Enumerable.Range(0, clauses.Sentence.Count).Any(token => Afternoons.Contains(clauses.Sentence.Words[token]) && !clauses.Sentence.Has(token - 1, "good", "boa", "boas", "buenas", "buena", "mais", "mas"));
    }

    /// <summary>"a las cinco y media", "às sete e meia": the minutes said in words.</summary>
    private static int PastTheHour(Clauses clauses, int token)
    {
        if (!clauses.Sentence.Has(token, "y", "e", "and")) return 0;
        if (clauses.Sentence.Has(token + 1, "a")) token++;
        var minutes = clauses.Sentence.Has(token + 1, "media", "meia", "half") ? 30 : clauses.Sentence.Has(token + 1, "cuarto", "quinze", "quarter") ? 15 : 0;
        for (var i = 0; minutes > 0 && i < clauses.Count; i++) if (clauses[i].Start <= token + 1 && clauses[i].End > token) clauses.Use(i);
        return minutes;
    }

    private static string Format(Clauses clauses, int at, TimeOnly time)
    {
        clauses.Use(at);
        if (time.Hour is > 0 and < 12 && IsAfternoon(clauses, at)) time = time.AddHours(12);
        if (time.Minute == 0) time = time.AddMinutes(PastTheHour(clauses, clauses[at].End));
        return time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }
}
