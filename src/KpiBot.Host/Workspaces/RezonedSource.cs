using KpiBot.Crm;
using KpiBot.Facts;

namespace KpiBot.Host.Workspaces;

/// <summary>A workspace looked at from another time zone, as <c>--tz</c> asks for: instants fall on that zone's days.</summary>
internal sealed class RezonedSource(ISnapshotSource source, string zone) : ISnapshotSource
{
    public WorkspaceState State { get; } = source.State with
    {
        Agreement = source.State.Agreement with { Calendar = source.State.Agreement.Calendar with { Zone = zone } },
    };

    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, long afterRevision = 0) => source.Open(kind, columns, afterRevision);

    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, IReadOnlyList<long> keys) => source.Open(kind, columns, keys);

    public long Changes(RecordKind kind, long afterRevision, long most) => source.Changes(kind, afterRevision, most);

    public IReadOnlyList<long> Keys(RecordKind kind, IReadOnlyList<(int Source, byte[] Id)> ids) => source.Keys(kind, ids);

    public void Dispose() => source.Dispose();
}
