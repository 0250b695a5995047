using System.Numerics;
using System.Runtime.InteropServices;

namespace KpiBot.Kpis.Calculations;

/// <summary>Many values from 0, and the exact one at any place of their order, without sorting them: a histogram says in which bucket it lies, and only that bucket is looked at.</summary>
internal sealed class Kept
{
    private const int Chunk = 8192;

    // Values below 128 have a bucket each; above, a bucket is 1/64 of a power of two wide.
    private const int Exact = 128, Steps = 64, StepBits = 6;
    private const int Buckets = (32 - StepBits) * Steps;

    private readonly List<ArraySegment<int>> _chunks = [];
    private int[] _open = new int[16];
    private int _used;
    private int[]? _histogram;

    public void Add(int value)
    {
        if (_used == _open.Length) Grow();
        _open[_used++] = value;
    }

    public void Add(ReadOnlySpan<int> values)
    {
        while (!values.IsEmpty)
        {
            if (_used == _open.Length) Grow();
            var some = values[..Math.Min(values.Length, _open.Length - _used)];
            some.CopyTo(_open.AsSpan(_used));
            _used += some.Length;
            values = values[some.Length..];
        }
    }

    /// <summary>Adds the values of another heap, which does not grow any more.</summary>
    public void Add(Kept other)
    {
        _chunks.AddRange(other._chunks);
        if (other._used > 0) _chunks.Add(new ArraySegment<int>(other._open, 0, other._used));
    }

    /// <summary>The value at a place (from 0) of the order, and the one after it; after the last one: the last. Nothing is added any more.</summary>
    public (int Value, int Next) At(int place)
    {
        var counts = _histogram ??= Count();
        int bucket = 0, before = 0;
        while (before + counts[bucket] <= place) before += counts[bucket++];
        var values = ValuesOf(bucket, counts[bucket]);
        var inside = place - before;
        QuickSelect.Place(values, inside);
        if (inside + 1 < values.Length) return (values[inside], Least(values[(inside + 1)..]));
        var next = bucket + 1;
        while (next < Buckets && counts[next] == 0) next++;
        return (values[inside], next == Buckets ? values[inside] : Least(ValuesOf(next, counts[next])));
    }

    private static int BucketOf(int value)
    {
        if (value < Exact) return value;
        var shift = BitOperations.Log2((uint)value) - StepBits;
        return (shift * Steps) + (value >> shift);
    }

    /// <summary>The smallest value of a bucket.</summary>
    private static long First(int bucket) => bucket < Exact ? bucket : (long)((bucket % Steps) + Steps) << ((bucket / Steps) - 1);

    private static int Least(ReadOnlySpan<int> values)
    {
        var least = int.MaxValue;
        foreach (var value in values) least = Math.Min(least, value);
        return least;
    }

    private int[] Count()
    {
        var counts = new int[Buckets];
        foreach (var chunk in _chunks) foreach (var value in chunk.AsSpan()) counts[BucketOf(value)]++;
        foreach (var value in _open.AsSpan(0, _used)) counts[BucketOf(value)]++;
        return counts;
    }

    private Span<int> ValuesOf(int bucket, int count)
    {
        var values = new List<int>(count);
        var (first, width) = ((int)First(bucket), (uint)(First(bucket + 1) - First(bucket)));
        foreach (var chunk in _chunks) Take(chunk.AsSpan());
        Take(_open.AsSpan(0, _used));
        return CollectionsMarshal.AsSpan(values);

        void Take(ReadOnlySpan<int> some)
        {
            foreach (var value in some) if ((uint)(value - first) < width) values.Add(value);
        }
    }

    private void Grow()
    {
        if (_used < Chunk)
        {
            Array.Resize(ref _open, _used * 2);
            return;
        }

        _chunks.Add(_open);
        (_open, _used) = (GC.AllocateUninitializedArray<int>(Chunk), 0);
    }
}

/// <summary>Hoare's selection: puts the k-th smallest value at place k, smaller ones before it.</summary>
internal static class QuickSelect
{
    public static void Place<T>(Span<T> values, int k) where T : unmanaged, IComparisonOperators<T, T, bool>
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

    private static T Median<T>(T a, T b, T c) where T : IComparisonOperators<T, T, bool> => a > b ? Median(b, a, c) : c < a ? a : c > b ? b : c;
}
