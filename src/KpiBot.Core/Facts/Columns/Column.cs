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

    /// <summary>Becomes a copy of a complete column of the same kind: the segments are shared until one is written to.</summary>
    internal abstract void Take(Column from);

    /// <summary>Gives rows the values of another column, place by place as far as that reaches, or adds them as the next rows; a row that has its value already is not touched.</summary>
    internal abstract void Put(int[] rows, Column from);

    /// <summary>Puts the rows of a complete column into another order; an empty one stays empty.</summary>
    internal abstract void Reorder(int[] rows);

    /// <summary>Has the segments read that are still in a file only.</summary>
    internal abstract void Warm();

    internal abstract void Write(SnapshotFileWriter writer);

    internal abstract void Read(SnapshotFileReader reader);
}

/// <summary>A column of plain values.</summary>
public abstract class Column<T> : Column where T : unmanaged
{
    private T[]?[]? _segments = [];
    private Patch<T>?[]? _patches; // beside a segment that is null: the shared one, and what is other in this column
    private Lazy<T[]?[]>? _stored;
    private T[]?[]? _taken;
    private T[]? _blank;
    private T[] _open = [];
    private int _next;

    /// <summary>The value in a row.</summary>
    public T this[int row] => Segment(row >> SegmentBits)[row & RowMask];

    internal T[] Segment(int segment) => Segments[segment] ?? Patched(segment);

    /// <summary>The segments; those of a file are read when somebody asks for the first of them.</summary>
    private T[]?[] Segments => _segments ?? (_segments = _stored!.Value);

    /// <summary>Whether a segment is still the one of the column that this one is a copy of.</summary>
    private protected bool IsTaken(int segment) => _taken is null ? _stored is not null : segment < _taken.Length && ReferenceEquals(_taken[segment], _segments![segment]);

    internal void Add(T value)
    {
        var (open, next) = (_open, _next);
        if ((uint)next < (uint)open.Length)
        {
            open[next] = value;
            _next = next + 1;
            Count++;
        }
        else Append(value);
    }

    /// <summary>Adds a value where the segment that is being filled is not at hand: the first of a segment, and after anything else was done to the column.</summary>
    private void Append(T value)
    {
        if (_stored is not null) Own();
        var segment = Count >> SegmentBits;
        var row = Count & RowMask;
        if (row == 0)
        {
            if (segment == _segments!.Length) Array.Resize(ref _segments, Math.Max(4, segment * 2));
            _segments[segment] = segment == 0 ? new T[64] : NewSegment<T>(SegmentRows);
        }
        else if (row == Segment(segment).Length)
        {
            Array.Resize(ref _segments![segment], Math.Min(SegmentRows, row * 4));
        }
        else if (_taken is not null && IsTaken(segment))
        {
            _segments![segment] = Copy(Segment(segment));
        }

        var filled = _segments![segment]!;
        filled[row] = value;
        Count++;
        (_open, _next) = (filled, row + 1);
    }

    internal void Set(int row, T value)
    {
        if (_stored is not null) Own();
        ref var segment = ref _segments![row >> SegmentBits];
        if (segment is null) Patched(row >> SegmentBits);
        if (ReferenceEquals(segment, _blank) || (_taken is not null && IsTaken(row >> SegmentBits))) (segment, _open) = (Copy(segment!), []);
        segment![row & RowMask] = value;
    }

    internal override void Take(Column from)
    {
        var other = (Column<T>)from;
        (_open, _stored, _segments, _patches, Count) = ([], other._segments is { } segments ? new Lazy<T[]?[]>(segments) : other._stored, null, other._patches, other.Count);
    }

    internal override void Put(int[] rows, Column from)
    {
        var given = (Column<T>)from;
        for (var i = 0; i < rows.Length && i < given.Count; i++) Put(rows[i], given[i]);
    }

    internal void Put(int row, T value)
    {
        if (row == Count) Add(value);
        else if (!this[row].Equals(value)) Set(row, value);
    }

    /// <summary>The same, but a shared segment is only copied when somebody reads it, be it from here or from a later copy: worth it for wide values that many questions do not need.</summary>
    private protected void PutLater(int row, T value)
    {
        if (row < Count && Seen(row).Equals(value)) return;
        if (_stored is not null) Own();
        var segment = row >> SegmentBits;
        if (row == Count || (_segments![segment] is not null && !IsTaken(segment)))
        {
            Put(row, value);
            return;
        }

        if (_patches is null || _patches.Length < _segments!.Length) Array.Resize(ref _patches, _segments!.Length);
        var patch = _patches[segment] = Patch<T>.Of(this, _segments[segment], _patches[segment]);
        _segments[segment] = null;
        if (!patch.Add(row & RowMask, value)) Set(row, value);
    }

    /// <summary>The value in a row, for which no segment is copied.</summary>
    private T Seen(int row) => Segments[row >> SegmentBits] is null && _patches![row >> SegmentBits] is { } patch ? patch[row & RowMask] : this[row];

    /// <summary>Makes the segment of a patch. Where two readers do so at once, both get the one that was first; the patch goes after its segment stands.</summary>
    private T[] Patched(int segment)
    {
        if (Volatile.Read(ref _patches![segment]) is { } patch)
        {
            Interlocked.CompareExchange(ref Segments[segment], patch.Applied(), null);
            Volatile.Write(ref _patches[segment], null);
        }

        return Segments[segment]!;
    }

    /// <summary>From now on the list of segments is this column's own, each segment as soon as it is written to.</summary>
    private void Own()
    {
        _taken = Segments;
        _patches = _patches?.ToArray(); // before the segments: a reader of the other column may be making one
        Interlocked.MemoryBarrier();
        (_segments, _stored) = ([.. _taken], null);
    }

    internal static T[] Copy(T[] segment)
    {
        var copy = NewSegment<T>(segment.Length);
        segment.CopyTo(copy, 0);
        return copy;
    }

    /// <summary>Adds the value until the column has the table's rows; whole segments of it are one array, so that a field nobody uses costs nothing.</summary>
    internal void FillTo(int rows, T value)
    {
        if (Count < rows && _stored is not null) Own();
        while (Count < rows)
        {
            if ((Count & RowMask) != 0 || rows - Count < SegmentRows)
            {
                Add(value);
                continue;
            }

            var segment = Count >> SegmentBits;
            if (segment == _segments!.Length) Array.Resize(ref _segments, Math.Max(4, segment * 2));
            _segments[segment] = _blank = Uniform<T>.Of(value, _blank);
            _open = [];
            Count += SegmentRows;
        }
    }

    /// <summary>Lets neighbouring segments that hold one and the same value all over be one array; to be called once, when the column is complete.</summary>
    internal void Share()
    {
        _open = [];
        for (var segment = 0; segment < Count >> SegmentBits; segment++)
        {
            if (_segments?[segment] is not { } values || IsTaken(segment)) continue;
            if (!values.AsSpan().ContainsAnyExcept(values[0])) _segments[segment] = _blank = Uniform<T>.Of(values[0], _blank);
        }
    }

    internal override void Reorder(int[] rows)
    {
        if (Count == 0) return;
        var old = _segments!;
        (_segments, _open, Count) = ([], [], 0);
        foreach (var row in rows) Add(old[row >> SegmentBits]![row & RowMask]);
    }

    internal override void Warm()
    {
        for (var segment = 0; segment < SegmentsOf(Count); segment++) Segment(segment);
    }

    internal override void Write(SnapshotFileWriter writer)
    {
        Warm();
        writer.Segments(Segments!, Count);
    }

    internal override void Read(SnapshotFileReader reader)
    {
        (_stored, Count) = reader.Segments<T>();
        (_segments, _open) = (null, []);
    }

    /// <summary>Lets go of the segments.</summary>
    private protected void Forget() => (_segments, _patches, _open, _stored, _taken) = ([], null, [], null, null);
}

/// <summary>A segment that holds one value all over.</summary>
internal static class Uniform<T> where T : unmanaged
{
    /// <summary>The one before when it holds the value too, else a new one.</summary>
    public static T[] Of(T value, T[]? before)
    {
        if (before is { Length: Column.SegmentRows } && !before.AsSpan().ContainsAnyExcept(value)) return before;
        var segment = Column.NewSegment<T>(Column.SegmentRows);
        Array.Fill(segment, value);
        return segment;
    }
}
