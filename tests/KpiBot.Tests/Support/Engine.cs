using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;

namespace KpiBot.Tests.Support;

/// <summary>The engine under test, asked over records in memory.</summary>
internal static class Engine
{
    public static KpiResult Calculate(IReadOnlyList<CrmRecord> records, Agreement agreement, KpiRequest request)
    {
        using var source = new RecordSnapshotSource(records, agreement);
        return KpiCalculator.Calculate(Snapshot.Load(source), request);
    }
}
