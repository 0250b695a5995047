using System.Globalization;
using System.Text;
using System.Text.Json;
using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Tests.Support;

/// <summary>
/// A snapshot source over records in memory, at revision 1. Keys are the places in the list, per kind, from 1; sources are numbered in the
/// order of their first record.
/// </summary>
public sealed class RecordSnapshotSource : ISnapshotSource
{
    private static readonly Instant DefaultAsOf = Instant.FromUtc(2030, 1, 1, 0, 0);

    private readonly World _world;
    private readonly List<string> _sources;
    private readonly Lazy<ActivityStamps> _stamps;

    /// <summary>Sources are as of 2030 and skipped no rows, unless said otherwise.</summary>
    public RecordSnapshotSource(
        IReadOnlyList<CrmRecord> records,
        Agreement agreement,
        Instant? asOf = null,
        IReadOnlyDictionary<(string Source, RecordKind Kind), long>? skipped = null)
    {
        _world = new World(records, agreement);
        _sources = [.. records.Select(record => record.Source).Distinct(StringComparer.Ordinal)];
        _stamps = new Lazy<ActivityStamps>(() => new ActivityStamps(_world));
        State = new WorkspaceState(1, agreement, [.. _sources.Select((name, index) => new SourceState(index + 1, name, asOf ?? DefaultAsOf, SkippedOf(name, skipped)))]);
    }

    /// <inheritdoc/>
    public WorkspaceState State { get; }

    /// <inheritdoc/>
    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, long afterRevision = 0) =>
        Open(kind, columns, afterRevision >= State.Revision ? [] : [.. Enumerable.Range(1, Of(kind).Count).Select(key => (long)key)]);

    /// <inheritdoc/>
    public IRowCursor Open(RecordKind kind, IReadOnlyList<string> columns, IReadOnlyList<long> keys)
    {
        var rows = Of(kind);
        var readers = columns.Select(column => Reader(kind, column)).ToList();
        return new RowCursor([.. keys.Order().Select(key => readers.Select(read => read(rows[(int)key - 1], key)).ToArray())]);
    }

    /// <inheritdoc/>
    public long Changes(RecordKind kind, long afterRevision, long most) => afterRevision >= State.Revision ? 0 : Math.Min(most, Of(kind).Count);

    /// <inheritdoc/>
    public IReadOnlyList<long> Keys(RecordKind kind, IReadOnlyList<(int Source, byte[] Id)> ids)
    {
        var rows = Of(kind);
        return [.. ids.Select(id => (long)rows.FindIndex(record => _sources.IndexOf(record.Source) + 1 == id.Source && record.Id == Encoding.UTF8.GetString(id.Id)) + 1)];
    }

    /// <summary>Nothing is held.</summary>
    public void Dispose()
    {
    }

    private List<CrmRecord> Of(RecordKind kind) => [.. _world.Records.Where(record => RecordKinds.Of(record.GetType()) == kind)];

    private static Dictionary<RecordKind, long> SkippedOf(string source, IReadOnlyDictionary<(string Source, RecordKind Kind), long>? skipped) =>
        (skipped ?? new Dictionary<(string, RecordKind), long>()).Where(entry => entry.Key.Item1 == source).ToDictionary(entry => entry.Key.Item2, entry => entry.Value);

    private Func<CrmRecord, long, object?> Reader(RecordKind kind, string column) => column switch
    {
        "Key" => (_, key) => key,
        "Source" => (record, _) => (long)_sources.IndexOf(record.Source) + 1,
        "Deleted" => (_, _) => 0L,
        "FirstActivityAt" when kind == RecordKind.Lead => (record, _) => _stamps.Value.First((Lead)record)?.Code,
        "LatestActivityAt" when kind == RecordKind.Deal => (record, _) => _stamps.Value.Latest((Deal)record)?.Code,
        _ => Property(kind, column),
    };

    private static Func<CrmRecord, long, object?> Property(RecordKind kind, string column)
    {
        var property = kind.Type().GetProperty(column) ?? throw new ArgumentException($"{kind.Name()} has no column {column}.", nameof(column));
        var isRate = kind == RecordKind.ExchangeRate && column == nameof(ExchangeRate.Rate);
        return (record, _) => Cell(property.GetValue(record), isRate);
    }

    private static object? Cell(object? value, bool isRate) => value switch
    {
        null => null,
        string text => Encoding.UTF8.GetBytes(text),
        Moment moment => moment.Code,
        decimal rate when isRate => Encoding.UTF8.GetBytes(rate.ToString(CultureInfo.InvariantCulture)),
        decimal money => checked((long)decimal.Round(money * 10_000m, 0, MidpointRounding.ToEven)),
        bool flag => flag ? 1L : 0L,
        Enum choice => Convert.ToInt64(choice, CultureInfo.InvariantCulture),
        int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, string> dimensions => JsonSerializer.SerializeToUtf8Bytes(dimensions),
        _ => throw new NotSupportedException($"No column can hold a {value.GetType().Name}."),
    };

    private sealed class RowCursor(IReadOnlyList<object?[]> rows) : IRowCursor
    {
        private int _at = -1;

        public bool Next() => ++_at < rows.Count;

        public bool IsNull(int column) => rows[_at][column] is null;

        public long Integer(int column) => rows[_at][column] switch { null => 0, long number => number, _ => throw new InvalidOperationException("The column is text.") };

        public ReadOnlySpan<byte> Text(int column) => rows[_at][column] switch { null => [], byte[] text => text, _ => throw new InvalidOperationException("The column is a number.") };

        public void Dispose()
        {
        }
    }
}
