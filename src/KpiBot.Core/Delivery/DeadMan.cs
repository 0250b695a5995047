namespace KpiBot.Delivery;

/// <summary>
/// Notices that work which must be done every minute is not done any more: the ticks do not come, or a round hangs or fails. It is asked from a thread of its own, and needs neither the ticks nor the work.
/// </summary>
/// <param name="watched">The work.</param>
/// <param name="limit">How long it may take from one good round to the next.</param>
public sealed class DeadMan(IReadOnlyList<Rounds> watched, TimeSpan limit)
{
    private readonly HashSet<string> _told = [];

    /// <summary>How long it may take where nothing else was said.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>What has stopped, in a sentence; null when nothing has.</summary>
    public string? Stopped => watched.Where(HasStopped).Select(SentenceOf).ToList() is { Count: > 0 } sentences ? string.Join(' ', sentences) : null;

    /// <summary>What has stopped since it was asked last, each once until it works again.</summary>
    public IReadOnlyList<string> News()
    {
        _told.RemoveWhere(name => watched.Any(work => work.Name == name && !HasStopped(work)));
        return [.. watched.Where(work => HasStopped(work) && _told.Add(work.Name)).Select(SentenceOf)];
    }

    private bool HasStopped(Rounds work) => work.Since > limit;

    private static string SentenceOf(Rounds work) => FormattableString.Invariant($"{work.Name} have stopped: nothing was looked at for {work.Since.TotalMinutes:0} minutes. Restart KpiBot, and look at what it said before.");
}
