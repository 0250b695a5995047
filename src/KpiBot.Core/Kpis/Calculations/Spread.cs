using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>Where rows' values come from.</summary>
internal interface IValues
{
    /// <summary>Writes the value of each row of the batch, from 0; or <see cref="NumberColumn.Missing"/>, <see cref="LeadTable.NoTime"/>, <see cref="LeadTable.Negative"/>.</summary>
    void Read(in Batch batch, Span<int> values);

    /// <summary>Whether values are few (days), so that counting each of them is quickest.</summary>
    bool Small { get; }
}

/// <summary>Whole days from one day to another; missing without the first, negative when it is later.</summary>
internal sealed class DaysBetween(DayColumn from, DayColumn to, int today) : IValues
{
    public bool Small => true;

    public void Read(in Batch batch, Span<int> values)
    {
        var starts = from.Segment(batch.Segment).AsSpan();
        var ends = to.Segment(batch.Segment).AsSpan();
        var rows = batch.Rows[..values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var start = starts[rows[i]];
            var days = ends[rows[i]] - start;
            values[i] = start == Day.None || start > today ? NumberColumn.Missing : days < 0 ? LeadTable.Negative : days;
        }
    }
}

/// <summary>Whole days from a day to a fixed one.</summary>
internal sealed class DaysUntil(DayColumn from, int until) : IValues
{
    public bool Small => true;

    public void Read(in Batch batch, Span<int> values)
    {
        var starts = from.Segment(batch.Segment).AsSpan();
        var rows = batch.Rows[..values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var start = starts[rows[i]];
            values[i] = start == Day.None || start > until ? NumberColumn.Missing : until - start;
        }
    }
}

/// <summary>Seconds of a column.</summary>
internal sealed class Seconds(NumberColumn column) : IValues
{
    public bool Small => false;

    public void Read(in Batch batch, Span<int> values)
    {
        var seconds = column.Segment(batch.Segment).AsSpan();
        var rows = batch.Rows[..values.Length];
        for (var i = 0; i < values.Length; i++) values[i] = seconds[rows[i]];
    }
}

/// <summary>Collects values, cell by cell, for exact medians and percentiles (PERCENTILE_CONT).</summary>
internal sealed class Spread(int cells, IValues values) : Meter(cells)
{
    private readonly bool _small = values.Small;
    private readonly Heap[] _heaps = new Heap[cells + 1];
    private readonly long[] _missing = new long[cells + 1];
    private readonly long[] _noTime = new long[cells + 1];
    private readonly long[] _negative = new long[cells + 1];

    public long Count(int cell) => _heaps[cell].Count;

    public long Missing(int cell) => _missing[cell];

    public long NoTime(int cell) => _noTime[cell];

    public long Negative(int cell) => _negative[cell];

    /// <summary>The mean; null without values.</summary>
    public decimal? Mean(int cell) => Count(cell) == 0 ? null : (decimal)_heaps[cell].Sum / Count(cell);

    /// <summary>The value below which a fraction lies, interpolated between the two nearest; null without values.</summary>
    public decimal? Percentile(int cell, decimal fraction) => Count(cell) == 0 ? null : _heaps[cell].Percentile(fraction);

    public override void Add(in Batch batch)
    {
        Span<int> buffer = stackalloc int[Batch.Block];
        for (var first = 0; first < batch.Rows.Length; first += Batch.Block)
        {
            var block = batch.BlockFrom(first);
            var read = buffer[..block.Rows.Length];
            values.Read(block, read);
            if (block.Cells.IsEmpty && !_small) _heaps[block.Cell].Keep(Known(block.Cell, read));
            else if (block.Cells.IsEmpty) foreach (var value in Known(block.Cell, read)) _heaps[block.Cell].Add(value);
            else Add(block.Cells, read);
        }
    }

    public override void Join(Meter other)
    {
        for (var cell = 0; cell < Total; cell++) Add(cell, (Spread)other, cell);
    }

    public override void Sum()
    {
        for (var cell = 0; cell < Total; cell++) Add(Total, this, cell);
    }

    private void Add(int cell, Spread other, int of)
    {
        _heaps[cell].Add(other._heaps[of]);
        _missing[cell] += other._missing[of];
        _noTime[cell] += other._noTime[of];
        _negative[cell] += other._negative[of];
    }

    private void Add(ReadOnlySpan<int> cells, ReadOnlySpan<int> read)
    {
        var heaps = _heaps;
        cells = cells[..read.Length];
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i] < 0) LeaveOut(cells[i], read[i]);
            else if (_small) heaps[cells[i]].Add(read[i]);
            else heaps[cells[i]].Keep(read[i]);
        }
    }

    /// <summary>The values that are ones; the others are left out.</summary>
    private Span<int> Known(int cell, Span<int> read)
    {
        if (!read.ContainsAnyInRange(int.MinValue, -1)) return read;
        var known = 0;
        foreach (var value in read)
        {
            if (value < 0) LeaveOut(cell, value);
            read[known] = value;
            known += value < 0 ? 0 : 1;
        }

        return read[..known];
    }

    private void LeaveOut(int cell, int value)
    {
        if (value == LeadTable.NoTime) _noTime[cell]++;
        else if (value == LeadTable.Negative) _negative[cell]++;
        else _missing[cell]++;
    }
}
