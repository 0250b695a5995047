using KpiBot.Slack.Api;

namespace KpiBot.Slack.Replying;

/// <summary>
/// Asks again after the wait that Slack named, where it is short: whoever waits here needs the answer, and so would the next. Giving the arrival back instead would make all of them come again at once, later and later.
/// </summary>
internal static class Waiting
{
    private const int Tries = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static async Task<SlackOutcome<T>> AskAsync<T>(Func<Task<SlackOutcome<T>>> ask, TimeProvider time, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var outcome = await ask();
            if (outcome is not SlackOutcome<T>.RetrySafe { After: var wait } || wait > Longest || tries == Tries) return outcome;
            await Task.Delay(wait, time, cancellation);
        }
    }
}
