namespace KpiBot.Facts.Columns;

/// <summary>Something that gives each row of a table a code.</summary>
public interface ICodes
{
    /// <summary>The code of a row.</summary>
    int this[int row] { get; }

    /// <summary>Writes the codes of the selected rows of a segment.</summary>
    void Read(int segment, ReadOnlySpan<ushort> rows, Span<int> codes);
}

/// <summary>Codes of a dictionary, in the fewest bytes that hold the largest: one, two or four a row.</summary>
public sealed class CodeColumn : Column, ICodes
{
    private readonly Narrow<byte> _bytes = new();
    private readonly Narrow<ushort> _shorts = new();
    private readonly Narrow<int> _ints = new();
    private int _width = 1;

    /// <inheritdoc/>
    public int this[int row] => _width == 1 ? _bytes[row] : _width == 2 ? _shorts[row] : _ints[row];

    /// <inheritdoc/>
    public void Read(int segment, ReadOnlySpan<ushort> rows, Span<int> codes)
    {
        if (_width == 1)
        {
            var values = _bytes.Segment(segment).AsSpan();
            for (var i = 0; i < rows.Length; i++) codes[i] = values[rows[i]];
        }
        else if (_width == 2)
        {
            var values = _shorts.Segment(segment).AsSpan();
            for (var i = 0; i < rows.Length; i++) codes[i] = values[rows[i]];
        }
        else
        {
            var values = _ints.Segment(segment).AsSpan();
            for (var i = 0; i < rows.Length; i++) codes[i] = values[rows[i]];
        }
    }

    /// <summary>Keeps the selected rows whose code is allowed. Returns how many.</summary>
    internal int Keep(int segment, Span<ushort> rows, int count, ReadOnlySpan<bool> allowed)
    {
        var kept = 0;
        if (_width == 1)
        {
            var values = _bytes.Segment(segment).AsSpan();
            for (var i = 0; i < count; i++)
            {
                var row = rows[i];
                rows[kept] = row;
                kept += allowed[values[row]] ? 1 : 0;
            }
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                var row = rows[i];
                rows[kept] = row;
                kept += allowed[_width == 2 ? _shorts.Segment(segment)[row] : _ints.Segment(segment)[row]] ? 1 : 0;
            }
        }

        return kept;
    }

    internal void Add(int code)
    {
        if (code > Limit) Widen(code);
        if (_width == 1) _bytes.Add((byte)code);
        else if (_width == 2) _shorts.Add((ushort)code);
        else _ints.Add(code);
        Count++;
    }

    internal void Set(int row, int code)
    {
        if (code > Limit) Widen(code);
        if (_width == 1) _bytes.Set(row, (byte)code);
        else if (_width == 2) _shorts.Set(row, (ushort)code);
        else _ints.Set(row, code);
    }

    internal void FillTo(int rows)
    {
        if (_width == 1) _bytes.FillTo(rows, 0);
        else if (_width == 2) _shorts.FillTo(rows, 0);
        else _ints.FillTo(rows, 0);
        Count = Math.Max(Count, rows);
    }

    internal override void Write(SnapshotFileWriter writer)
    {
        writer.Number(_width);
        Stored().Write(writer);
    }

    internal override void Read(SnapshotFileReader reader)
    {
        _width = (int)reader.Number();
        Stored().Read(reader);
        Count = Stored().Count;
    }

    private int Limit => _width == 1 ? byte.MaxValue : _width == 2 ? ushort.MaxValue : int.MaxValue;

    private Column Stored() => _width == 1 ? _bytes : _width == 2 ? _shorts : _ints;

    private void Widen(int code)
    {
        var from = _width;
        _width = code > ushort.MaxValue ? 4 : 2;
        for (var row = 0; row < Count; row++)
        {
            var value = from == 1 ? _bytes[row] : _shorts[row];
            if (_width == 2) _shorts.Add((ushort)value);
            else _ints.Add(value);
        }

        if (from == 1) _bytes.Clear();
        else _shorts.Clear();
    }

    private sealed class Narrow<T> : Column<T> where T : unmanaged
    {
        public void Clear()
        {
            Count = 0;
            Forget();
        }
    }
}

/// <summary>Codes of another table's rows, reached through a reference; no row has code 0.</summary>
internal sealed class ViaCodes(RowColumn reference, ICodes target) : ICodes
{
    public int this[int row] => reference[row] is var to && to == RowColumn.None ? 0 : target[to];

    public void Read(int segment, ReadOnlySpan<ushort> rows, Span<int> codes)
    {
        var references = reference.Segment(segment).AsSpan();
        for (var i = 0; i < rows.Length; i++)
        {
            var to = references[rows[i]];
            codes[i] = to == RowColumn.None ? 0 : target[to];
        }
    }
}
