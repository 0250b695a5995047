using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Days on which a digest goes out, told by a number: each 15th, every second Friday.</summary>
internal static class ScheduledDays
{
    /// <summary>"cada día 15", "todos los 15", "los días 1": that day of each month; null for any other number.</summary>
    public static int? EachMonth(Clauses clauses, int at)
    {
        var (mention, sentence) = (clauses[at], clauses.Sentence);
        if (mention.Period is PeriodExpression.DayOfMonth named && sentence.Has(mention.Start, "dias") && sentence.Has(mention.Start - 1, "los", "aos", "nos", "os")) return named.Number;
        if (mention.Number is not { IsPlainInteger: true, Value: >= 1 and <= 31 } number) return null;
        var isEach = sentence.Has(mention.Start - 1, "dia", "dias", "day")
            ? sentence.Has(mention.Start - 2, "cada", "todo", "every", "each") || (sentence.Has(mention.Start - 2, "los", "os") && (sentence.Has(mention.Start - 3, "todos") || sentence.Has(mention.Start - 1, "dias")))
            : sentence.Has(mention.Start - 1, "los", "el", "o") && (sentence.Has(mention.Start - 2, "todos") || clauses.Args(Sense.Adverb).Contains("month"));
        return isEach ? (int)number.Value : null;
    }

    /// <summary>"weekly on monday", "mensalmente no dia 15": a series has no day of its own.</summary>
    public static bool IsPinned(Clauses clauses) =>
        clauses.Any(Sense.Kpi) && !clauses.Any(Sense.Alert) && Enumerable.Range(0, clauses.Count).Any(at => clauses.Next(at) is >= 0 and var day && clauses[at].Arg(Sense.Adverb) switch
        {
            "week" => clauses[day].Is(Sense.Weekday),
            "month" => clauses[day].Period is PeriodExpression.DayOfMonth,
            _ => false,
        });

    /// <summary>"cada 2 viernes", "de duas em duas sextas": every second one.</summary>
    public static bool IsEverySecond(Clauses clauses, int weekday)
    {
        var before = clauses[weekday].Start - 1;
        if (!clauses.Sentence.Has(before, "2", "dos", "two", "duas", "dois") || !clauses.Sentence.Has(before - 1, "cada", "every", "each", "em", "en")) return false;
        if (clauses.Mentions.FindIndex(mention => mention.Start <= before && mention.End > before) is >= 0 and var number) clauses.Use(number);
        return true;
    }
}
