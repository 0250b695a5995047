using System.Collections.Concurrent;
using KpiBot.Facts;
using KpiBot.Storage.Sqlite;

namespace KpiBot.Storage.Facts;

/// <summary>
/// A query's rows, read ahead on a thread of their own while those before are taken in. SQLite's connection is used by one thread at a time:
/// whoever does takes its turn.
/// </summary>
internal sealed class RowCursor : IRowCursor
{
    private const int Ahead = 3;

    private readonly BlockingCollection<RowBatch> _full = [];
    private readonly BlockingCollection<RowBatch> _free = [];
    private readonly Statement _statement;
    private readonly Lock _turn;
    private readonly Task _reading;
    private RowBatch? _batch;
    private int _row;

    public RowCursor(Statement statement, Lock turn)
    {
        (_statement, _turn) = (statement, turn);
        bool[] isText = [.. Enumerable.Range(0, statement.Columns).Select(statement.IsText)];
        for (var batch = 0; batch < Ahead; batch++) _free.Add(new RowBatch(isText.Length));
        _reading = Task.Run(() => Read(isText));
    }

    public bool Next()
    {
        if (_batch is not null && ++_row < _batch.Rows) return true;
        if (_batch is not null) _free.Add(_batch);
        _row = 0;
        if (_full.TryTake(out _batch, Timeout.Infinite)) return true;
        _reading.GetAwaiter().GetResult(); // what SQLite had to say
        return false;
    }

    public bool IsNull(int column) => _batch!.IsNull(_row, column);

    public long Integer(int column) => _batch!.Integer(_row, column);

    public ReadOnlySpan<byte> Text(int column) => _batch!.Text(_row, column);

    public void Dispose()
    {
        _free.CompleteAdding();
        ((IAsyncResult)_reading).AsyncWaitHandle.WaitOne();
        _statement.Dispose();
        _full.Dispose();
        _free.Dispose();
    }

    private void Read(bool[] isText)
    {
        try
        {
            foreach (var batch in _free.GetConsumingEnumerable())
            {
                bool isMore;
                lock (_turn) isMore = batch.Fill(_statement, isText);
                if (batch.Rows > 0) _full.Add(batch);
                if (!isMore) return;
            }
        }
        finally
        {
            _full.CompleteAdding();
        }
    }
}
