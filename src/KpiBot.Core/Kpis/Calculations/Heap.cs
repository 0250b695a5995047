using System.Numerics;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>A heap of values from 0: counted by value while they are small, else kept one by one.</summary>
internal struct Heap
{
    private int[]? _counts;
    private Kept? _kept;

    /// <summary>Number of values.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum.</summary>
    public long Sum { get; private set; }

    public void Add(int value, bool small)
    {
        Count++;
        Sum += value;
        if (!small || value > Day.Last)
        {
            (_kept ??= new Kept()).Add(value);
            return;
        }

        if (_counts is null || value >= _counts.Length) Array.Resize(ref _counts, Math.Max(256, (int)BitOperations.RoundUpToPowerOf2((uint)value + 1)));
        _counts[value]++;
    }

    public void Add(ReadOnlySpan<int> values, bool small)
    {
        if (small)
        {
            foreach (var value in values) Add(value, small);
            return;
        }

        Count += values.Length;
        foreach (var value in values) Sum += value;
        (_kept ??= new Kept()).Add(values);
    }

    public void Add(in Heap other)
    {
        Count += other.Count;
        Sum += other.Sum;
        if (other._kept is { } kept) (_kept ??= new Kept()).Add(kept);
        if (other._counts is not { } counts) return;
        if (_counts is null || _counts.Length < counts.Length) Array.Resize(ref _counts, counts.Length);
        for (var value = 0; value < counts.Length; value++) _counts[value] += counts[value];
    }

    /// <summary>PERCENTILE_CONT; the heap holds at least one value, all of one manner.</summary>
    public readonly decimal Percentile(decimal fraction)
    {
        var place = fraction * (Count - 1);
        var low = (long)decimal.Floor(place);
        var (below, above) = _kept is null ? Counted(low) : _kept.At((int)low);
        return below + ((above - below) * (place - low));
    }

    private readonly (int Below, int Above) Counted(long low)
    {
        long seen = 0;
        var value = 0;
        while (seen + _counts![value] <= low) seen += _counts[value++];
        var below = value;
        if (low + 1 >= Count || seen + _counts[value] > low + 1) return (below, below);
        for (value++; _counts[value] == 0;) value++;
        return (below, value);
    }
}
