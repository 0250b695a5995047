using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KpiBot.Storage.Sqlite;

/// <summary>
/// A prepared statement on SQLite's own interface, where the rows are many: nothing is boxed, and text is copied neither into a string nor by SQLite.
/// Parameters count from 1, columns from 0, as in SQLite. Every text parameter must be bound anew before each run; numbers stay bound.
/// </summary>
internal sealed unsafe class Statement : IDisposable
{
    private const int Row = 100, Done = 101;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _owner;
    private readonly nint _statement;
    private readonly List<byte[]> _outgrown = [];
    private byte[] _texts = [];
    private int _used;

    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _owner), _database);
        _statement = _owner.DangerousGetHandle();
    }

    public void Bind(int parameter, long value) => Check(NativeSqlite.BindInteger(_statement, parameter, value));

    public void Bind(int parameter, string value)
    {
        var room = Room(Encoding.UTF8.GetMaxByteCount(value.Length));
        var length = Encoding.UTF8.GetBytes(value, room);
        _used += length;
        Check(NativeSqlite.BindText(_statement, parameter, (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(_texts, _used - length), length, NativeSqlite.Static));
    }

    public void BindNull(int parameter) => Check(NativeSqlite.BindNull(_statement, parameter));

    /// <summary>Moves to the next row of a query; false at the end.</summary>
    public bool Step()
    {
        var result = NativeSqlite.Step(_statement);
        if (result == Row) return true;
        if (result != Done) SqliteException.ThrowExceptionForRC(result, _database);
        return false;
    }

    /// <summary>Runs a change with the parameters bound, makes ready for the next, and says how many rows it changed.</summary>
    public int Run()
    {
        Step();
        Reset();
        return NativeSqlite.Changes(_database.DangerousGetHandle());
    }

    /// <summary>Makes ready to bind and run again.</summary>
    public void Reset()
    {
        _ = NativeSqlite.Reset(_statement); // repeats the error of the step, which was thrown there
        _used = 0;
        _outgrown.Clear();
    }

    /// <summary>Number of columns of a query.</summary>
    public int Columns => NativeSqlite.ColumnCount(_statement);

    /// <summary>Whether a query's column was declared to hold text.</summary>
    public bool IsText(int column) => MemoryMarshal.CreateReadOnlySpanFromNullTerminated(NativeSqlite.ColumnDeclaredType(_statement, column)).SequenceEqual("TEXT"u8);

    public bool IsNull(int column) => NativeSqlite.ColumnType(_statement, column) == NativeSqlite.Null;

    /// <summary>0 when null.</summary>
    public long Integer(int column) => NativeSqlite.ColumnInteger(_statement, column);

    public long? IntegerOrNull(int column) => IsNull(column) ? null : Integer(column);

    /// <summary>UTF-8 in SQLite's own memory, valid until the next step; empty when null.</summary>
    public ReadOnlySpan<byte> Text(int column)
    {
        var text = NativeSqlite.ColumnText(_statement, column);
        return text is null ? default : new ReadOnlySpan<byte>(text, NativeSqlite.ColumnBytes(_statement, column));
    }

    /// <summary>
    /// The present row's columns as SQLite's own values, valid until the next step; to be called with the same array row after row. Asking for a column makes SQLite check the
    /// statement, which costs as much as finding the row does. All columns lie side by side and row after row in the same place, so that it is enough to ask for the first and the last.
    /// </summary>
    public void Values(nint[] values)
    {
        if (NativeSqlite.ColumnValue(_statement, 0) == values[0] && NativeSqlite.ColumnValue(_statement, values.Length - 1) == values[^1]) return;
        for (var column = 0; column < values.Length; column++) values[column] = NativeSqlite.ColumnValue(_statement, column);
    }

    /// <summary>The column as a string; empty when null.</summary>
    public string String(int column) => Encoding.UTF8.GetString(Text(column));

    public void Dispose() => _owner.Dispose();

    /// <summary>Free room for one more text. Buffers do not move, and one that is outgrown is kept until the statement has run.</summary>
    private Span<byte> Room(int most)
    {
        if (_texts.Length - _used <= most)
        {
            _outgrown.Add(_texts);
            _texts = GC.AllocateUninitializedArray<byte>(Math.Max(1024, 2 * (_used + most)), pinned: true);
            _used = 0;
        }

        return _texts.AsSpan(_used);
    }

    private void Check(int result)
    {
        if (result != 0) SqliteException.ThrowExceptionForRC(result, _database);
    }
}
