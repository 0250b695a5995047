using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KpiBot.Facts.Columns;

/// <summary>Money in ten-thousandths of a unit.</summary>
public sealed class AmountColumn : Column<long>
{
    /// <summary>The record has no amount.</summary>
    public const long Missing = long.MinValue;

    /// <summary>The amount is in a currency without a rate for its day.</summary>
    public const long NoRate = long.MinValue + 1;

    /// <summary>Ten-thousandths in one unit.</summary>
    public const int Scale = 10_000;

    /// <summary>Whether a stored value is an amount.</summary>
    public static bool IsAmount(long value) => value > NoRate;

    internal override void Put(int row, Column from, int fromRow) => PutLater(row, ((AmountColumn)from)[fromRow]);
}

/// <summary>Whole numbers: seconds, counts, keys.</summary>
public sealed class NumberColumn : Column<int>
{
    /// <summary>The record has no number.</summary>
    public const int Missing = int.MinValue;
}

/// <summary>Counts that may exceed 32 bits.</summary>
public sealed class BigNumberColumn : Column<long>
{
    /// <summary>The record has no number.</summary>
    public const long Missing = long.MinValue;
}

/// <summary>A row of another table; -1 when there is none.</summary>
public sealed class RowColumn : Column<int>
{
    /// <summary>No row.</summary>
    public const int None = -1;

    /// <summary>The rows that refer to one of these rows of the other table, which are in order; in order.</summary>
    internal List<int> To(ReadOnlySpan<int> these)
    {
        var found = new List<int>();
        if (these.Length == 0) return found;
        var first = these[0];
        var bits = new ulong[((these[^1] - first) >> 6) + 2]; // the last one is empty, for all rows beyond
        foreach (var row in these) bits[(row - first) >> 6] |= 1UL << (row - first);
        for (var segment = 0; segment < SegmentsOf(Count); segment++)
        {
            var references = Segment(segment).AsSpan(0, RowsIn(segment));
            if (Zone<int>.Of(references) is var zone && (zone.Max < first || zone.Min > these[^1])) continue;
            for (var from = 0; from < references.Length; from += 64)
            {
                for (var hits = Hits(references[from..Math.Min(references.Length, from + 64)], first, bits); hits != 0; hits &= hits - 1)
                    found.Add((segment << SegmentBits) + from + BitOperations.TrailingZeroCount(hits));
            }
        }

        return found;
    }

    /// <summary>Which of up to 64 references lead to a row whose bit is set, the first one in the lowest bit.</summary>
    private static ulong Hits(ReadOnlySpan<int> references, int first, ulong[] bits)
    {
        ulong hits = 0;
        ref var word = ref MemoryMarshal.GetArrayDataReference(bits);
        var beyond = (uint)bits.Length - 1;
        for (var i = 0; i < references.Length; i++)
        {
            var to = (uint)(references[i] - first);
            hits |= ((Unsafe.Add(ref word, Math.Min(to >> 6, beyond)) >> (int)to) & 1) << i;
        }

        return hits;
    }
}
