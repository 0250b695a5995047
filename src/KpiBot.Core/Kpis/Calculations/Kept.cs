using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KpiBot.Kpis.Calculations;

/// <summary>Many values from 0, and the exact one at any place of their order, without sorting them: a histogram says in which bucket it lies, and only that bucket is looked at.</summary>
internal sealed class Kept
{
    private const int Chunk = 8192;

    /// <summary>So few values are sorted.</summary>
    private const int Few = 256;

    // Values below 128 have a bucket each; above, a bucket is 1/64 of a power of two wide.
    private const int Exact = 128, Steps = 64, StepBits = 6;
    private const int Buckets = (32 - StepBits) * Steps;

    private readonly List<ArraySegment<int>> _chunks = [];
    private int[] _open = new int[16];
    private int _used;

    /// <summary>How many values lie in each bucket; null while there are so few that it does not pay.</summary>
    private int[]? _histogram;

    /// <summary>Number of values.</summary>
    public int Count => _used + _chunks.Sum(chunk => chunk.Count);

    /// <summary>Their sum.</summary>
    public long Sum
    {
        get
        {
            long sum = 0;
            foreach (var chunk in All()) foreach (var value in chunk.AsSpan()) sum += value;
            return sum;
        }
    }

    public void Add(int value)
    {
        if (_used == _open.Length) Grow();
        _open[_used++] = value;
        if (_histogram is { } counts) counts[BucketOf(value)]++;
    }

    public void Add(ReadOnlySpan<int> values)
    {
        while (!values.IsEmpty)
        {
            if (_used == _open.Length) Grow();
            var some = values[..Math.Min(values.Length, _open.Length - _used)];
            some.CopyTo(_open.AsSpan(_used));
            if (_histogram is { } counts) CountIn(some, counts);
            _used += some.Length;
            values = values[some.Length..];
        }
    }

    /// <summary>Adds the values of another heap, which does not grow any more.</summary>
    public void Add(Kept other)
    {
        if (other._histogram is { } counts)
        {
            var mine = Histogram();
            for (var bucket = 0; bucket < Buckets; bucket++) mine[bucket] += counts[bucket];
        }
        else if (_histogram is { } mine) foreach (var chunk in other.All()) CountIn(chunk, mine);

        _chunks.AddRange(other.All());
    }

    /// <summary>The value at a place (from 0) of the order, and the one after it; after the last one: the last. Nothing is added any more.</summary>
    public (int Value, int Next) At(int place)
    {
        if (_histogram is null && Count <= Few) return Sorted(place);
        var counts = Histogram();
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

    private (int Value, int Next) Sorted(int place)
    {
        int[] values = [.. All().SelectMany(chunk => chunk).Order()];
        return (values[place], values[Math.Min(place + 1, values.Length - 1)]);
    }

    private static int BucketOf(int value)
    {
        var shift = BitOperations.Log2((uint)value | Steps) - StepBits;
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

    private static void CountIn(ReadOnlySpan<int> values, int[] counts)
    {
        foreach (var value in values) counts[BucketOf(value)]++;
    }

    private IEnumerable<ArraySegment<int>> All() => _chunks.Append(new ArraySegment<int>(_open, 0, _used));

    private int[] Histogram()
    {
        if (_histogram is not null) return _histogram;
        _histogram = new int[Buckets];
        foreach (var chunk in All()) CountIn(chunk, _histogram);
        return _histogram;
    }

    private Span<int> ValuesOf(int bucket, int count)
    {
        var values = new List<int>(count);
        var (first, width) = ((int)First(bucket), (uint)(First(bucket + 1) - First(bucket)));
        foreach (var chunk in All())
        {
            var some = chunk.AsSpan();
            for (; some.Length >= Vector256<int>.Count; some = some[Vector256<int>.Count..])
            {
                // Mostly none of so many neighbours lies there.
                var apart = (Vector256.Create<int>(some) - Vector256.Create(first)).AsUInt32();
                if (Vector256.LessThanAny(apart, Vector256.Create(width))) Take(some[..Vector256<int>.Count]);
            }

            Take(some);
        }

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

        Histogram();
        _chunks.Add(_open);
        (_open, _used) = (GC.AllocateUninitializedArray<int>(Chunk), 0);
    }
}

