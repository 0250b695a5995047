using System.Collections.Concurrent;

namespace KpiBot.Slack.Api;

/// <summary>Which methods Slack wants to be left alone with, and until when. Slack counts calls for each method; others go on.</summary>
internal sealed class MethodPauses(TimeProvider time)
{
    private readonly ConcurrentDictionary<Method, DateTimeOffset> _until = new();

    /// <summary>How long still; null when the method may be called.</summary>
    public TimeSpan? LeftOf(Method method) =>
        _until.TryGetValue(method, out var until) && until - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : null;

    public void Pause(Method method, TimeSpan wait)
    {
        var until = time.GetUtcNow() + wait;
        _until.AddOrUpdate(method, until, (_, earlier) => earlier > until ? earlier : until);
    }
}
