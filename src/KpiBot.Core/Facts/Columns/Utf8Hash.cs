using System.Runtime.InteropServices;

namespace KpiBot.Facts.Columns;

/// <summary>A quick hash of byte strings, the same on every machine; of several strings when each is the seed of the next.</summary>
internal static class Utf8Hash
{
    public static ulong Of(ReadOnlySpan<byte> text, ulong seed = 0xcbf29ce484222325UL)
    {
        var hash = seed ^ ((ulong)text.Length * 0xD6E8FEB86659FD93UL);
        for (; text.Length > 8; text = text[8..]) hash = Mix(hash, MemoryMarshal.Read<ulong>(text));
        // The last one to eight bytes at once, some of them twice.
        var last = text.Length >= 4 ? MemoryMarshal.Read<uint>(text) | ((ulong)MemoryMarshal.Read<uint>(text[^4..]) << 32)
            : text.Length > 0 ? text[0] | ((ulong)text[text.Length >> 1] << 8) | ((ulong)text[^1] << 16) : 0;
        return Mix(hash, last) * 0xff51afd7ed558ccdUL;
    }

    private static ulong Mix(ulong hash, ulong next)
    {
        hash = (hash ^ next) * 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }
}
