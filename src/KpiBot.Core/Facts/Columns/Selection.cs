using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KpiBot.Facts.Columns;

/// <summary>Which rows of one segment are meant, a bit each: conditions are tested on many neighbours at once, and numbers of rows are made only for those that are left.</summary>
internal sealed class Selection
{
    private const int WordBits = 64;

    private readonly ulong[] _words = new ulong[Column.SegmentRows / WordBits];

    /// <summary>The words, row 0 in the lowest bit of the first; bits beyond the segment's rows are 0.</summary>
    public Span<ulong> Words => _words.AsSpan(0, (Rows + WordBits - 1) / WordBits);

    /// <summary>Rows of the segment, selected or not.</summary>
    public int Rows { get; private set; }

    /// <summary>Whether no row is selected.</summary>
    public bool IsEmpty => !Words.ContainsAnyExcept(0UL);

    /// <summary>Number of rows selected.</summary>
    public int Count()
    {
        var count = 0;
        foreach (var word in Words) count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Selects every row of a segment of so many.</summary>
    public void All(int rows)
    {
        Rows = rows;
        Words.Fill(ulong.MaxValue);
        if (rows % WordBits != 0) Words[^1] = (1UL << (rows % WordBits)) - 1;
    }

    /// <summary>Selects none.</summary>
    public void Clear() => Words.Clear();

    /// <summary>Selects what another one does.</summary>
    public void Copy(Selection other)
    {
        Rows = other.Rows;
        other.Words.CopyTo(Words);
    }

    /// <summary>Selects what another one of the same segment does, too.</summary>
    public void Include(Selection other)
    {
        for (var i = 0; i < Words.Length; i++) _words[i] |= other._words[i];
    }

    /// <summary>Selects nothing that another one of the same segment does.</summary>
    public void Exclude(Selection other)
    {
        for (var i = 0; i < Words.Length; i++) _words[i] &= ~other._words[i];
    }

    /// <summary>Keeps the rows whose value passes.</summary>
    public void Where<T, TTest>(ReadOnlySpan<T> values, TTest test) where T : unmanaged where TTest : struct, IValueTest<T>
    {
        var words = Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == 0) continue;
            var block = values[(i * WordBits)..Math.Min(values.Length, (i + 1) * WordBits)];
            ulong passed = 0;
            if (block.Length == WordBits)
            {
                ref var first = ref MemoryMarshal.GetReference(block);
                for (var row = 0; row < WordBits; row += Vector256<T>.Count) passed |= (ulong)test.Pass(Vector256.LoadUnsafe(ref first, (nuint)row)).ExtractMostSignificantBits() << row;
            }
            else for (var row = 0; row < block.Length; row++) passed |= test.Pass(Vector256.CreateScalar(block[row])).ExtractMostSignificantBits() % 2UL << row;

            words[i] &= passed;
        }
    }

    /// <summary>Keeps the rows whose two values pass together.</summary>
    public void Where<T, TTest>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, TTest test) where T : unmanaged where TTest : struct, IPairTest<T>
    {
        var words = Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == 0) continue;
            var (begin, end) = (i * WordBits, Math.Min(Rows, (i + 1) * WordBits));
            var ones = first[begin..end];
            var twos = second[begin..end];
            ulong passed = 0;
            if (ones.Length == WordBits)
            {
                ref var one = ref MemoryMarshal.GetReference(ones);
                ref var two = ref MemoryMarshal.GetReference(twos);
                for (var row = 0; row < WordBits; row += Vector256<T>.Count)
                    passed |= (ulong)test.Pass(Vector256.LoadUnsafe(ref one, (nuint)row), Vector256.LoadUnsafe(ref two, (nuint)row)).ExtractMostSignificantBits() << row;
            }
            else for (var row = 0; row < ones.Length; row++) passed |= test.Pass(Vector256.CreateScalar(ones[row]), Vector256.CreateScalar(twos[row])).ExtractMostSignificantBits() % 2UL << row;

            words[i] &= passed;
        }
    }

    /// <summary>Keeps the rows whose number passes; for what no vector can tell.</summary>
    public void Where(Func<int, bool> test)
    {
        var words = Words;
        for (var i = 0; i < words.Length; i++)
        {
            for (var left = words[i]; left != 0; left &= left - 1)
            {
                if (!test((i * WordBits) + BitOperations.TrailingZeroCount(left))) words[i] &= ~(left & (0 - left));
            }
        }
    }

    /// <summary>Writes the numbers of the rows selected, in order; returns those written.</summary>
    public Span<ushort> List(Span<ushort> rows)
    {
        var count = 0;
        var words = Words;
        for (var i = 0; i < words.Length; i++) count += List(words[i], i * WordBits, rows[count..]);
        return rows[..count];
    }

    /// <summary>Writes the numbers of the bits of a word, the lowest being <paramref name="first"/>; returns how many.</summary>
    public static int List(ulong word, int first, Span<ushort> rows)
    {
        if (word == ulong.MaxValue)
        {
            for (var row = 0; row < WordBits; row += Vector256<ushort>.Count) (Vector256<ushort>.Indices + Vector256.Create((ushort)(first + row))).CopyTo(rows[row..]);
            return WordBits;
        }

        var count = 0;
        for (; word != 0; word &= word - 1) rows[count++] = (ushort)(first + BitOperations.TrailingZeroCount(word));
        return count;
    }
}
