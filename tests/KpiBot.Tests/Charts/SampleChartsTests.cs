using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Charts;
using KpiBot.Chat;
using KpiBot.Tests.Sample;

namespace KpiBot.Tests.Charts;

public class SampleChartsTests(SampleWorkspace sample)
{
    [Theory]
    [InlineData("revenue won by month in 2026 vs 2025", ChartKind.Line)]
    [InlineData("leads por canal e mês em 2026", ChartKind.Line)]
    [InlineData("leads by week last 60 weeks", ChartKind.Line)]
    [InlineData("win rate by owner last quarter vs previous quarter", ChartKind.Bars)]
    [InlineData("leads por canal este año", ChartKind.Bars)]
    [InlineData("por que o CAC subiu no último trimestre?", ChartKind.Bars)]
    [InlineData("show me the funnel this year", ChartKind.Funnel)]
    [InlineData("funil do último trimestre", ChartKind.Funnel)]
    [InlineData("embudo de ventas del trimestre pasado", ChartKind.Funnel)]
    public async Task Answers_are_pictured_with_every_text_in_its_own_place(string question, ChartKind kind)
    {
        var asking = await sample.AskingAsync();
        var answer = Composer.Of(await asking.AskAsync(question, await sample.SurroundingsAsync(), await sample.SnapshotAsync(), TestContext.Current.CancellationToken));
        var picture = Assert.Single(answer.Blocks.OfType<Block.Picture>());
        Assert.Equal(kind, picture.Chart.Kind);
        Assert.All(Enum.GetValues<ChartTheme>(), theme => ChartLayoutTests.Check(ChartRenderer.Layout(picture.Chart, theme)));
    }

    [Fact]
    public async Task The_funnel_is_pictured_once_with_its_four_rates_and_told_in_words()
    {
        var asking = await sample.AskingAsync();
        var answer = Composer.Of(await asking.AskAsync("funnel last quarter", await sample.SurroundingsAsync(), await sample.SnapshotAsync(), TestContext.Current.CancellationToken));
        var chart = Assert.Single(answer.Blocks.OfType<Block.Picture>()).Chart;
        var rates = answer.Blocks.OfType<Block.Headline>().Select(headline => headline.Value!).ToList();
        Assert.Equal(4, rates.Count);
        Assert.Equal(rates, chart.Series[0].Values.Select(value => chart.Written(value!.Value)));
        Assert.All(rates, rate => Assert.Contains(rate, chart.Alternative, StringComparison.Ordinal));
        Assert.Equal(new Block.Heading(chart.Title), answer.Blocks[0]);
    }
}
