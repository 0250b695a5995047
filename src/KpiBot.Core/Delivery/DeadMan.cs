namespace KpiBot.Delivery;

/// <summary>Something that must happen again and again.</summary>
public interface IBeating
{
    /// <summary>What it is called, in the plural ("Digests").</summary>
    string Name { get; }

    /// <summary>How long ago it happened last, or was begun; on a clock that no one can set.</summary>
    TimeSpan Since { get; }
}

/// <summary>Ticks as they come.</summary>
public sealed class Pulse(string name, TimeProvider time) : IBeating
{
    private long _last = time.GetTimestamp();

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public TimeSpan Since => time.GetElapsedTime(Volatile.Read(ref _last));

    /// <summary>One came.</summary>
    public void Beat() => Volatile.Write(ref _last, time.GetTimestamp());
}

/// <summary>
/// Notices that what must be done every minute is not done any more: the ticks do not come, or a round hangs or fails. It is asked from a thread of its own, and needs neither the ticks nor the work.
/// </summary>
/// <param name="watched">What must happen.</param>
/// <param name="limit">How long it may take from one time to the next.</param>
public sealed class DeadMan(IReadOnlyList<IBeating> watched, TimeSpan limit)
{
    private readonly HashSet<string> _told = [];

    /// <summary>How long it may take where nothing else was said.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>What has stopped, in a sentence; null when nothing has.</summary>
    public string? Stopped => watched.Where(HasStopped).Select(SentenceOf).ToList() is { Count: > 0 } sentences ? string.Join(' ', sentences) : null;

    /// <summary>What has stopped since it was asked last, each once until it works again.</summary>
    public IReadOnlyList<string> News()
    {
        _told.RemoveWhere(name => watched.Any(one => one.Name == name && !HasStopped(one)));
        return [.. watched.Where(one => HasStopped(one) && _told.Add(one.Name)).Select(SentenceOf)];
    }

    private bool HasStopped(IBeating one) => one.Since > limit;

    private static string SentenceOf(IBeating one) => FormattableString.Invariant($"{one.Name} have stopped: the last came {one.Since.TotalMinutes:0} minutes ago. Look at what KpiBot said before, and restart it if they do not come again.");
}
