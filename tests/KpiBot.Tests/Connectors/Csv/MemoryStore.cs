using KpiBot.Crm;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Tests.Connectors.Csv;

/// <summary>A store that remembers what the last committed session brought.</summary>
internal sealed class MemoryStore : IRecordStore
{
    public Dictionary<(RecordKind Kind, string Id), CrmRecord> Records { get; private set; } = [];

    public HashSet<RecordKind> Completed { get; private set; } = [];

    public Dictionary<RecordKind, long> Skipped { get; private set; } = [];

    public Instant? AsOf { get; private set; }

    public int Sessions { get; private set; }

    public HashSet<string> Remembered { get; } = [];

    public IEnumerable<T> All<T>()
        where T : CrmRecord => Records.Values.OfType<T>();

    public Task<IImportSession> BeginAsync(string source, CancellationToken cancellation)
    {
        Sessions++;
        return Task.FromResult<IImportSession>(new Session(this, source));
    }

    public Task<CopyState?> CopyOfAsync(string source, CancellationToken cancellation) => Task.FromResult<CopyState?>(null);

    private sealed class Session(MemoryStore store, string source) : IImportSession
    {
        private readonly Dictionary<(RecordKind, string), CrmRecord> _records = [];
        private readonly HashSet<RecordKind> _completed = [];
        private readonly Dictionary<RecordKind, long> _skipped = [];

        public ValueTask UpsertAsync(RecordKind kind, IReadOnlyList<CrmRecord> records, CancellationToken cancellation)
        {
            foreach (var record in records)
            {
                Assert.Equal(source, record.Source);
                Assert.Equal(kind, RecordKinds.Of(record.GetType()));
                _records[(kind, record.Id)] = record;
            }

            return default;
        }

        public ValueTask CompleteAsync(RecordKind kind, CancellationToken cancellation)
        {
            _completed.Add(kind);
            return default;
        }

        public CopyState? Copy => null;

        public ValueTask RemoveAsync(RecordKind kind, IReadOnlyList<string> ids, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<RecordKind, KindTotal>> TotalsAsync(IReadOnlyList<RecordKind> kinds, CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask CopyAsync(CopyState copy, CancellationToken cancellation) => throw new NotSupportedException();

        public ValueTask SkippedAsync(RecordKind kind, long rows, CancellationToken cancellation)
        {
            _skipped[kind] = rows;
            return default;
        }

        public ValueTask LinksAsync(IReadOnlyDictionary<RecordKind, LinkTemplate> links, CancellationToken cancellation) => default;

        public ValueTask<bool> RememberAsync(string digest, Instant? until, CancellationToken cancellation) => ValueTask.FromResult(store.Remembered.Add(digest));

        public Task<ImportCounts> CommitAsync(Instant asOf, CancellationToken cancellation)
        {
            (store.Records, store.Completed, store.Skipped, store.AsOf) = (_records, _completed, _skipped, asOf);
            var added = _records.GroupBy(pair => pair.Key.Item1).ToDictionary(group => group.Key, group => new ImportCount(group.LongCount(), 0, 0, 0));
            return Task.FromResult(new ImportCounts(added));
        }

        public ValueTask DisposeAsync() => default;
    }
}
