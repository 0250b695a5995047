using System.Numerics;
using System.Runtime.InteropServices;

namespace KpiBot.Facts.Columns;

/// <summary>How many rows of a segment something holds for, as far as the segment's zone tells.</summary>
internal enum Coverage
{
    /// <summary>For none of them.</summary>
    None,

    /// <summary>For some, or it cannot be told.</summary>
    Some,

    /// <summary>For all.</summary>
    All,
}

/// <summary>Smallest and largest value of a segment.</summary>
internal readonly record struct Zone<T>(T Min, T Max) where T : unmanaged, INumber<T>
{
    /// <summary>Measures values, each less <paramref name="shift"/> (wrapping around); there must be at least one.</summary>
    public static Zone<T> Of(ReadOnlySpan<T> values, T shift = default)
    {
        var (min, max) = (values[0] - shift, values[0] - shift);
        if (Vector.IsHardwareAccelerated && values.Length >= Vector<T>.Count)
        {
            var vectors = MemoryMarshal.Cast<T, Vector<T>>(values);
            var (mins, maxs) = (vectors[0] - new Vector<T>(shift), vectors[0] - new Vector<T>(shift));
            foreach (var vector in vectors)
            {
                var shifted = vector - new Vector<T>(shift);
                (mins, maxs) = (Vector.Min(mins, shifted), Vector.Max(maxs, shifted));
            }

            for (var lane = 0; lane < Vector<T>.Count; lane++) (min, max) = (T.Min(min, mins[lane]), T.Max(max, maxs[lane]));
            values = values[(vectors.Length * Vector<T>.Count)..];
        }

        foreach (var value in values) (min, max) = (T.Min(min, value - shift), T.Max(max, value - shift));
        return new Zone<T>(min, max);
    }
}
