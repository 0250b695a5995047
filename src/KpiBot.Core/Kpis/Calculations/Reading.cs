using System.Runtime.InteropServices;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>What the meters of a calculation show in one cell.</summary>
internal readonly struct Reading(Frame frame, Meter[] meters, int cell)
{
    public Frame Frame => frame;

    /// <summary>Whether this is the total.</summary>
    public bool IsTotal => cell == frame.Cells;

    /// <summary>Number of rows that meter <paramref name="i"/> took in, with a value where it is money or a spread.</summary>
    public long Count(int i) => meters[i] switch
    {
        Counter counter => counter[cell],
        MoneyMeter money => money.Count(cell),
        Spread spread => spread.Count(cell),
        NumberMeter numbers => numbers.Count(cell),
        _ => 0,
    };

    /// <summary>Money of meter <paramref name="i"/>.</summary>
    public decimal Money(int i) => (decimal)((MoneyMeter)meters[i]).Sum(cell) / AmountColumn.Scale;

    /// <summary>Sum of meter <paramref name="i"/>.</summary>
    public decimal Number(int i) => ((NumberMeter)meters[i]).Sum(cell);

    /// <summary>Whether records were there and none of them had an amount.</summary>
    public bool NoAmounts(int i) => meters[i] switch
    {
        MoneyMeter money => money.Count(cell) == 0 && money.Missing(cell) + money.NoRate(cell) > 0,
        NumberMeter numbers => numbers.Count(cell) == 0 && numbers.Missing(cell) > 0,
        _ => false,
    };

    public decimal? MedianMoney(int i) => ((MoneySpread)meters[i]).Median(cell);

    public decimal? Mean(int i) => ((Spread)meters[i]).Mean(cell);

    public decimal? Percentile(int i, decimal fraction) => ((Spread)meters[i]).Percentile(cell, fraction);

    /// <summary>Whether any of the meters took in a row here.</summary>
    public bool Any(int[]? of)
    {
        for (var i = 0; i < meters.Length; i++)
        {
            if ((of is null || of.Contains(i)) && (Count(i) > 0 || (meters[i] is not Spread && Left(meters[i]).Any(l => l.Value > 0)))) return true;
        }

        return false;
    }

    /// <summary>Records left out of meter <paramref name="i"/>, by reason.</summary>
    public IEnumerable<KeyValuePair<string, long>> Excluded(int i) => Left(meters[i]);

    private IEnumerable<KeyValuePair<string, long>> Left(Meter meter) => meter switch
    {
        MoneyMeter money => [new("no_amount", money.Missing(cell)), new("no_exchange_rate", money.NoRate(cell))],
        Spread spread => [new("no_start", spread.Missing(cell)), new("no_time", spread.NoTime(cell)), new("negative_span", spread.Negative(cell))],
        NumberMeter numbers => [new("no_figure", numbers.Missing(cell))],
        _ => [],
    };
}

/// <summary>Adds up whole numbers; a missing one counts for nothing.</summary>
internal sealed class NumberMeter(int cells, Func<int, long> number) : Meter(cells)
{
    private readonly long[] _sums = new long[cells + 1];
    private readonly long[] _counts = new long[cells + 1];
    private readonly long[] _missing = new long[cells + 1];

    public long Sum(int cell) => _sums[cell];

    public long Count(int cell) => _counts[cell];

    public long Missing(int cell) => _missing[cell];

    public override void Add(in Batch batch)
    {
        for (var i = 0; i < batch.Rows.Length; i++)
        {
            var cell = batch.Cells.IsEmpty ? batch.Cell : batch.Cells[i];
            var value = number((batch.Segment << Column.SegmentBits) + batch.Rows[i]);
            if (value == BigNumberColumn.Missing)
            {
                _missing[cell]++;
                continue;
            }

            _sums[cell] = checked(_sums[cell] + value);
            _counts[cell]++;
        }
    }

    public override void Join(Meter other)
    {
        for (var cell = 0; cell < Total; cell++) Add(cell, (NumberMeter)other, cell);
    }

    public override void Sum()
    {
        for (var cell = 0; cell < Total; cell++) Add(Total, this, cell);
    }

    private void Add(int cell, NumberMeter other, int of)
    {
        _sums[cell] = checked(_sums[cell] + other._sums[of]);
        _counts[cell] += other._counts[of];
        _missing[cell] += other._missing[of];
    }
}

/// <summary>Collects amounts for their exact median.</summary>
internal sealed class MoneySpread(int cells, IAmounts amounts) : Meter(cells)
{
    private readonly List<long>?[] _amounts = new List<long>?[cells + 1];

    public decimal? Median(int cell)
    {
        var found = CollectionsMarshal.AsSpan(_amounts[cell]);
        if (found.IsEmpty) return null;
        var middle = found.Length / 2;
        QuickSelect.Place(found, middle);
        var above = found[middle];
        if (found.Length % 2 == 0) QuickSelect.Place(found[..middle], middle - 1);
        return (found[(found.Length - 1) / 2] + (decimal)above) / 2 / AmountColumn.Scale;
    }

    public override void Add(in Batch batch)
    {
        Span<long> buffer = stackalloc long[Batch.Block];
        for (var first = 0; first < batch.Rows.Length; first += Batch.Block)
        {
            var block = batch.BlockFrom(first);
            var read = buffer[..block.Rows.Length];
            amounts.Read(block, read);
            for (var i = 0; i < read.Length; i++)
                if (AmountColumn.IsAmount(read[i])) (_amounts[block.Cells.IsEmpty ? block.Cell : block.Cells[i]] ??= []).Add(read[i]);
        }
    }

    public override void Join(Meter other)
    {
        for (var cell = 0; cell < Total; cell++)
        {
            if (((MoneySpread)other)._amounts[cell] is { } found) (_amounts[cell] ??= []).AddRange(found);
        }
    }

    public override void Sum() => _amounts[Total] = [.. _amounts[..Total].Where(a => a is not null).SelectMany(a => a!)];
}
