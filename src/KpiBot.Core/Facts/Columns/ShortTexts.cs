using System.Runtime.InteropServices;

namespace KpiBot.Facts.Columns;

/// <summary>The codes of short texts that were met lately. The values of most dimensions are few and short: two comparisons tell one that was met before.</summary>
internal sealed class ShortTexts
{
    /// <summary>Longest text in bytes.</summary>
    public const int Longest = 16;

    private const int Bits = 7;

    private readonly Entry[] _entries = new Entry[1 << Bits];

    /// <summary>The place of the code of a text of 1 to <see cref="Longest"/> bytes; 0 when the text was not met lately, and then to be filled.</summary>
    public ref int CodeOf(ReadOnlySpan<byte> text)
    {
        // All its bytes, some of them twice: with the length they tell texts apart.
        var (head, tail) = text.Length switch
        {
            >= sizeof(ulong) => (MemoryMarshal.Read<ulong>(text), MemoryMarshal.Read<ulong>(text[^sizeof(ulong)..])),
            >= sizeof(uint) => (MemoryMarshal.Read<uint>(text), MemoryMarshal.Read<uint>(text[^sizeof(uint)..])),
            _ => ((ulong)text[0], text[text.Length >> 1] | ((ulong)text[^1] << 8)),
        };
        ref var entry = ref _entries[(head * 0x9E3779B97F4A7C15UL ^ (tail + (uint)text.Length) * 0xff51afd7ed558ccdUL) >> (64 - Bits)];
        if (entry.Head != head || entry.Tail != tail || entry.Length != text.Length) entry = new Entry { Head = head, Tail = tail, Length = text.Length };
        return ref entry.Code;
    }

    private struct Entry
    {
        public ulong Head, Tail;
        public int Length, Code;
    }
}
