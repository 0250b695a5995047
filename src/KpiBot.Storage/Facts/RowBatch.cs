using System.Runtime.CompilerServices;
using KpiBot.Storage.Sqlite;

namespace KpiBot.Storage.Facts;

/// <summary>Some rows copied out of SQLite: numbers as they are, texts one after the other with a cell that says where, and the nulls of a row as bits.</summary>
internal sealed unsafe class RowBatch
{
    private readonly long[] _cells;
    private readonly ulong[] _nulls;
    private readonly bool[] _isText;
    private readonly nint[] _values;
    private byte[] _texts;
    private int _used;

    /// <summary>With what each column was declared to hold: text or numbers; of 64 columns at most. It holds so many cells.</summary>
    public RowBatch(bool[] isText, int cells) =>
        (_isText, _values, _nulls, _cells, _texts) = (isText, new nint[isText.Length], new ulong[cells / isText.Length], new long[cells], new byte[cells * sizeof(long)]);

    public int Columns => _isText.Length;

    public int Rows { get; private set; }

    /// <summary>Takes the statement's next rows; false when these were the last.</summary>
    public bool Fill(Statement statement)
    {
        for ((Rows, _used) = (0, 0); Rows < _nulls.Length; Rows++)
        {
            if (!statement.Step()) return false;
            statement.Values(_values);
            Take(_values, Rows);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNull(int row, int column) => (_nulls[row] >> column & 1) != 0;

    /// <summary>The number in a cell; cells are counted row by row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Integer(int cell) => _cells[cell];

    /// <summary>The text in a cell; empty when null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Text(int cell)
    {
        var place = _cells[cell];
        return new ReadOnlySpan<byte>(_texts, (int)(place >> 32), (int)place);
    }

    private void Take(ReadOnlySpan<nint> values, int row)
    {
        var cells = _cells.AsSpan(row * values.Length, values.Length);
        var isText = _isText.AsSpan(0, values.Length);
        ulong nulls = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            bool isNull;
            cells[column] = isText[column] ? Text(values[column], out isNull) : Number(values[column], out isNull);
            if (isNull) nulls |= 1UL << column;
        }

        _nulls[row] = nulls;
    }

    // Asking for the type costs as much as the number: only a 0 can be a null.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Number(nint value, out bool isNull)
    {
        var number = NativeSqlite.ValueInteger(value);
        isNull = number == 0 && NativeSqlite.ValueType(value) == NativeSqlite.Null;
        return number;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Text(nint value, out bool isNull)
    {
        var text = NativeSqlite.ValueText(value);
        isNull = text is null;
        if (isNull) return 0;
        var length = NativeSqlite.ValueBytes(value);
        if (_texts.Length - _used < length) Array.Resize(ref _texts, (_used + length) * 2);
        new ReadOnlySpan<byte>(text, length).CopyTo(_texts.AsSpan(_used));
        var place = ((long)_used << 32) | (uint)length;
        _used += length;
        return place;
    }
}
