using System.Globalization;
using KpiBot.Kpis;
using KpiBot.Periods;
using Instant = NodaTime.Instant;

namespace KpiBot.Answers.Wording;

/// <summary>Days, periods and instants as a reader writes them.</summary>
public sealed class PeriodWords(Language language, BusinessCalendar calendar)
{
    private static readonly Grain[] Units = [Grain.Day, Grain.Week, Grain.Month, Grain.Quarter, Grain.Half, Grain.Year];

    private static readonly Words[] MonthNames =
    [
        new("January", "janeiro", "enero"), new("February", "fevereiro", "febrero"), new("March", "março", "marzo"), new("April", "abril", "abril"),
        new("May", "maio", "mayo"), new("June", "junho", "junio"), new("July", "julho", "julio"), new("August", "agosto", "agosto"),
        new("September", "setembro", "septiembre"), new("October", "outubro", "octubre"), new("November", "novembro", "noviembre"), new("December", "dezembro", "diciembre"),
    ];

    /// <summary>A day: <c>Mar 5, 2026</c>, <c>5 mar 2026</c>.</summary>
    public string Day(DateOnly day) => WithYear(Short(day), day.Year);

    /// <summary>An instant in the calendar's zone, to the minute.</summary>
    public string Instant(Instant instant)
    {
        var local = instant.InZone(calendar.DateTimeZone).LocalDateTime;
        return $"{Day(local.Date.ToDateOnly())} {local.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The name of a whole unit with its days where the name does not say them; the days of any other period.</summary>
    public string Of(Period period) => NameOf(period) is not { } name ? Days(period) : NamesItsDays(period) ? name : $"{name} ({Days(period)})";

    /// <summary>The name of a whole unit, the days of any other period.</summary>
    public string Brief(Period period) => NameOf(period) ?? Days(period);

    /// <summary>The days: <c>Oct 1 – Nov 22, 2026</c>.</summary>
    public string Days(Period period) =>
        period.From == period.To ? Day(period.From)
        : period.From.Year == period.To.Year ? $"{Short(period.From)} – {Day(period.To)}"
        : $"{Day(period.From)} – {Day(period.To)}";

    /// <summary>The key of a series' unit in words: months, quarters and halves by name, all others as the key stands.</summary>
    public string Key(string key) => key.Length switch
    {
        7 when DateOnly.TryParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => $"{Abbreviated(month)} {Year(month.Year)}",
        7 when key[5] == 'Q' => new Words($"Q{key[6]} {key[..4]}", $"{key[6]}º tri {key[..4]}", $"T{key[6]} {key[..4]}").In(language),
        7 when key[5] == 'H' => new Words($"H{key[6]} {key[..4]}", $"{key[6]}º sem {key[..4]}", $"S{key[6]} {key[..4]}").In(language),
        _ => key,
    };

    private string? NameOf(Period period) =>
        Units.Cast<Grain?>().FirstOrDefault(grain => calendar.Containing(grain!.Value, period.From) == period) is { } unit ? Name(unit, period) : null;

    private bool NamesItsDays(Period period) =>
        period.Days == 1 || calendar.Containing(Grain.Month, period.From) == period
        || (calendar.FiscalStartMonth == 1 && calendar.Containing(Grain.Year, period.From) == period);

    private string Name(Grain grain, Period unit)
    {
        var year = Year(calendar.YearNumber(unit.From));
        var number = PeriodKey.Of(calendar, grain, unit.From)[^1];
        return grain switch
        {
            Grain.Week => new Words($"week of {Day(unit.From)}", $"semana de {Day(unit.From)}", $"semana del {Day(unit.From)}").In(language),
            Grain.Month => MonthOfYear(unit.From),
            Grain.Quarter => new Words($"Q{number} {year}", $"{number}º trimestre de {year}", $"{number}.º trimestre de {year}").In(language),
            Grain.Half => new Words($"H{number} {year}", $"{number}º semestre de {year}", $"{number}.º semestre de {year}").In(language),
            Grain.Year => calendar.FiscalStartMonth == 1 ? year : $"FY{year}",
            _ => Days(unit),
        };
    }

    private string MonthOfYear(DateOnly day)
    {
        var name = MonthNames[day.Month - 1].In(language);
        return language == Language.English ? $"{name} {Year(day.Year)}" : $"{name} de {Year(day.Year)}";
    }

    private string Abbreviated(DateOnly day) => MonthNames[day.Month - 1].In(language)[..3];

    private string Short(DateOnly day)
    {
        var number = day.Day.ToString(CultureInfo.InvariantCulture);
        return language == Language.English ? $"{Abbreviated(day)} {number}" : $"{number} {Abbreviated(day)}";
    }

    private string WithYear(string day, int year) => language == Language.English ? $"{day}, {Year(year)}" : $"{day} {Year(year)}";

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
