using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>A heap of values from 0: counted by value while they are small, else kept one by one.</summary>
internal struct Heap
{
    private int[]? _counts;
    private int[]? _values;
    private int _kept;

    /// <summary>Number of values.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum.</summary>
    public long Sum { get; private set; }

    public void Add(int value, bool small)
    {
        Count++;
        Sum += value;
        if (small && value <= Day.Last)
        {
            if (_counts is null || value >= _counts.Length) Array.Resize(ref _counts, Math.Max(256, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)value + 1)));
            _counts[value]++;
            return;
        }

        if (_values is null || _kept == _values.Length) Array.Resize(ref _values, Math.Max(64, _kept * 2));
        _values[_kept++] = value;
    }

    public void Add(in Heap other)
    {
        Count += other.Count;
        Sum += other.Sum;
        if (other._counts is { } counts)
        {
            if (_counts is null || _counts.Length < counts.Length) Array.Resize(ref _counts, counts.Length);
            for (var value = 0; value < counts.Length; value++) _counts[value] += counts[value];
        }

        if (other._kept == 0) return;
        if (_values is null || _kept + other._kept > _values.Length) Array.Resize(ref _values, Math.Max(_kept + other._kept, _kept * 2));
        Array.Copy(other._values!, 0, _values, _kept, other._kept);
        _kept += other._kept;
    }

    /// <summary>PERCENTILE_CONT; the heap holds at least one value, all of one manner.</summary>
    public readonly decimal Percentile(decimal fraction)
    {
        var place = fraction * (Count - 1);
        var low = (long)decimal.Floor(place);
        var (below, above) = _kept == 0 ? Counted(low) : Kept((int)low);
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

    private readonly (int Below, int Above) Kept(int low)
    {
        var values = _values.AsSpan(0, _kept);
        QuickSelect.Place(values, low);
        if (low + 1 >= values.Length) return (values[low], values[low]);
        var above = int.MaxValue;
        foreach (var value in values[(low + 1)..]) above = Math.Min(above, value);
        return (values[low], above);
    }
}

/// <summary>Hoare's selection: puts the k-th smallest value at place k, smaller ones before it.</summary>
internal static class QuickSelect
{
    public static void Place(Span<int> values, int k)
    {
        var (left, right) = (0, values.Length - 1);
        while (left < right)
        {
            var pivot = Median(values[left], values[left + ((right - left) >> 1)], values[right]);
            var (i, j) = (left, right);
            while (i <= j)
            {
                while (values[i] < pivot) i++;
                while (values[j] > pivot) j--;
                if (i > j) break;
                (values[i], values[j]) = (values[j], values[i]);
                i++;
                j--;
            }

            if (k <= j) right = j;
            else if (k >= i) left = i;
            else return;
        }
    }

    private static int Median(int a, int b, int c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
