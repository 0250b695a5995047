using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Digests.Slots;

/// <summary>How far a digest's days are decided. Kept in the register <see cref="Kind"/> under the digest's id, also when the digest is gone: a day is decided once for ever.</summary>
public sealed record SlotCursor
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "digest.cursor";

    /// <summary>This day and all before it are decided.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>The schedule that was followed last; null when the digest was removed.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Why a digest of the settings, which no program changes, is not posted; null while it is.</summary>
    public DigestPause? Pause { get; init; }
}

/// <summary>What becomes of slots that could not be posted when they were due.</summary>
public static class CatchUp
{
    /// <summary>Older days are not merged into a later one.</summary>
    public static readonly Duration MergedWithin = Duration.FromDays(35);

    /// <summary>How late a digest may still be posted: half a day where there is one a day, else three days.</summary>
    public static Duration Grace(Recurrence every) => every switch
    {
        Recurrence.Day or Recurrence.Workday => Duration.FromHours(12),
        Recurrence.Week or Recurrence.TwoWeeks or Recurrence.Month or Recurrence.Quarter => Duration.FromDays(3),
    };
}
