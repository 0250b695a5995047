using System.Globalization;
using KpiBot.Crm;
using KpiBot.Sync;
using NodaTime.Text;

namespace KpiBot.Host.Syncing;

/// <summary>What became of a run, in lines for a terminal.</summary>
internal static class SyncLines
{
    /// <summary>What each stream brought, what became of it, and what it cost.</summary>
    public static IEnumerable<string> Of(SyncReport report)
    {
        yield return report.IsComplete ? $"{report.Source} is up to date:" : $"{report.Source} is not up to date; questions are answered from what was complete before:";
        foreach (var stream in report.Streams)
            yield return $"  {stream.Name,-22} {Number(stream.Rows)} rows read on {Number(stream.Pages)} pages, {Number(stream.Copy.Rows)} kept{(stream.Copy.Missing is { } missing and not 0 ? $", {Number(Math.Abs(missing))} {(missing > 0 ? "missing" : "too many")}" : "")}{(stream.Copy.NewestAt is { } newest ? $", newest change {InstantPattern.General.Format(newest)}" : "")}";
        foreach (var (kind, count) in (report.Generation?.Counts.ByKind ?? new Dictionary<RecordKind, ImportCount>()).OrderBy(entry => entry.Key))
            yield return $"  {kind.Name(),-22} {Number(count.Added)} added, {Number(count.Changed)} changed, {Number(count.Unchanged)} unchanged, {Number(count.Removed)} removed";
        var traffic = report.Traffic;
        yield return $"  {Number(traffic.Calls)} calls, {Number(traffic.Repeated)} of them repeated, {traffic.Waited.TotalSeconds.ToString("N0", CultureInfo.InvariantCulture)} s waited for limits{(traffic.LeftToday is { } left ? $", {Number(left)} {traffic.Counted} left today" : "")}.";
    }

    /// <summary>What is wrong, each in a sentence.</summary>
    public static IEnumerable<string> Problems(SyncReport report)
    {
        // The same refusal of every stream is one.
        foreach (var problem in report.Streams.Where(stream => stream.Failure is not null).Select(stream => stream.Copy.Problem!).Distinct()) yield return problem;
        if (report.Generation?.Suspicion is { } drop)
        {
            yield return $"{report.Source} has far less than before ({drop.Kind.Name()}: {(drop.IsOfAmount ? "amounts" : "rows")} {Number((long)drop.Before)} → {Number((long)drop.After)}), so no alert is evaluated. "
                + $"If that is right, accept it with kpibot sync {report.Source} --accept; if not, see whether the token lost a permission.";
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
