using KpiBot.Crm;
using NodaTime;

namespace KpiBot.Sync;

/// <summary>
/// Tells a copy that lost too much at once from one that changed. It stays suspect until what was lost is back or a person accepts it: a source that hides rows, since a permission was
/// taken away, counts no more than it shows.
/// </summary>
public static class DropGuard
{
    // Deals are corrected and lists are tidied up every day, and a large deal may go: these are above what a day's work takes away.
    private const decimal RowShare = 0.10m, AmountShare = 0.30m;
    private const long FewRows = 10;

    /// <summary>What dropped most since the copy was trusted; null when nothing dropped too much.</summary>
    /// <param name="trusted">What it held then.</param>
    /// <param name="now">What it holds now.</param>
    /// <param name="before">The suspicion until now, whose beginning is kept.</param>
    /// <param name="at">The present instant.</param>
    public static Suspicion? Compare(IReadOnlyDictionary<RecordKind, KindTotal> trusted, IReadOnlyDictionary<RecordKind, KindTotal> now, Suspicion? before, Instant at) =>
        trusted.OrderBy(entry => entry.Key).SelectMany(entry => Drops(entry.Key, entry.Value, now.GetValueOrDefault(entry.Key) ?? new KindTotal(0, 0)))
            .OrderBy(drop => drop.After / drop.Before)
            .Select(drop => drop with { Since = before?.Since ?? at })
            .FirstOrDefault();

    private static IEnumerable<Suspicion> Drops(RecordKind kind, KindTotal before, KindTotal after)
    {
        var lost = before.Rows - after.Rows;
        if (lost > FewRows + (before.Rows * RowShare) || (after.Rows == 0 && lost > 0)) yield return new Suspicion(kind, false, before.Rows, after.Rows, default);
        if (before.Rows > FewRows && before.Amount > 0 && before.Amount - after.Amount > before.Amount * AmountShare) yield return new Suspicion(kind, true, before.Amount, after.Amount, default);
    }
}
