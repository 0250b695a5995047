using KpiBot.Chat.Watching;
using KpiBot.Crm;
using KpiBot.Facts;

namespace KpiBot.Host.Workspaces;

/// <summary>The host's workspace as alerts watch it.</summary>
internal sealed class WatchedData(OpenWorkspace workspace) : IWatchedData
{
    public Snapshot Snapshot => workspace.Snapshot;

    public IReadOnlyList<CrmRecord> Read(RecordKind kind, IReadOnlyList<long> keys) => workspace.Read(kind, keys);
}
