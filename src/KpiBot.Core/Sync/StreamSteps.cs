using NodaTime;

namespace KpiBot.Sync;

/// <summary>Decides what is read next. Pure: the same state, stream and page give the same answer.</summary>
public static class StreamSteps
{
    private static readonly Duration RecountAfter = Duration.FromDays(1);

    /// <summary>The state in which reading goes on: with the pass that was interrupted, else with a new one.</summary>
    /// <param name="state">The state that was stored.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="full">Whether everything is to be read; a delta that was interrupted is given up for it.</param>
    public static StreamState Begin(StreamState state, StreamSpec stream, Instant now, bool full)
    {
        var isSweep = full || state.Mark is null || !stream.HasDelta || IsSweepDue(state, stream, now);
        if (state.Pass is { } under && (under.Kind == PassKind.Sweep || !full)) return state;
        if (stream.Reach is { } reach) return Replacing(state, isSweep ? PassKind.Sweep : PassKind.Delta, now, isSweep ? now - reach : state.Mark!.Value - stream.LookBack);
        return isSweep
            ? state with { Sweep = state.Sweep + 1, Pass = new PassState(PassKind.Sweep, now) }
            : state with { Pass = new PassState(PassKind.Delta, now, state.Mark - stream.LookBack) };
    }

    /// <summary>The state once a page has landed.</summary>
    public static StreamState After(StreamState state, StreamSpec stream, SyncPage page)
    {
        var pass = state.Pass ?? throw new InvalidOperationException($"A page of {stream.Name} came outside of a pass.");
        foreach (var row in page.Rows) if (pass.Newest is not { } newest || row.ModifiedAt > newest) pass = pass with { Newest = row.ModifiedAt };
        state = state with { NewestAt = Later(state.NewestAt, NewestOf(stream, pass)) };
        if (page.Next is not null) return state with { Pass = pass with { Token = page.Next } };
        return pass.Kind != PassKind.Gone && stream.HasGone ? Turn(state, stream, pass) : Ended(state, stream, pass);
    }

    /// <summary>The state in which the pass under way begins anew, since its token is not known to the source any more.</summary>
    public static StreamState Restart(StreamState state, StreamSpec stream) => state.Pass switch
    {
        { } pass when Replaces(stream, pass.Kind) => state with { Sweep = state.Sweep + 1, Pass = pass with { Token = null } },
        { } pass => state with { Pass = pass with { Token = null } },
        null => state,
    };

    /// <summary>Whether a reading is complete that began at that instant or later.</summary>
    public static bool IsRead(StreamState state, Instant since) => state.Pass is null && state.ReadAt >= since;

    /// <summary>The newest change that a pass has seen; of a report, until when its newest day was over or read. Null where nothing says when it changed.</summary>
    private static Instant? NewestOf(StreamSpec stream, PassState pass) =>
        pass.Newest is not { } newest || newest == SyncRow.Unstamped ? null : stream.Reach is null ? newest : Instant.Min(newest + Duration.FromDays(1), pass.Began);

    /// <summary>Whether what such a pass does not meet is gone.</summary>
    public static bool Replaces(StreamSpec stream, PassKind pass) => pass == PassKind.Sweep || stream.Reach is not null;

    /// <summary>Whole days are replaced.</summary>
    private static StreamState Replacing(StreamState state, PassKind kind, Instant now, Instant since) =>
        state with { Sweep = state.Sweep + 1, Pass = new PassState(kind, now, since.InUtc().Date.AtMidnight().InUtc().ToInstant()) };

    private static bool IsSweepDue(StreamState state, StreamSpec stream, Instant now) =>
        state.SweptAt is not { } swept || now - swept >= stream.SweepEvery || (state.Missing is not (null or 0) && now - swept >= RecountAfter);

    /// <summary>From the pass that read rows to the feed of what is gone, which after a delta is of interest since the delta's own beginning.</summary>
    private static StreamState Turn(StreamState state, StreamSpec stream, PassState pass) =>
        Marked(state, stream, pass) with { Pass = pass with { Kind = PassKind.Gone, Token = null } };

    private static StreamState Ended(StreamState state, StreamSpec stream, PassState pass) =>
        (pass.Kind == PassKind.Gone ? state : Marked(state, stream, pass)) with { ReadAt = pass.Began, Problem = null, Pass = null };

    /// <summary>
    /// The mark is the newest change seen, but never after the reading began: a row changed while it was read may have been passed already. It is never the reading's beginning alone,
    /// since the source's clock may be behind ours. A report's rows have no change to mark: it is marked by when it was read, and its look-back counts in days.
    /// </summary>
    private static StreamState Marked(StreamState state, StreamSpec stream, PassState pass)
    {
        var mark = stream.Reach is not null ? pass.Began : pass.Newest is { } newest ? Later(state.Mark, Instant.Min(newest, pass.Began)) : state.Mark;
        return pass.Kind == PassKind.Sweep ? state with { Mark = mark, SweptAt = pass.Began } : state with { Mark = mark };
    }

    private static Instant? Later(Instant? a, Instant? b) => a is null ? b : b is null || a > b ? a : b;
}
