using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Rows of one segment and the cell each belongs to. Without <see cref="Cells"/> all belong to <see cref="Cell"/>; <see cref="Portions"/>, where given, say which part of a row's money is meant.</summary>
internal readonly ref struct Batch(int segment, ReadOnlySpan<ushort> rows, ReadOnlySpan<int> cells, int cell, ReadOnlySpan<Portion> portions)
{
    /// <summary>Rows that are taken at a time where values are read into a buffer.</summary>
    public const int Block = 1024;

    public readonly int Segment = segment;
    public readonly ReadOnlySpan<ushort> Rows = rows;
    public readonly ReadOnlySpan<int> Cells = cells;
    public readonly int Cell = cell;
    public readonly ReadOnlySpan<Portion> Portions = portions;

    /// <summary>The part of at most <see cref="Block"/> rows from <paramref name="first"/> on.</summary>
    public Batch BlockFrom(int first)
    {
        var count = Math.Min(Block, Rows.Length - first);
        return new(Segment, Rows.Slice(first, count), Cells.IsEmpty ? [] : Cells.Slice(first, count), Cell, Portions.IsEmpty ? [] : Portions.Slice(first, count));
    }
}

/// <summary>Adds something up, cell by cell; the last cell is the total.</summary>
internal abstract class Meter(int cells)
{
    protected int Total { get; } = cells;

    /// <summary>Takes in the rows of a batch.</summary>
    public abstract void Add(in Batch batch);

    /// <summary>Adds what another meter of the same making took in.</summary>
    public abstract void Join(Meter other);

    /// <summary>Adds the cells up into the total; not to be called when a row can stand in several cells.</summary>
    public abstract void Sum();
}

/// <summary>Counts rows.</summary>
internal sealed class Counter(int cells) : Meter(cells)
{
    private readonly long[] _counts = new long[cells + 1];

    public long this[int cell] => _counts[cell];

    /// <summary>Counts so many rows of one cell.</summary>
    public void Add(int cell, int rows) => _counts[cell] += rows;

    public override void Add(in Batch batch)
    {
        if (batch.Cells.IsEmpty) _counts[batch.Cell] += batch.Rows.Length;
        else foreach (var cell in batch.Cells) _counts[cell]++;
    }

    public override void Join(Meter other)
    {
        for (var cell = 0; cell < Total; cell++) _counts[cell] += ((Counter)other)._counts[cell];
    }

    public override void Sum() => _counts[Total] = _counts.AsSpan(0, Total).ToArray().Sum();
}

/// <summary>Adds up amounts; those that are missing or have no rate are counted apart.</summary>
internal sealed class MoneyMeter(int cells, IAmounts amounts) : Meter(cells)
{
    private readonly Tally[] _tallies = new Tally[cells + 1];

    public long Sum(int cell) => _tallies[cell].Sum;

    public long Count(int cell) => _tallies[cell].Count;

    public long Missing(int cell) => _tallies[cell].Missing;

    public long NoRate(int cell) => _tallies[cell].NoRate;

    public override void Add(in Batch batch)
    {
        Span<long> buffer = stackalloc long[Batch.Block];
        for (var first = 0; first < batch.Rows.Length; first += Batch.Block)
        {
            var block = batch.BlockFrom(first);
            var values = buffer[..block.Rows.Length];
            amounts.Read(block, values);
            if (block.Cells.IsEmpty)
            {
                var tally = _tallies[block.Cell];
                foreach (var value in values) tally.Add(value);
                _tallies[block.Cell] = tally;
            }
            else
            {
                var tallies = _tallies;
                var cells = block.Cells[..values.Length];
                for (var i = 0; i < values.Length; i++) tallies[cells[i]].Add(values[i]);
            }
        }
    }

    public override void Join(Meter other)
    {
        for (var cell = 0; cell < Total; cell++) _tallies[cell].Add(((MoneyMeter)other)._tallies[cell]);
    }

    public override void Sum()
    {
        foreach (var cell in _tallies.AsSpan(0, Total)) _tallies[Total].Add(cell);
    }

    private struct Tally
    {
        public long Sum, Count, Missing, NoRate;

        public void Add(in Tally other)
        {
            Sum = checked(Sum + other.Sum);
            Count += other.Count;
            Missing += other.Missing;
            NoRate += other.NoRate;
        }

        public void Add(long amount)
        {
            if (amount <= AmountColumn.NoRate)
            {
                if (amount == AmountColumn.Missing) Missing++;
                else NoRate++;
                return;
            }

            Sum = checked(Sum + amount);
            Count++;
        }
    }
}
