using CsCheck;
using KpiBot.Charts.Drawing;
using SkiaSharp;

namespace KpiBot.Tests.Charts;

public class PngTests
{
    [Fact]
    public void Up_to_256_colours_come_back_as_they_were() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Byte).Sample((width, height, seed) =>
        {
            var colours = Enumerable.Range(0, width * height).Select(at => new SKColor((byte)(at % 16 * seed), (byte)(at % 16), seed)).ToArray();
            using var picture = SKBitmap.Decode(Png.Of(Bytes(colours), width, height));
            Assert.Equal((width, height), (picture.Width, picture.Height));
            Assert.Equal(colours, picture.Pixels);
        }, iter: 200);

    [Fact]
    public void Of_more_colours_the_common_ones_stay_and_the_rare_ones_take_the_nearest()
    {
        var colours = Enumerable.Range(0, 4096).Select(at => at < 2048 ? new SKColor(10, 20, 30) : new SKColor((byte)(at % 64 * 4), (byte)(at / 64 % 32 * 8), 0)).ToArray();
        using var picture = SKBitmap.Decode(Png.Of(Bytes(colours), 64, 64));
        Assert.All(picture.Pixels.Take(2048), pixel => Assert.Equal(new SKColor(10, 20, 30), pixel));
        Assert.Equal(256, picture.Pixels.Distinct().Count());
        Assert.InRange(picture.Pixels.Zip(colours).Average(pair => Math.Abs(pair.First.Red - pair.Second.Red) + Math.Abs(pair.First.Green - pair.Second.Green)), 0, 100);
    }

    private static byte[] Bytes(SKColor[] colours) => [.. colours.SelectMany(colour => new byte[] { colour.Red, colour.Green, colour.Blue, 255 })];
}
