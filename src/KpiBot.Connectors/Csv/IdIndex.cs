using System.Runtime.InteropServices;

namespace KpiBot.Connectors.Csv;

/// <summary>Where each id of a kind was first seen. Ids are kept as 128-bit hashes, so that millions of them fit.</summary>
internal sealed class IdIndex
{
    private readonly Dictionary<UInt128, long> _places = [];

    /// <summary>Remembers the id's place; else tells where it was seen before (number of the file, line).</summary>
    public bool TryAdd(string id, int file, long line, out (int File, long Line) first)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, Hash(id), out var known);
        if (!known) place = ((long)file << 48) | line;
        first = ((int)(place >> 48), place & ((1L << 48) - 1));
        return !known;
    }

    /// <summary>Two independent multiply-and-fold hashes. Not against someone who seeks collisions: a false one only refuses that person's own file.</summary>
    private static UInt128 Hash(string id)
    {
        var (upper, lower) = (0x9E3779B97F4A7C15UL + (ulong)id.Length, 0xC2B2AE3D27D4EB4FUL);
        foreach (var c in id)
        {
            upper = Fold(upper ^ c, 0xA0761D6478BD642F);
            lower = Fold(lower + c, 0xE7037ED1A0B428DB);
        }

        return new UInt128(upper, lower);
    }

    private static ulong Fold(ulong a, ulong b) => Math.BigMul(a, b, out var low) ^ low;
}
