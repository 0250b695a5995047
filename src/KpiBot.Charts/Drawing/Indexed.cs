using System.Runtime.InteropServices;

namespace KpiBot.Charts.Drawing;

/// <summary>Pixels as places in a palette of the 256 colours that cover most; a rarer shade, at the edge of a letter, takes the nearest of them.</summary>
internal static class Indexed
{
    private const int Most = 256;
    private const uint Opaque = 0x00FFFFFF;

    /// <summary>The palette, three bytes a colour, and one byte a pixel.</summary>
    public static (byte[] Palette, byte[] Indices) Of(ReadOnlySpan<byte> pixels)
    {
        var colours = MemoryMarshal.Cast<byte, uint>(pixels);
        var counts = Counts(colours);
        uint[] palette = [.. counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(Most).Select(entry => entry.Key)];
        var places = counts.Keys.ToDictionary(colour => colour, colour => Nearest(palette, colour));
        var indices = new byte[colours.Length];
        for (var start = 0; start < colours.Length;)
        {
            var end = EndOfRun(colours, start);
            indices.AsSpan(start, end - start).Fill(places[colours[start] & Opaque]);
            start = end;
        }
        return ([.. palette.SelectMany(colour => new[] { (byte)colour, (byte)(colour >> 8), (byte)(colour >> 16) })], indices);
    }

    private static Dictionary<uint, int> Counts(ReadOnlySpan<uint> colours)
    {
        var counts = new Dictionary<uint, int>();
        for (var start = 0; start < colours.Length;)
        {
            var end = EndOfRun(colours, start);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, colours[start] & Opaque, out _) += end - start;
            start = end;
        }
        return counts;
    }

    /// <summary>Where the next colour begins: most of a chart is ground.</summary>
    private static int EndOfRun(ReadOnlySpan<uint> colours, int start)
    {
        var length = colours[start..].IndexOfAnyExcept(colours[start]);
        return length < 0 ? colours.Length : start + length;
    }

    private static byte Nearest(uint[] palette, uint colour)
    {
        var (best, least) = (0, int.MaxValue);
        for (var i = 0; i < palette.Length && least > 0; i++)
            if (Distance(palette[i], colour) is var distance && distance < least) (best, least) = (i, distance);
        return (byte)best;
    }

    private static int Distance(uint a, uint b) => Square(a, b, 0) + Square(a, b, 8) + Square(a, b, 16);

    private static int Square(uint a, uint b, int shift)
    {
        var difference = (int)((a >> shift) & 0xFF) - (int)((b >> shift) & 0xFF);
        return difference * difference;
    }
}
