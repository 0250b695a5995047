using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace KpiBot.Charts.Drawing;

/// <summary>A picture of few colours as PNG with a palette: several times quicker than Skia's own encoder, and about half the bytes.</summary>
internal static class Png
{
    private const int Palette = 3;

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (rest, _) => (rest & 1) == 0 ? rest >> 1 : (rest >> 1) ^ 0xEDB88320))];

    /// <summary>The file.</summary>
    /// <param name="pixels">Four bytes a pixel, row by row; the fourth is not looked at.</param>
    public static byte[] Of(ReadOnlySpan<byte> pixels, int width, int height)
    {
        var (colours, indices) = Indexed.Of(pixels);
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (8, Palette);
        Chunk(file, "IHDR", header);
        Chunk(file, "PLTE", colours);
        Chunk(file, "IDAT", Compressed(indices, width, height));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    // Rows as they are (filter 0): flat colour has no gradient that a filter could foretell.
    private static byte[] Compressed(byte[] indices, int width, int height)
    {
        using var bytes = new MemoryStream();
        using (var packed = new ZLibStream(bytes, CompressionLevel.Optimal))
        {
            for (var y = 0; y < height; y++)
            {
                packed.WriteByte(0);
                packed.Write(indices, y * width, width);
            }
        }
        return bytes.ToArray();
    }

    private static void Chunk(MemoryStream file, string name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        var from = (int)file.Position;
        file.Write(Encoding.ASCII.GetBytes(name));
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(file.GetBuffer().AsSpan(from, (int)file.Position - from)));
        file.Write(number);
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var one in bytes) rest = Remainders[(byte)(rest ^ one)] ^ (rest >> 8);
        return ~rest;
    }
}
