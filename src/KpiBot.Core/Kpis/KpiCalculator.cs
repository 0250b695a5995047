using KpiBot.Crm;
using KpiBot.Facts;

namespace KpiBot.Kpis;

/// <summary>Calculates KPIs over a snapshot.</summary>
public static class KpiCalculator
{
    /// <summary>The result of one request. Ids and dimension values that do not exist are the caller's bug and throw.</summary>
    public static KpiResult Calculate(Snapshot snapshot, KpiRequest request) => throw new NotSupportedException();

    /// <summary>The records that the KPI's value (its numerator where it is a ratio) is made of, by store key, at most <paramref name="limit"/>, newest first.</summary>
    public static RecordKeys Records(Snapshot snapshot, KpiRequest request, int limit) => throw new NotSupportedException();
}

/// <summary>Records behind a number: their kind, their keys in the store, and how many there are in all.</summary>
public sealed record RecordKeys(RecordKind Kind, IReadOnlyList<long> Keys, long Total);
