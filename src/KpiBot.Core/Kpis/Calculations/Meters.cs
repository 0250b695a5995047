using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Rows of one segment and the cell each belongs to. Without <see cref="Cells"/> all belong to cell 0; <see cref="Portions"/>, where given, say which part of a row's money is meant.</summary>
internal readonly ref struct Batch(int segment, ReadOnlySpan<ushort> rows, ReadOnlySpan<int> cells, ReadOnlySpan<Portion> portions)
{
    public readonly int Segment = segment;
    public readonly ReadOnlySpan<ushort> Rows = rows;
    public readonly ReadOnlySpan<int> Cells = cells;
    public readonly ReadOnlySpan<Portion> Portions = portions;
}

/// <summary>Adds something up, cell by cell; the last cell is the total.</summary>
internal abstract class Meter(int cells)
{
    protected int Total { get; } = cells;

    /// <summary>Takes in the rows of a batch.</summary>
    public abstract void Add(in Batch batch);

    /// <summary>Adds the cells up into the total; not to be called when a row can stand in several cells.</summary>
    public abstract void Sum();
}

/// <summary>Counts rows.</summary>
internal sealed class Counter(int cells) : Meter(cells)
{
    private readonly long[] _counts = new long[cells + 1];

    public long this[int cell] => _counts[cell];

    public override void Add(in Batch batch)
    {
        if (batch.Cells.IsEmpty) _counts[0] += batch.Rows.Length;
        else foreach (var cell in batch.Cells) _counts[cell]++;
    }

    public void Add(int cell, long count) => _counts[cell] += count;

    public override void Sum() => _counts[Total] = _counts.AsSpan(0, Total).ToArray().Sum();
}

/// <summary>Adds up amounts; those that are missing or have no rate are counted apart.</summary>
internal sealed class MoneyMeter(int cells, IAmounts amounts) : Meter(cells)
{
    private readonly long[] _sums = new long[cells + 1];
    private readonly long[] _counts = new long[cells + 1];
    private readonly long[] _missing = new long[cells + 1];
    private readonly long[] _noRate = new long[cells + 1];

    public long Sum(int cell) => _sums[cell];

    public long Count(int cell) => _counts[cell];

    public long Missing(int cell) => _missing[cell];

    public long NoRate(int cell) => _noRate[cell];

    public override void Add(in Batch batch)
    {
        for (var i = 0; i < batch.Rows.Length; i++)
        {
            var cell = batch.Cells.IsEmpty ? 0 : batch.Cells[i];
            var amount = amounts.Amount(batch.Segment, batch.Rows[i]);
            if (!batch.Portions.IsEmpty) amount = batch.Portions[i].Of(amount, amounts.Splitting);
            Add(cell, amounts.Weighed(batch.Segment, batch.Rows[i], amount));
        }
    }

    public void Add(int cell, long amount)
    {
        if (amount > AmountColumn.NoRate)
        {
            _sums[cell] = checked(_sums[cell] + amount);
            _counts[cell]++;
        }
        else if (amount == AmountColumn.Missing) _missing[cell]++;
        else _noRate[cell]++;
    }

    public override void Sum()
    {
        for (var cell = 0; cell < Total; cell++)
        {
            _sums[Total] = checked(_sums[Total] + _sums[cell]);
            _counts[Total] += _counts[cell];
            _missing[Total] += _missing[cell];
            _noRate[Total] += _noRate[cell];
        }
    }
}

/// <summary>Where a row's amount comes from.</summary>
internal interface IAmounts
{
    /// <summary>The amount of a row, or one of the marks of <see cref="AmountColumn"/>.</summary>
    long Amount(int segment, int row);

    /// <summary>What lines say of it.</summary>
    Splitting Splitting { get; }

    /// <summary>What the amount, or the part of it that is meant, weighs.</summary>
    long Weighed(int segment, int row, long amount);
}

/// <summary>Amounts of a column.</summary>
internal sealed class ColumnAmounts(AmountColumn column, Splitting splitting = Splitting.ByLine) : IAmounts
{
    public Splitting Splitting => splitting;

    public long Amount(int segment, int row) => column.Segment(segment)[row];

    public long Weighed(int segment, int row, long amount) => amount;
}

/// <summary>Amounts that a function computes.</summary>
internal sealed class ComputedAmounts(Func<int, long> amount, Func<int, long, long>? weigh = null) : IAmounts
{
    public Splitting Splitting => Splitting.ByLine;

    public long Amount(int segment, int row) => amount((segment << Column.SegmentBits) + row);

    public long Weighed(int segment, int row, long part) => weigh is null ? part : weigh((segment << Column.SegmentBits) + row, part);
}
