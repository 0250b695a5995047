using KpiBot.Crm;
using KpiBot.Facts;

namespace KpiBot.Chat.Watching;

/// <summary>The data that alerts watch. Safe to call from many threads.</summary>
public interface IWatchedData
{
    /// <summary>The data as it is now.</summary>
    Snapshot Snapshot { get; }

    /// <summary>Records of a kind by their keys in the store.</summary>
    IReadOnlyList<CrmRecord> Read(RecordKind kind, IReadOnlyList<long> keys);
}
