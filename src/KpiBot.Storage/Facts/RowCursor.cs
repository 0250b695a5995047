using System.Collections.Concurrent;
using KpiBot.Facts;
using KpiBot.Storage.Sqlite;

namespace KpiBot.Storage.Facts;

/// <summary>A query's rows, so many cells at a time. SQLite's connection is used by one thread at a time: whoever does takes its turn.</summary>
internal class RowCursor(Statement statement, Lock turn, int cells = RowCursor.Few) : IRowCursor
{
    /// <summary>Cells of a batch that stays in the first caches.</summary>
    public const int Few = 1 << 12;

    /// <summary>Cells of a batch whose rows are so many that threads should not wait for each other often.</summary>
    public const int Many = 1 << 16;

    private readonly bool[] _isText = [.. Enumerable.Range(0, statement.Columns).Select(statement.IsText)];
    private RowBatch? _batch;
    private int _row, _cell;

    public bool Next()
    {
        if (_batch is not null && ++_row < _batch.Rows)
        {
            _cell += _batch.Columns;
            return true;
        }

        (_row, _cell, _batch) = (0, 0, After(_batch));
        return _batch is not null;
    }

    public bool IsNull(int column) => _batch!.IsNull(_row, column);

    public long Integer(int column) => _batch!.Integer(_cell + column);

    public ReadOnlySpan<byte> Text(int column) => _batch!.Text(_cell + column);

    public virtual void Dispose() => statement.Dispose();

    /// <summary>The batch that follows one that was taken in, which may be filled again; null at the end.</summary>
    private protected virtual RowBatch? After(RowBatch? batch) => !IsOver && Fill(batch ??= Empty()) ? batch : null;

    private protected RowBatch Empty() => new(_isText, cells);

    /// <summary>Fills a batch with the next rows; false when there are none.</summary>
    private protected bool Fill(RowBatch batch)
    {
        lock (turn) IsOver = !batch.Fill(statement);
        return batch.Rows > 0;
    }

    /// <summary>Whether the query has no more rows.</summary>
    private protected bool IsOver { get; private set; }
}

/// <summary>The same, read ahead on a thread of their own while those before are taken in.</summary>
internal sealed class AheadCursor : RowCursor
{
    private const int Ahead = 3;

    private readonly BlockingCollection<RowBatch> _full = [];
    private readonly BlockingCollection<RowBatch> _free = [];
    private readonly Task _reading;

    public AheadCursor(Statement statement, Lock turn, int cells)
        : base(statement, turn, cells)
    {
        for (var batch = 0; batch < Ahead; batch++) _free.Add(Empty());
        _reading = Task.Run(Read);
    }

    public override void Dispose()
    {
        _free.CompleteAdding();
        ((IAsyncResult)_reading).AsyncWaitHandle.WaitOne();
        base.Dispose();
        _full.Dispose();
        _free.Dispose();
    }

    private protected override RowBatch? After(RowBatch? batch)
    {
        if (batch is not null) _free.Add(batch);
        if (_full.TryTake(out var next, Timeout.Infinite)) return next;
        _reading.GetAwaiter().GetResult(); // what SQLite had to say
        return null;
    }

    private void Read()
    {
        try
        {
            foreach (var batch in _free.GetConsumingEnumerable())
            {
                if (Fill(batch)) _full.Add(batch);
                if (IsOver) return;
            }
        }
        finally
        {
            _full.CompleteAdding();
        }
    }
}
