using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Tests.Support;

/// <summary>Random choices from small alphabets, the same for the same seed; days lie around a day that plays today.</summary>
public sealed class Dice(int seed)
{
    private static readonly TimeSpan[] Times =
    [
        TimeSpan.Zero, new(0, 30, 0), new(2, 59, 59), new(3, 0, 0), new(5, 0, 0), new(9, 0, 0), new(12, 15, 0), new(16, 45, 30), new(22, 0, 0), new(23, 30, 0), new(0, 23, 59, 59, 999),
    ];

    private static readonly decimal?[] Amounts = [null, 0m, 10m, 100m, 100m, 250.5m, 999.9999m, 1_234.5678m, 5_000m, 20_000.25m, 7.77m];

    private readonly Random _random = new(seed);

    /// <summary>The day that plays today.</summary>
    public DateOnly Today { get; } = new DateOnly(2024, 6, 1).AddDays(new Random(seed ^ 0x5A5A).Next(800));

    /// <summary>0 … <paramref name="count"/> − 1</summary>
    public int Next(int count) => _random.Next(count);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public T Of<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>One of the choices, or null.</summary>
    public string? Maybe(int percent, params IReadOnlyList<string> choices) => Chance(percent) ? Of(choices) : null;

    /// <summary>Up to <paramref name="most"/> records, rarely none, numbered from 0.</summary>
    public IEnumerable<int> Some(int most) => Enumerable.Range(0, Chance(12) ? 0 : _random.Next(most + 1));

    public decimal? Amount() => Of(Amounts);

    public string? Currency() => Of<string?>(null, null, "USD", "BRL", "EUR");

    /// <summary>A day within two years before today, often near it, seldom after it.</summary>
    public DateOnly Day() => Today.AddDays(Next(20) switch
    {
        0 => Next(60) + 1,
        1 => 0,
        < 7 => -Next(45),
        < 15 => -Next(430),
        _ => -Next(800),
    });

    /// <summary>A moment on a day; half of them with a time, which can move it over midnight in the workspace's zone.</summary>
    public Moment At(DateOnly day) =>
        Chance(50) ? Moment.On(day) : Moment.At(Instant.FromUtc(day.Year, day.Month, day.Day, 0, 0) + Duration.FromTimeSpan(Of(Times)));

    /// <summary>A moment on any day.</summary>
    public Moment At() => At(Day());

    /// <summary>A moment, or null.</summary>
    public Moment? MaybeAt(int percent) => Chance(percent) ? At() : null;

    /// <summary>A moment up to so many days after another, seldom before it; null when that is null or by chance.</summary>
    public Moment? After(Moment? at, int percent, int days) => at is { } start && Chance(percent) ? At(Shift(start, days)) : null;

    private DateOnly Shift(Moment at, int days)
    {
        var day = at.Instant is { } instant ? instant.InUtc().Date.ToDateOnly() : DateOnly.FromDayNumber((int)at.Code);
        return day.AddDays(Chance(6) ? -Next(10) : Next(days + 1));
    }
}
