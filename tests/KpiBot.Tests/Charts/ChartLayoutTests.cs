using CsCheck;
using KpiBot.Answers;
using KpiBot.Charts;
using KpiBot.Charts.Drawing;
using KpiBot.Chat;
using SkiaSharp;

namespace KpiBot.Tests.Charts;

public class ChartLayoutTests
{
    private static readonly SKRect Card = new(0, 0, Scene.Width, Scene.Height);

    [Fact]
    public void However_odd_a_chart_is_its_texts_do_not_overlap_and_nothing_leaves_the_card() =>
        RandomChart.Any.Sample(chart => Check(ChartRenderer.Layout(chart, ChartTheme.Light)), iter: 250);

    [Fact]
    public void Longest_names_and_largest_numbers_find_room()
    {
        foreach (var kind in Enum.GetValues<ChartKind>())
            Check(ChartRenderer.Layout(TestChart.Of(kind, 12, at => at % 3 == 1 ? decimal.MinValue / (at + 1) : decimal.MaxValue / (at + 1)) with { Target = new ChartLevel(new string('W', 200), decimal.MaxValue) }, ChartTheme.Dark));
    }

    [Fact]
    public void Sixty_points_name_as_many_periods_as_have_room_and_always_the_last()
    {
        var names = Texts(ChartRenderer.Layout(TestChart.Of(ChartKind.Line, 60, at => at), ChartTheme.Light)).Where(text => text.StartsWith("Member ", StringComparison.Ordinal)).ToList();
        Assert.InRange(names.Count, 4, 10);
        Assert.Contains("Member 59", names);
    }

    [Fact]
    public void Every_bar_has_its_value_beside_it_and_a_gap_has_none()
    {
        var scene = ChartRenderer.Layout(TestChart.Of(ChartKind.Bars, 4, at => at == 1 ? null : 10 - (5 * at)), ChartTheme.Light);
        Assert.Equal(["10", "–", "0", "-5"], Texts(scene).Where((_, at) => at > 2 && at % 2 == 1));
        var bars = scene.Marks.OfType<Mark.Box>().ToList();
        Assert.Equal(2, bars.Count);
        Assert.True(TextOf(scene, "10").Extent.Left > bars[0].Place.Right);
        Assert.True(TextOf(scene, "-5").Extent.Right < bars[1].Place.Left);
    }

    [Fact]
    public void Bars_are_as_long_as_their_values_from_one_zero()
    {
        var bars = ChartRenderer.Layout(TestChart.Of(ChartKind.Bars, 3, at => at == 2 ? -10 : 40 - (20 * at)), ChartTheme.Light).Marks.OfType<Mark.Box>().Select(bar => bar.Place).ToList();
        Assert.Equal(2, bars[0].Width / bars[1].Width, 3);
        Assert.Equal(4, bars[0].Width / bars[2].Width, 3);
        Assert.Equal(bars[0].Left, bars[2].Right, 3);
    }

    [Fact]
    public void More_bars_than_can_be_read_are_counted()
    {
        var scene = ChartRenderer.Layout(TestChart.Of(ChartKind.Bars, 40, at => 100 - at), ChartTheme.Light);
        var shown = scene.Marks.OfType<Mark.Box>().Count();
        Assert.InRange(shown, 10, 16);
        Assert.Contains($"+{40 - shown} …", Texts(scene));
    }

    [Fact]
    public void A_gap_in_a_line_is_not_bridged()
    {
        var scene = ChartRenderer.Layout(TestChart.Of(ChartKind.Line, 7, at => at == 3 ? null : at), ChartTheme.Light);
        var blue = scene.Colours.Series[0];
        Assert.Equal([3, 3], scene.Marks.OfType<Mark.Line>().Where(line => line.Colour == blue).Select(line => line.Points.Count));
    }

    [Fact]
    public void A_comparison_is_dashed_and_behind()
    {
        var chart = TestChart.Of(ChartKind.Line, 5, at => at);
        var scene = ChartRenderer.Layout(chart with { Series = [chart.Series[0], new ChartSeries("before", chart.Series[0].Values, IsComparison: true)] }, ChartTheme.Light);
        var drawn = scene.Marks.OfType<Mark.Line>().Where(line => line.Points.Count == 5).ToList();
        Assert.NotNull(drawn[0].Dashes);
        Assert.Null(drawn[1].Dashes);
    }

    [Fact]
    public void A_target_is_a_line_with_its_name_and_value()
    {
        var scene = ChartRenderer.Layout(TestChart.Of(ChartKind.Line, 5, at => at) with { Target = new ChartLevel("Target", 3) }, ChartTheme.Light);
        Assert.Contains("Target 3", Texts(scene));
    }

    [Fact]
    public void A_funnel_narrows_by_the_running_product_and_says_only_the_rates()
    {
        var scene = ChartRenderer.Layout(TestChart.Of(ChartKind.Funnel, 3, _ => 0.5m), ChartTheme.Light);
        var heights = scene.Marks.OfType<Mark.Area>().Select(area => area.Extent.Height).ToList();
        Assert.Equal(2, heights[0] / heights[1], 3);
        Assert.Equal(2, heights[1] / heights[2], 3);
        Assert.Equal(["0.5", "0.5", "0.5"], Texts(scene).Where(text => char.IsDigit(text[0])));
    }

    [Fact]
    public void A_number_is_made_smaller_before_it_is_cut_off()
    {
        const decimal Huge = 821_111_111_011_107m;
        Assert.Contains(TestChart.Written(Huge), Texts(ChartRenderer.Layout(TestChart.Of(ChartKind.Line, 3, at => Huge - 2 + at), ChartTheme.Light)));
        Assert.Contains(TestChart.Written(-Huge), Texts(ChartRenderer.Layout(TestChart.Of(ChartKind.Bars, 3, at => at == 0 ? Huge : -Huge), ChartTheme.Light)));
    }

    internal static void Check(Scene scene)
    {
        Assert.All(scene.Marks, mark => Assert.True(Card.Contains(mark.Extent), $"{mark} leaves the card"));
        var texts = scene.Marks.OfType<Mark.Text>().ToList();
        for (var i = 0; i < texts.Count; i++)
            for (var j = 0; j < i; j++)
                Assert.False(Touch(texts[i].Extent, texts[j].Extent), $"\"{texts[i].Content}\" stands over \"{texts[j].Content}\"");
    }

    private static bool Touch(SKRect one, SKRect other) => SKRect.Inflate(one, -0.5f, -0.5f).IntersectsWith(SKRect.Inflate(other, -0.5f, -0.5f));

    private static List<string> Texts(Scene scene) => [.. scene.Marks.OfType<Mark.Text>().Select(text => text.Content)];

    private static Mark.Text TextOf(Scene scene, string content) => scene.Marks.OfType<Mark.Text>().Single(text => text.Content == content);
}
