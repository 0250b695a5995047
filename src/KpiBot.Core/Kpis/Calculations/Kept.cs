using System.Runtime.InteropServices;

namespace KpiBot.Kpis.Calculations;

/// <summary>Many values from 0, and the exact one at any place of their order, without sorting them: a histogram says in which bucket it lies, and only that bucket is looked at.</summary>
internal sealed class Kept
{
    private const int Chunk = 8192;

    // A bucket is 1/64 of a power of two wide: the exponent and the first six bits behind it of the value as a float.
    private const int BucketShift = 17;
    private const int Buckets = (0x4F00_0000 >> BucketShift) + 1;

    private readonly List<ArraySegment<int>> _full = [];
    private int[] _open = new int[16];
    private int _used;

    public void Add(int value)
    {
        if (_used == _open.Length)
        {
            if (_used < Chunk) Array.Resize(ref _open, _used * 2);
            else Close();
        }

        _open[_used++] = value;
    }

    /// <summary>Adds the values of another heap, which does not grow any more.</summary>
    public void Add(Kept other)
    {
        _full.AddRange(other._full);
        if (other._used > 0) _full.Add(new ArraySegment<int>(other._open, 0, other._used));
    }

    /// <summary>The value at a place (from 0) of the order, and the one after it; after the last one: the last.</summary>
    public (int Value, int Next) At(int place)
    {
        Span<int> counts = stackalloc int[Buckets];
        counts.Clear();
        foreach (var chunk in _full) foreach (var value in chunk.AsSpan()) counts[BucketOf(value)]++;
        foreach (var value in _open.AsSpan(0, _used)) counts[BucketOf(value)]++;
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

    private static int BucketOf(int value) => BitConverter.SingleToInt32Bits(value) >> BucketShift;

    private static int Least(ReadOnlySpan<int> values)
    {
        var least = int.MaxValue;
        foreach (var value in values) least = Math.Min(least, value);
        return least;
    }

    private Span<int> ValuesOf(int bucket, int count)
    {
        var values = new List<int>(count);
        foreach (var chunk in _full) Take(chunk.AsSpan());
        Take(_open.AsSpan(0, _used));
        return CollectionsMarshal.AsSpan(values);

        void Take(ReadOnlySpan<int> some)
        {
            foreach (var value in some) if (BucketOf(value) == bucket) values.Add(value);
        }
    }

    private void Close()
    {
        _full.Add(_open);
        _open = new int[Chunk];
        _used = 0;
    }
}

/// <summary>Hoare's selection: puts the k-th smallest value at place k, smaller ones before it.</summary>
internal static class QuickSelect
{
    public static void Place<T>(Span<T> values, int k) where T : unmanaged, IComparable<T>
    {
        var (left, right) = (0, values.Length - 1);
        while (left < right)
        {
            var pivot = Median(values[left], values[left + ((right - left) >> 1)], values[right]);
            var (i, j) = (left, right);
            while (i <= j)
            {
                while (values[i].CompareTo(pivot) < 0) i++;
                while (values[j].CompareTo(pivot) > 0) j--;
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

    private static T Median<T>(T a, T b, T c) where T : IComparable<T> => a.CompareTo(b) > 0 ? Median(b, a, c) : c.CompareTo(a) < 0 ? a : c.CompareTo(b) > 0 ? b : c;
}
