using System.Numerics;

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
    private (int Min, int Max)[] _zones = [];

    /// <inheritdoc/>
    public int this[int row] => _width == 1 ? _bytes[row] : _width == 2 ? _shorts[row] : _ints[row];

    /// <inheritdoc/>
    public void Read(int segment, ReadOnlySpan<ushort> rows, Span<int> codes)
    {
        if (_width == 1) Narrow<byte>.Read(_bytes.Segment(segment), rows, codes);
        else if (_width == 2) Narrow<ushort>.Read(_shorts.Segment(segment), rows, codes);
        else Narrow<int>.Read(_ints.Segment(segment), rows, codes);
    }

    /// <summary>Keeps the selected rows of a segment whose code is allowed.</summary>
    internal void Keep(int segment, Selection rows, ReadOnlySpan<bool> allowed)
    {
        var (min, max) = _zones[segment];
        var (first, last) = (min + allowed[min..(max + 1)].IndexOf(true), min + allowed[min..(max + 1)].LastIndexOf(true));
        if (first < min) rows.Clear();
        else if (_width == 1) Narrow<byte>.Keep(_bytes.Segment(segment), rows, first, last, allowed);
        else if (_width == 2) Narrow<ushort>.Keep(_shorts.Segment(segment), rows, first, last, allowed);
        else Narrow<int>.Keep(_ints.Segment(segment), rows, first, last, allowed);
    }

    /// <summary>Whether the codes of a segment are allowed, as far as its zone tells.</summary>
    internal Coverage Covers(int segment, ReadOnlySpan<bool> allowed)
    {
        var (min, max) = _zones[segment];
        var codes = allowed[min..(max + 1)];
        return codes.Length > 256 ? Coverage.Some : !codes.Contains(true) ? Coverage.None : !codes.Contains(false) ? Coverage.All : Coverage.Some;
    }

    /// <summary>Computes the zones of all segments; to be called once, when the column is complete.</summary>
    internal void Seal()
    {
        if (_width == 1) _bytes.Share();
        else if (_width == 2) _shorts.Share();
        else _ints.Share();
        var before = _zones;
        _zones = new (int, int)[SegmentsOf(Count)];
        for (var segment = 0; segment < _zones.Length; segment++)
        {
            if (segment < before.Length && IsTaken(segment))
            {
                _zones[segment] = before[segment];
                continue;
            }

            var rows = RowsIn(segment);
            _zones[segment] = _width == 1 ? Narrow<byte>.ZoneOf(_bytes.Segment(segment).AsSpan(0, rows))
                : _width == 2 ? Narrow<ushort>.ZoneOf(_shorts.Segment(segment).AsSpan(0, rows)) : Narrow<int>.ZoneOf(_ints.Segment(segment).AsSpan(0, rows));
        }
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

    internal override void Take(Column from)
    {
        var other = (CodeColumn)from;
        (_width, _zones, Count) = (other._width, other._zones, other.Count);
        Stored().Take(other.Stored());
    }

    internal override void Put(int[] rows, Column from)
    {
        var given = (CodeColumn)from;
        for (var i = 0; i < rows.Length && i < given.Count; i++) Put(rows[i], given[i]);
    }

    internal void Put(int row, int code)
    {
        if (row == Count) Add(code);
        else if (this[row] != code) Set(row, code);
    }

    internal override void Reorder(int[] rows) => Stored().Reorder(rows);

    internal override void Warm() => Stored().Warm();

    internal override void Write(SnapshotFileWriter writer)
    {
        writer.Number(_width);
        Stored().Write(writer);
        writer.Values<(int, int)>(_zones);
    }

    internal override void Read(SnapshotFileReader reader)
    {
        _width = (int)reader.Number();
        Stored().Read(reader);
        Count = Stored().Count;
        _zones = reader.Values<(int, int)>();
    }

    private int Limit => _width == 1 ? byte.MaxValue : _width == 2 ? ushort.MaxValue : int.MaxValue;

    private bool IsTaken(int segment) => _width == 1 ? _bytes.IsTaken(segment) : _width == 2 ? _shorts.IsTaken(segment) : _ints.IsTaken(segment);

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

    private sealed class Narrow<T> : Column<T> where T : unmanaged, IBinaryInteger<T>
    {
        public static void Read(T[] values, ReadOnlySpan<ushort> rows, Span<int> codes)
        {
            codes = codes[..rows.Length];
            for (var i = 0; i < rows.Length; i++) codes[i] = int.CreateTruncating(values[rows[i]]);
        }

        public static void Keep(T[] values, Selection rows, int first, int last, ReadOnlySpan<bool> allowed)
        {
            rows.Where(values, new Between<T>(T.CreateTruncating(first), T.CreateTruncating(last)));
            if (!allowed[first..(last + 1)].Contains(false)) return;
            var words = rows.Words;
            for (var i = 0; i < words.Length; i++)
            {
                ulong kept = 0;
                for (var left = words[i]; left != 0; left &= left - 1)
                {
                    var bit = BitOperations.TrailingZeroCount(left);
                    kept |= (allowed[int.CreateTruncating(values[(i * 64) + bit])] ? 1UL : 0) << bit;
                }

                words[i] = kept;
            }
        }

        public static (int Min, int Max) ZoneOf(ReadOnlySpan<T> values)
        {
            var zone = Zone<T>.Of(values);
            return (int.CreateTruncating(zone.Min), int.CreateTruncating(zone.Max));
        }

        public new bool IsTaken(int segment) => base.IsTaken(segment);

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
