using KpiBot.Connectors.Http;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Connectors.Http;

/// <summary>A clock that jumps to the end of every wait, so that hours of limits take a moment; limits of requests are no waits.</summary>
internal sealed class JumpingTime() : FakeTimeProvider(new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly Lock _lock = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime == SourceClient.Limit || dueTime <= TimeSpan.Zero) return timer;
        var until = GetUtcNow() + dueTime;
        _ = Task.Run(() =>
        {
            lock (_lock) if (GetUtcNow() < until) SetUtcNow(until);
        });
        return timer;
    }
}
