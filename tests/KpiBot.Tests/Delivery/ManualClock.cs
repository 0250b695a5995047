using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Delivery;

/// <summary>A clock that is moved by hand, and whose wall can be set without a timer noticing, as an operating system's can.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly FakeTimeProvider _true = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    /// <summary>How far the wall is ahead of the true time.</summary>
    public TimeSpan Ahead { get; set; }

    /// <summary>What every other clock says.</summary>
    public DateTimeOffset TrueNow => _true.GetUtcNow();

    public override long TimestampFrequency => _true.TimestampFrequency;

    public void Advance(TimeSpan by) => _true.Advance(by);

    public override DateTimeOffset GetUtcNow() => _true.GetUtcNow() + Ahead;

    public override long GetTimestamp() => _true.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => _true.CreateTimer(callback, state, dueTime, period);
}
