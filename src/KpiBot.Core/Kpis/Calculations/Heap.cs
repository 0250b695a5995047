using System.Numerics;

namespace KpiBot.Kpis.Calculations;

/// <summary>A heap of values from 0: counted by value while they are small, else kept one by one.</summary>
internal struct Heap
{
    private int[]? _counts;
    private Kept? _kept;
    private (long Count, long Sum)? _size;

    /// <summary>Number of values.</summary>
    public long Count => Size.Count;

    /// <summary>Their sum.</summary>
    public long Sum => Size.Sum;

    /// <summary>Adds a small value.</summary>
    public void Add(int value)
    {
        var counts = _counts;
        if (counts is null || value >= counts.Length) counts = Grow(value);
        counts[value]++;
    }

    /// <summary>Adds a value of any size.</summary>
    public void Keep(int value) => (_kept ??= new Kept()).Add(value);

    /// <summary>Adds values of any size.</summary>
    public void Keep(ReadOnlySpan<int> values) => (_kept ??= new Kept()).Add(values);

    /// <summary>Adds what another heap holds, which does not grow any more.</summary>
    public void Add(in Heap other)
    {
        if (other._kept is { } kept) (_kept ??= new Kept()).Add(kept);
        if (other._counts is not { } counts) return;
        if (_counts is null || _counts.Length < counts.Length) Array.Resize(ref _counts, counts.Length);
        for (var value = 0; value < counts.Length; value++) _counts[value] += counts[value];
    }

    /// <summary>PERCENTILE_CONT; the heap holds at least one value, all of one manner.</summary>
    public decimal Percentile(decimal fraction)
    {
        var place = fraction * (Count - 1);
        var low = (long)decimal.Floor(place);
        var (below, above) = _kept is null ? Counted(low) : _kept.At((int)low);
        return below + ((above - below) * (place - low));
    }

    /// <summary>Nothing is added once it has been asked.</summary>
    private (long Count, long Sum) Size => _size ??= Measure();

    private readonly (long Count, long Sum) Measure()
    {
        if (_kept is not null) return (_kept.Count, _kept.Sum);
        long count = 0, sum = 0;
        for (var value = 0; _counts is not null && value < _counts.Length; value++)
        {
            count += _counts[value];
            sum += (long)_counts[value] * value;
        }

        return (count, sum);
    }

    private int[] Grow(int value)
    {
        Array.Resize(ref _counts, Math.Max(64, (int)BitOperations.RoundUpToPowerOf2((uint)value + 1)));
        return _counts;
    }

    private (int Below, int Above) Counted(long low)
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
