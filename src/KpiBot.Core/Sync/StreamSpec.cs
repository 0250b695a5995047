using KpiBot.Crm;
using NodaTime;

namespace KpiBot.Sync;

/// <summary>One list of a source's rows, read by itself: its deals, its owners.</summary>
/// <param name="Name">Its name in the source.</param>
public sealed record StreamSpec(string Name)
{
    /// <summary>The kinds of record that its rows become; none for a stream that others are translated with.</summary>
    public IReadOnlyList<RecordKind> Kinds { get; init; } = [];

    /// <summary>Whether rows of other streams are translated with its rows: when one changes, everything is translated anew.</summary>
    public bool IsLookup { get; init; }

    /// <summary>Whether the source can say what changed since an instant; else all of it is read every time.</summary>
    public bool HasDelta { get; init; } = true;

    /// <summary>Whether the source has a feed of what is gone, which no delta shows.</summary>
    public bool HasGone { get; init; }

    /// <summary>How far before the mark a delta begins: a source shows changes late.</summary>
    public Duration LookBack { get; init; } = Duration.FromHours(1);

    /// <summary>How often all of it is read, to find what neither delta nor feed shows.</summary>
    public Duration SweepEvery { get; init; } = Duration.FromDays(7);

    /// <summary>Whether records are made without the rest of it while the source's limit of the day holds it up: history that one call brings of one row alone.</summary>
    public bool CanLag { get; init; }

    /// <summary>
    /// Of a report, whose rows are figures of days, each stamped with the beginning of its day in UTC: how far back all of it goes. What a pass reads of a report replaces all that was
    /// known of that time, since figures are restated and rows vanish without a trace; what is older stays. Null: the rows are records.
    /// </summary>
    public Duration? Reach { get; init; }

    /// <summary>Fields whose former values are kept.</summary>
    public IReadOnlyList<string> Tracked { get; init; } = [];
}
