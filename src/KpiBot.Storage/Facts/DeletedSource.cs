using KpiBot.Crm;
using KpiBot.Facts;

namespace KpiBot.Storage.Facts;

/// <summary>A workspace that holds nothing but the deleted records of a kind, with what gives them their cuts and currencies as it stands.</summary>
internal sealed class DeletedSource(SnapshotSource source, RecordKind only) : ISnapshotSource
{
    private static readonly RecordKind[] Standing = [RecordKind.Account, RecordKind.Product, RecordKind.ExchangeRate];

    public WorkspaceState State => source.State;

    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, long afterRevision = 0) =>
        kind == only ? source.OpenDeleted(kind, columns) : Standing.Contains(kind) ? source.Open(kind, columns) : source.Open(kind, columns, []);

    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, IReadOnlyList<long> keys) => source.Open(kind, columns, keys);

    public long Changes(RecordKind kind, long afterRevision, long most) => 0;

    public IReadOnlyList<long> Keys(RecordKind kind, IReadOnlyList<(int Source, byte[] Id)> ids) => source.Keys(kind, ids);

    public void Dispose() => source.Dispose();
}
