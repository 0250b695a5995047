using System.Runtime.CompilerServices;
using KpiBot.Storage.Sqlite;

namespace KpiBot.Storage.Facts;

/// <summary>Some hundred rows, few enough for the heap of small objects, copied out of SQLite: numbers as they are, texts one after the other with a cell that says where.</summary>
internal sealed class RowBatch(int columns)
{
    private readonly long[] _cells = new long[Cells];
    private readonly bool[] _nulls = new bool[Cells];
    private readonly int _most = Cells / columns;
    private byte[] _texts = new byte[16 * 1024];
    private int _used;

    private const int Cells = 10_000;

    public int Rows { get; private set; }

    /// <summary>Takes the statement's next rows; false when these were the last.</summary>
    public bool Fill(Statement statement, ReadOnlySpan<bool> isText)
    {
        (Rows, _used) = (0, 0);
        while (Rows < _most)
        {
            if (!statement.Step()) return false;
            var row = _cells.AsSpan(Rows * columns, columns);
            var nulls = _nulls.AsSpan(Rows * columns, columns);
            for (var column = 0; column < row.Length; column++) row[column] = isText[column] ? Keep(statement.TextOrNull(column, out nulls[column])) : Number(statement, column, out nulls[column]);
            Rows++;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNull(int row, int column) => _nulls[(row * columns) + column];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Integer(int row, int column) => _cells[(row * columns) + column];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Text(int row, int column)
    {
        var cell = _cells[(row * columns) + column];
        return _texts.AsSpan((int)(cell >> 32), (int)cell);
    }

    // Asking for the type costs as much as the number: only a 0 can be a null.
    private static long Number(Statement statement, int column, out bool isNull)
    {
        var value = statement.Integer(column);
        isNull = value == 0 && statement.IsNull(column);
        return value;
    }

    private long Keep(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return 0;
        if (_texts.Length - _used < text.Length) Array.Resize(ref _texts, (_used + text.Length) * 2);
        text.CopyTo(_texts.AsSpan(_used));
        var cell = ((long)_used << 32) | (uint)text.Length;
        _used += text.Length;
        return cell;
    }
}
