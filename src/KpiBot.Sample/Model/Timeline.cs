namespace KpiBot.Sample.Model;

/// <summary>Leads of one market that come in on one day.</summary>
internal readonly record struct Arrivals(int Day, int Market, int Count);

/// <summary>
/// The years of the company. It lived two years before the export starts: whoever became a customer then is one, and deals that were still open were carried over.
/// </summary>
internal sealed class Timeline
{
    private const int WarmUpYears = 2;
    private static readonly int[] Weekdays = [250, 950, 1100, 1120, 1080, 900, 280];
    private readonly HashSet<int> _holidays;
    private readonly long _window;

    public Timeline(DateOnly until)
    {
        Until = until.DayNumber;
        Start = until.AddYears(-3).AddDays(1).DayNumber;
        Origin = DateOnly.FromDayNumber(Start).AddYears(-WarmUpYears).DayNumber;
        Cutoff = Clock.At(Until + 1, 0) - 1;
        Holidays = [.. from year in Enumerable.Range(until.Year - 5, 7) from day in Workdays.Holidays select new DateOnly(year, day.Month, day.Day)];
        _holidays = [.. Holidays.Select(day => day.DayNumber)];
        Quarter = Clock.QuarterOf(Until);
        OpeningDay = Clock.FirstOfQuarter(Quarter);
        for (var day = Start; day <= Until; day++) foreach (var market in Markets.All) _window += Weight(day, market);
        LastFullQuarter = Clock.FirstOfQuarter(Quarter + 1) - 1 == Until ? Quarter : Quarter - 1;
    }

    /// <summary>First day that is simulated.</summary>
    public int Origin { get; }

    /// <summary>First day of the export.</summary>
    public int Start { get; }

    /// <summary>Last day of the export.</summary>
    public int Until { get; }

    /// <summary>Last second of the export.</summary>
    public long Cutoff { get; }

    /// <summary>The quarter of the last day.</summary>
    public int Quarter { get; }

    /// <summary>The newest quarter of which every day has passed.</summary>
    public int LastFullQuarter { get; }

    /// <summary>First day of the quarter of the last day.</summary>
    public int OpeningDay { get; }

    public IReadOnlyList<DateOnly> Holidays { get; }

    public bool Happened(long time) => time <= Cutoff;

    public bool IsWorkday(int day) => !_holidays.Contains(day) && DateOnly.FromDayNumber(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The time itself in working hours, else the next morning on which people work.</summary>
    public long Working(long time)
    {
        var day = Clock.DayOf(time);
        var second = time % Clock.Day;
        if (second >= Workdays.EndHour * Clock.Hour) (day, second) = (day + 1, (Workdays.StartHour * Clock.Hour) + (second % (97 * Clock.Minute)));
        if (second < Workdays.StartHour * Clock.Hour) second = (Workdays.StartHour * Clock.Hour) + (second % (89 * Clock.Minute));
        while (!IsWorkday(day)) day++;
        return (day * Clock.Day) + second;
    }

    /// <summary>How much business a market does on a day: growth (twofold over the export) × season × weekday. The opening day of the last quarter is never a slow one.</summary>
    public long Weight(int day, Market market)
    {
        var date = DateOnly.FromDayNumber(day);
        long growth = Math.Max(350, 1000 + (1000L * (day - Start) / (Until - Start)));
        var weekday = day == OpeningDay ? Weekdays[2] : Weekdays[(int)date.DayOfWeek];
        return growth * market.Season[date.Month - 1] * weekday / 1000 * market.Share;
    }

    /// <summary>Leads by day and market, in order of days, <paramref name="leads"/> of them within the export.</summary>
    public IEnumerable<Arrivals> Arrive(long leads)
    {
        Int128 passed = 0;
        long arrived = 0;
        for (var day = Origin; day <= Until; day++)
        {
            for (var market = 0; market < Markets.All.Length; market++)
            {
                passed += Weight(day, Markets.All[market]);
                var count = (long)(passed * leads / _window) - arrived;
                arrived += count;
                if (count > 0) yield return new Arrivals(day, market, (int)count);
            }
        }
    }

    /// <summary>Leads to expect of a market on a day, in thousandths.</summary>
    public long Expected(long leads, int day, Market market) => (long)((Int128)Weight(day, market) * leads * 1000 / _window);
}
