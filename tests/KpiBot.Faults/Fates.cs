using KpiBot.Tests.Slack.StandIn;

namespace KpiBot.Faults;

/// <summary>What becomes of calls of Slack's: one message in ten ends so that its sender cannot know what came of it, some calls are told to come later.</summary>
internal sealed class Fates(int seed)
{
    private static readonly Fate[] Unclears = [Fate.FailedBefore, Fate.FailedAfter, Fate.BrokenAfter, Fate.Unproved, Fate.Page];

    private readonly Random _random = new(seed);
    private int _unclear;

    /// <summary>How many ended so.</summary>
    public int Unclear => _unclear;

    public Fate Of(string method)
    {
        var chance = Next(100);
        if (method != "chat.postMessage") return chance < 3 ? Fate.Storm : Fate.Done;
        if (chance >= 10) return chance < 14 ? Fate.Storm : Fate.Done;
        Interlocked.Increment(ref _unclear);
        return Unclears[chance % Unclears.Length];
    }

    /// <summary>An even chance among so many.</summary>
    public int Next(int below)
    {
        lock (_random) return _random.Next(below);
    }
}
