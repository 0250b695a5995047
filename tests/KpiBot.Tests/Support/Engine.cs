using KpiBot.Facts;
using KpiBot.Kpis;

namespace KpiBot.Tests.Support;

/// <summary>The engine under test, asked over records in memory.</summary>
internal static class Engine
{
    public static KpiResult Calculate(Case workspace, KpiRequest request) => Over(workspace, snapshot => KpiCalculator.Calculate(snapshot, request));

    public static TargetReading? Target(Case workspace, KpiRequest request) => Over(workspace, snapshot => KpiCalculator.Target(snapshot, request, KpiCalculator.Calculate(snapshot, request)));

    private static T Over<T>(Case workspace, Func<Snapshot, T> ask)
    {
        var unread = from source in workspace.Records.Select(record => record.Source).Distinct(StringComparer.Ordinal)
                     from kind in workspace.Unread
                     select KeyValuePair.Create((source, kind.Key), kind.Value);
        using var records = new RecordSnapshotSource(workspace.Records, workspace.Agreement, workspace.AsOf, unread.ToDictionary());
        return ask(Snapshot.Load(records));
    }
}
