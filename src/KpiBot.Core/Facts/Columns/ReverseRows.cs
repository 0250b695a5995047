using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KpiBot.Facts.Columns;

/// <summary>
/// References the other way round, as a column had them once. For a later copy of the column it still holds in all segments that the two share; the others are looked through, and when
/// that has cost more than laying them out anew, it is worn.
/// </summary>
internal sealed class ReverseRows
{
    private const int Wear = 8;

    private readonly int[][] _segments;
    private readonly int[] _starts;
    private readonly int[] _rows;
    private int _lookedThrough;

    public ReverseRows(RowColumn column)
    {
        _segments = [.. Enumerable.Range(0, Column.SegmentsOf(column.Count)).Select(column.Segment)];
        var most = RowColumn.None;
        for (var segment = 0; segment < _segments.Length; segment++) most = Math.Max(most, Zone<int>.Of(_segments[segment].AsSpan(0, column.RowsIn(segment))).Max);
        _starts = new int[most + 2];
        for (var segment = 0; segment < _segments.Length; segment++) foreach (var to in _segments[segment].AsSpan(0, column.RowsIn(segment))) if (to != RowColumn.None) _starts[to + 1]++;
        for (var to = 1; to < _starts.Length; to++) _starts[to] += _starts[to - 1];
        _rows = new int[_starts[^1]];
        // Backwards, so that each start ends up where it was and the rows of one are in order.
        for (var row = column.Count - 1; row >= 0; row--) if (_segments[row >> Column.SegmentBits][row & Column.RowMask] is var to && to != RowColumn.None) _rows[--_starts[to + 1]] = row;
        Array.Copy(_starts, 1, _starts, 0, _starts.Length - 1);
        _starts[^1] = _rows.Length;
    }

    /// <summary>Whether it is time to lay them out anew.</summary>
    public bool IsWorn => _lookedThrough > Wear * _segments.Length;

    /// <summary>The rows of a column that refer to one of these rows of the other table, which are in order; in order.</summary>
    public List<int> To(RowColumn column, ReadOnlySpan<int> these)
    {
        int[] changed = [.. Enumerable.Range(0, Column.SegmentsOf(column.Count)).Where(segment => !IsShared(column, segment))];
        _lookedThrough += changed.Length;
        var found = Among(column, these, changed);
        foreach (var to in these)
        {
            if (to + 1 >= _starts.Length) break;
            foreach (var row in _rows.AsSpan(_starts[to].._starts[to + 1])) if (changed.Length == 0 || IsShared(column, row >> Column.SegmentBits)) found.Add(row);
        }

        found.Sort();
        return found;
    }

    /// <summary>The same, of some segments, by looking through them.</summary>
    public static List<int> Among(RowColumn column, ReadOnlySpan<int> these, IEnumerable<int> segments)
    {
        var found = new List<int>();
        var first = these[0];
        var bits = new ulong[((these[^1] - first) >> 6) + 2]; // the last one is empty, for all rows beyond
        foreach (var row in these) bits[(row - first) >> 6] |= 1UL << (row - first);
        foreach (var segment in segments)
        {
            var references = column.Segment(segment).AsSpan(0, column.RowsIn(segment));
            if (Zone<int>.Of(references) is var zone && (zone.Max < first || zone.Min > these[^1])) continue;
            for (var from = 0; from < references.Length; from += 64)
            {
                for (var hits = Hits(references[from..Math.Min(references.Length, from + 64)], first, bits); hits != 0; hits &= hits - 1)
                    found.Add((segment << Column.SegmentBits) + from + BitOperations.TrailingZeroCount(hits));
            }
        }

        return found;
    }

    private bool IsShared(RowColumn column, int segment) => segment < _segments.Length && ReferenceEquals(column.Segment(segment), _segments[segment]);

    /// <summary>Which of up to 64 references lead to a row whose bit is set, the first one in the lowest bit.</summary>
    private static ulong Hits(ReadOnlySpan<int> references, int first, ulong[] bits)
    {
        ulong hits = 0;
        ref var word = ref MemoryMarshal.GetArrayDataReference(bits);
        var beyond = (uint)bits.Length - 1;
        for (var i = 0; i < references.Length; i++)
        {
            var to = (uint)(references[i] - first);
            hits |= ((Unsafe.Add(ref word, Math.Min(to >> 6, beyond)) >> (int)to) & 1) << i;
        }

        return hits;
    }
}
