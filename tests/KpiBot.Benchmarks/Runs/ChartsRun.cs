using System.Globalization;
using KpiBot.Answers;
using KpiBot.Benchmarks.Output;
using KpiBot.Charts;
using KpiBot.Charts.Drawing;
using KpiBot.Chat;
using SkiaSharp;

namespace KpiBot.Benchmarks.Runs;

/// <summary>Charts of every kind as PNG: the first of the process, then all in turn; and the same pixels through Skia's own encoder.</summary>
internal static class ChartsRun
{
    private const double Goal = 60;

    public static void Run()
    {
        (string Name, Chart Chart)[] charts =
        [
            ("line, 12 months against 12", Compared(Of(ChartKind.Line, 12, at => 400_000 + (at * 37_000 % 290_000)))), ("line, 60 weeks", Of(ChartKind.Line, 60, at => 30 + (at * 7 % 11))),
            ("bars, 12 members against before", Compared(Of(ChartKind.Bars, 12, at => 900_000 / (at + 1)))), ("bars, both ways", Of(ChartKind.Bars, 8, at => 40_000 - (at * 11_000))), ("funnel, 4 steps", Of(ChartKind.Funnel, 4, at => 0.4m + (at * 0.1m))),
        ];
        var renderer = new ChartRenderer();
        var first = new Samples();
        first.Time(Rounds.WarmUp, () => renderer.Png(charts[0].Chart, ChartTheme.Light));
        var table = new MarkdownTable("charts, p50 / p95 ms", "layout", "pixels", "PNG 1200 × 675", "goal", "KB", "PNG 2400 × 1350", "KB", "1200 by Skia's encoder", "KB");
        foreach (var (name, chart) in charts) table.Add([name, .. Measure(renderer, chart)]);
        table.Print(FormattableString.Invariant($"The first of the process: {MarkdownTable.Number(first.P50)} ms"));
    }

    private static string[] Measure(ChartRenderer renderer, Chart chart)
    {
        Samples layout = new(), pixels = new(), png = new(), large = new(), skia = new();
        var scene = ChartRenderer.Layout(chart, ChartTheme.Light);
        using var drawn = Painter.Pixels(scene, Scene.Width);
        for (var round = 0; round < Rounds.WarmUp + 60; round++)
        {
            layout.Time(round, () => ChartRenderer.Layout(chart, ChartTheme.Light));
            pixels.Time(round, () => Painter.Pixels(scene, Scene.Width).Dispose());
            png.Time(round, () => renderer.Png(chart, ChartTheme.Light));
            large.Time(round, () => renderer.Png(chart, ChartTheme.Light, 2 * Scene.Width));
            skia.Time(round, () => drawn.Encode(SKEncodedImageFormat.Png, 100).Dispose());
        }
        using var encoded = drawn.Encode(SKEncodedImageFormat.Png, 100);
        return
        [
            layout.ToString(), pixels.ToString(), png.ToString(), FormattableString.Invariant($"{(png.P50 <= Goal ? "" : "**missed** ")}{Goal}"), Kilobytes(renderer.Png(chart, ChartTheme.Light).Length),
            large.ToString(), Kilobytes(renderer.Png(chart, ChartTheme.Light, 2 * Scene.Width).Length), skia.ToString(), Kilobytes(encoded.Size),
        ];
    }

    private static string Kilobytes(long bytes) => MarkdownTable.Number(bytes / 1000.0);

    private static Chart Compared(Chart chart) => chart with { Series = [.. chart.Series, new ChartSeries("2025", [.. chart.Series[0].Values.Reverse()], IsComparison: true)] };

    private static Chart Of(ChartKind kind, int count, Func<int, decimal> value) => new()
    {
        Kind = kind, Title = "Revenue won · Enterprise · 2026", Alternative = "", Written = value => value.ToString("$ #,0.##", CultureInfo.InvariantCulture),
        Labels = [.. Enumerable.Range(0, count).Select(at => string.Create(CultureInfo.InvariantCulture, $"Member {at + 1}"))],
        Series = [new ChartSeries("2026", [.. Enumerable.Range(0, count).Select(at => (decimal?)value(at))])],
    };
}
