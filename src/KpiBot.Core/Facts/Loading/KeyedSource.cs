using KpiBot.Crm;

namespace KpiBot.Facts.Loading;

/// <summary>A source of which only some rows of one kind are read, and none of the others.</summary>
internal sealed class KeyedSource(ISnapshotSource source, RecordKind only, IReadOnlyList<long> keys) : ISnapshotSource
{
    public WorkspaceState State => source.State;

    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, long afterRevision = 0) => source.Open(kind, columns, kind == only ? keys : []);

    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, IReadOnlyList<long> keys) => source.Open(kind, columns, keys);

    public long Changes(RecordKind kind, long afterRevision, long most) => source.Changes(kind, afterRevision, most);

    public IReadOnlyList<long> Keys(RecordKind kind, IReadOnlyList<(int Source, byte[] Id)> ids) => source.Keys(kind, ids);

    public void Dispose()
    {
    }
}
