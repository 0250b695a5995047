namespace KpiBot.Facts.Columns;

/// <summary>
/// Values of one field in segments of <see cref="SegmentRows"/> rows. Written once while a snapshot is built, then only read:
/// a newer snapshot shares every segment that did not change.
/// </summary>
public abstract class Column
{
    /// <summary>Rows of a full segment, a power of two; small enough that a selection of rows stays in the first cache.</summary>
    public const int SegmentRows = 1 << SegmentBits;

    internal const int SegmentBits = 14;
    internal const int RowMask = SegmentRows - 1;

    /// <summary>Number of rows.</summary>
    public int Count { get; protected set; }

    /// <summary>A segment that the garbage collector never moves: it lives as long as the snapshot, and there are hundreds of megabytes of them.</summary>
    internal static T[] NewSegment<T>(int rows) where T : unmanaged => GC.AllocateUninitializedArray<T>(rows, pinned: true);

    /// <summary>Number of segments that so many rows take.</summary>
    internal static int SegmentsOf(int rows) => (rows + SegmentRows - 1) >> SegmentBits;

    /// <summary>Rows of a segment.</summary>
    internal int RowsIn(int segment) => Math.Min(SegmentRows, Count - (segment << SegmentBits));

    /// <summary>Puts the rows of a complete column into another order; an empty one stays empty.</summary>
    internal abstract void Reorder(int[] rows);

    internal abstract void Write(SnapshotFileWriter writer);

    internal abstract void Read(SnapshotFileReader reader);
}

/// <summary>A column of plain values.</summary>
public abstract class Column<T> : Column where T : unmanaged
{
    private T[][] _segments = [];
    private T[]? _blank;

    /// <summary>The value in a row.</summary>
    public T this[int row] => _segments[row >> SegmentBits][row & RowMask];

    internal T[] Segment(int segment) => _segments[segment];

    internal void Add(T value)
    {
        var segment = Count >> SegmentBits;
        var row = Count & RowMask;
        if (row == 0)
        {
            if (segment == _segments.Length) Array.Resize(ref _segments, Math.Max(4, segment * 2));
            _segments[segment] = segment == 0 ? new T[64] : NewSegment<T>(SegmentRows);
        }
        else if (row == _segments[segment].Length)
        {
            Array.Resize(ref _segments[segment], row * 4);
        }

        _segments[segment][row] = value;
        Count++;
    }

    internal void Set(int row, T value)
    {
        ref var segment = ref _segments[row >> SegmentBits];
        if (ReferenceEquals(segment, _blank)) segment = [.. segment];
        segment[row & RowMask] = value;
    }

    /// <summary>Adds the value until the column has the table's rows; whole segments of it are one array, so that a field nobody uses costs nothing.</summary>
    internal void FillTo(int rows, T value)
    {
        while (Count < rows)
        {
            if ((Count & RowMask) != 0 || rows - Count < SegmentRows)
            {
                Add(value);
                continue;
            }

            var segment = Count >> SegmentBits;
            if (segment == _segments.Length) Array.Resize(ref _segments, Math.Max(4, segment * 2));
            if (_blank is null || !_blank[0].Equals(value)) Array.Fill(_blank = NewSegment<T>(SegmentRows), value);
            _segments[segment] = _blank;
            Count += SegmentRows;
        }
    }

    internal override void Reorder(int[] rows)
    {
        if (Count == 0) return;
        var old = _segments;
        (_segments, Count) = ([], 0);
        foreach (var row in rows) Add(old[row >> SegmentBits][row & RowMask]);
    }

    internal override void Write(SnapshotFileWriter writer) => writer.Segments(_segments, Count);

    internal override void Read(SnapshotFileReader reader)
    {
        (_segments, Count) = reader.Segments<T>();
        Loaded();
    }

    /// <summary>Lets go of the segments.</summary>
    private protected void Forget() => _segments = [];

    /// <summary>Called after the segments came from a file.</summary>
    private protected virtual void Loaded()
    {
    }
}
