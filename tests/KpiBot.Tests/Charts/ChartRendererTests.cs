using CsCheck;
using KpiBot.Answers;
using KpiBot.Charts;
using KpiBot.Charts.Drawing;
using KpiBot.Chat;
using SkiaSharp;

namespace KpiBot.Tests.Charts;

public class ChartRendererTests
{
    private static readonly ChartRenderer Renderer = new();
    private static readonly Chart Line = TestChart.Of(ChartKind.Line, 12, at => at * at);

    [Theory]
    [InlineData(320, 180)]
    [InlineData(1200, 675)]
    [InlineData(2400, 1350)]
    public void The_picture_has_the_width_asked_for_and_is_sixteen_to_nine(int width, int height)
    {
        using var picture = SKBitmap.Decode(Renderer.Png(Line, ChartTheme.Light, width));
        Assert.Equal((width, height), (picture.Width, picture.Height));
    }

    [Theory]
    [InlineData(319)]
    [InlineData(4801)]
    public void A_width_that_nobody_can_read_or_hold_is_refused(int width) => Assert.Throws<ArgumentOutOfRangeException>(() => Renderer.Png(Line, ChartTheme.Light, width));

    [Fact]
    public void The_same_chart_gives_the_same_bytes_from_any_thread()
    {
        var expected = Renderer.Png(Line, ChartTheme.Dark);
        Assert.All(Enumerable.Range(0, 8).AsParallel().Select(_ => new ChartRenderer().Png(Line, ChartTheme.Dark)).ToList(), bytes => Assert.Equal(expected, bytes));
    }

    [Fact]
    public void Whatever_is_charted_gives_a_picture_with_a_margin_of_plain_ground() =>
        RandomChart.Any.Sample(chart =>
        {
            using var picture = SKBitmap.Decode(Renderer.Png(chart, ChartTheme.Dark, 320));
            var ground = Colours.Of(ChartTheme.Dark).Ground;
            var (pixels, width) = (picture.Pixels, picture.Width);
            Assert.All(pixels.Where((_, at) => at < width || at >= pixels.Length - width || at % width == 0 || at % width == width - 1), pixel => Assert.Equal(ground, pixel));
        }, iter: 40);

    [Fact]
    public void Letters_are_seen_without_any_font_of_the_machine()
    {
        using var picture = SKBitmap.Decode(Renderer.Png(TestChart.Of(ChartKind.Line, 0, _ => 0), ChartTheme.Light));
        Assert.Contains(picture.Pixels, pixel => pixel == Colours.Of(ChartTheme.Light).Ink);
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Texts_and_series_stand_out_from_the_ground(ChartTheme theme)
    {
        var colours = Colours.Of(theme);
        Assert.All([colours.Ink, colours.Muted], text => Assert.InRange(Contrast(text, colours.Ground), 4.5, 21));
        Assert.All(colours.Series, series => Assert.InRange(Contrast(series, colours.Ground), 2.1, 21));
        Assert.All([colours.Above, colours.Below], bar => Assert.InRange(Contrast(bar, colours.Ground), 3, 21));
    }

    private static double Contrast(SKColor one, SKColor other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(SKColor colour) => (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));

    private static double Linear(byte channel) => channel / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
}
