using System.Globalization;
using System.Text.RegularExpressions;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions.Words;

namespace KpiBot.Routine.Reading;

/// <summary>Reads by which day something is due: "by Friday", "até 5/12", "antes del fin de mes", "in 3 days".</summary>
public static partial class DueReader
{
    private static readonly string[][] Weekdays =
    [
        ["sunday", "sun", "domingo"], ["monday", "mon", "segunda", "lunes"], ["tuesday", "tue", "terca", "martes"], ["wednesday", "wed", "quarta", "miercoles"],
        ["thursday", "thu", "quinta", "jueves"], ["friday", "fri", "sexta", "viernes"], ["saturday", "sat", "sabado"],
    ];

    private static readonly string[][] Months =
    [
        ["jan", "ene"], ["feb", "fev"], ["mar"], ["apr", "abr"], ["may", "mai"], ["jun"], ["jul"], ["aug", "ago"], ["sep", "set"], ["oct", "out"], ["nov"], ["dec", "dez", "dic"],
    ];

    /// <summary>The text without the words that say by when, and the day; null when none is named. A day without a year is the next one there is.</summary>
    public static (string Text, DateOnly? Due) Read(string text, Language language, BusinessCalendar calendar, DateOnly today)
    {
        var folded = Folding.Fold(text);
        if (folded.Length != text.Length) text = folded; // A combining mark was left out.
        foreach (var match in Due().Matches(folded).Reverse())
        {
            if (DayOf(match, language, calendar, today) is not { } day) continue;
            var rest = $"{text[..match.Index]} {text[(match.Index + match.Length)..]}";
            return (Blanks().Replace(rest, " ").Trim(' ', ',', ';'), day);
        }

        return (text.Trim(), null);
    }

    private static DateOnly? DayOf(Match match, Language language, BusinessCalendar calendar, DateOnly today)
    {
        string Said(string name) => match.Groups[name].Value;
        if (Said("in").Length > 0) return today.AddDays(Number(Said("in")));
        if (DateOnly.TryParseExact(Said("iso"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return iso;
        if (Said("today").Length > 0) return today;
        if (Said("tomorrow").Length > 0) return today.AddDays(1);
        if (Said("next").Length > 0) return LastWorkingDay(calendar, calendar.Shift(Grain.Week, today, 1));
        if (Said("end").Length > 0) return LastWorkingDay(calendar, calendar.Containing(Said("end")[0] switch { 'm' => Grain.Month, 'q' or 't' => Grain.Quarter, 'y' or 'a' => Grain.Year, _ => Grain.Week }, today));
        if (Said("weekday") is { Length: > 0 } weekday) return NextWeekday(weekday, today);
        if (Said("slash") is { Length: > 0 } slash) return Numbered(slash.Split('/'), language, today);
        return Said("month").Length > 0 ? Next(MonthOf(Said("month")), Number(Said("day")), Said("year").Length > 0 ? Number(Said("year")) : null, today) : null;
    }

    private static DateOnly LastWorkingDay(BusinessCalendar calendar, Period unit)
    {
        for (var day = unit.To; day >= unit.From; day = day.AddDays(-1)) if (calendar.IsWorkingDay(day)) return day;
        return unit.To;
    }

    private static DateOnly? NextWeekday(string name, DateOnly today)
    {
        var weekday = Array.FindIndex(Weekdays, names => names.Contains(name));
        return weekday < 0 ? null : today.AddDays((((weekday - (int)today.DayOfWeek) + 6) % 7) + 1);
    }

    /// <summary>An American writes the month first.</summary>
    private static DateOnly? Numbered(string[] parts, Language language, DateOnly today)
    {
        var (first, second) = (Number(parts[0]), Number(parts[1]));
        var (day, month) = language == Language.English && first <= 12 ? (second, first) : (first, second);
        int? year = parts.Length < 3 ? null : parts[2].Length == 2 ? 2000 + Number(parts[2]) : Number(parts[2]);
        return Next(month, day, year, today);
    }

    private static DateOnly? Next(int month, int day, int? year, DateOnly today)
    {
        var number = year ?? today.Year;
        if (month is < 1 or > 12 || number is < 2000 or > 2200 || day < 1 || day > DateTime.DaysInMonth(number, month)) return null;
        var found = new DateOnly(number, month, day);
        return year is null && found < today ? found.AddYears(1) : found;
    }

    private static int MonthOf(string name) => 1 + Array.FindIndex(Months, names => names.Any(start => name.StartsWith(start, StringComparison.Ordinal)));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        (?x)(?<![a-z0-9])(?:
          (?:in|em|en|dentro\ de)\ (?<in>\d{1,3})\ (?:days?|dias?)
        |
          (?:by|until|due|before|ate|para|hasta|antes\ del?)\ (?:the\ |o\ |a\ |el\ |la\ |on\ )?(?:
            (?<iso>\d{4}-\d{2}-\d{2})
          | (?<slash>\d{1,2}/\d{1,2}(?:/\d{4}|/\d{2})?)
          | (?<today>today|hoje|hoy) | (?<tomorrow>tomorrow|amanha|manana)
          | (?<next>next\ week|semana\ que\ vem|proxima\ semana|semana\ que\ viene)
          | (?:end\ of\ (?:the\ |this\ )?|fim\ d[aoe]\ |fin(?:al)?\ de(?:l|\ la)?\ )(?<end>week|semana|month|mes|quarter|trimestre|year|ano)
          | (?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\ (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\ (?<year>20\d{2}))?
          | (?<day>\d{1,2})(?:st|nd|rd|th|o)?\ (?:of\ |de\ )?(?<month>jan|ene|feb|fev|mar|apr|abr|may|mai|jun|jul|aug|ago|sep|set|oct|out|nov|dec|dez|dic)[a-z]*(?:\ (?:de\ |del\ )?(?<year>20\d{2}))?
          | (?<weekday>sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun|mon|tue|wed|thu|fri|sat|domingo|segunda|terca|quarta|quinta|sexta|sabado|lunes|martes|miercoles|jueves|viernes)(?:-feira)?
          )
        )(?![a-z0-9])
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Due();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();
}
