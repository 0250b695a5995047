using KpiBot.Facts;
using KpiBot.Kpis;

namespace KpiBot.Tests.Support;

/// <summary>The engine under test, asked over records in memory.</summary>
internal static class Engine
{
    public static KpiResult Calculate(Case workspace, KpiRequest request)
    {
        var unread = from source in workspace.Records.Select(record => record.Source).Distinct(StringComparer.Ordinal)
                     from kind in workspace.Unread
                     select KeyValuePair.Create((source, kind.Key), kind.Value);
        using var records = new RecordSnapshotSource(workspace.Records, workspace.Agreement, workspace.AsOf, unread.ToDictionary());
        return KpiCalculator.Calculate(Snapshot.Load(records), request);
    }
}
