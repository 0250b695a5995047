namespace KpiBot.Periods;

/// <summary>Whole business days from <see cref="From"/> to <see cref="To"/>, both ends included.</summary>
public readonly record struct Period
{
    /// <summary>Creates a period; throws when it would end before it begins.</summary>
    public Period(DateOnly from, DateOnly to)
    {
        if (to < from) throw new ArgumentException($"A period cannot end ({to:O}) before it begins ({from:O}).", nameof(to));
        From = from;
        To = to;
    }

    /// <summary>The first day, included.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, included.</summary>
    public DateOnly To { get; }

    /// <summary>Number of days, at least 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>A period of one day.</summary>
    public static Period Of(DateOnly day) => new(day, day);

    /// <summary>Whether the day lies in the period.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>The part up to <paramref name="last"/>; null when the period begins after it.</summary>
    public Period? CutAt(DateOnly last) => From > last ? null : To <= last ? this : new Period(From, last);

    /// <summary>The days both periods share; null when they share none.</summary>
    public Period? Overlap(Period other)
    {
        var from = From > other.From ? From : other.From;
        var to = To < other.To ? To : other.To;
        return from <= to ? new Period(from, to) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}";
}
