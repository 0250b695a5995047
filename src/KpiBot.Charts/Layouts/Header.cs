using KpiBot.Answers;
using KpiBot.Charts.Drawing;
using SkiaSharp;

namespace KpiBot.Charts.Layouts;

/// <summary>Above a drawing: what it shows and, where there are several series, which is which.</summary>
internal static class Header
{
    private const string Between = " · ";
    private const int TitleLines = 2, LegendLines = 2;
    private const float Swatch = 44, AfterSwatch = 14, BetweenNames = 40, ShortestName = 90;

    // The larger, where all of it has room on one line.
    private static readonly Lettering[] Titles = [new(Strong: true, 42), new(Strong: true, 37)];
    private static readonly Lettering[] Names = [new(Strong: false, 31), new(Strong: false, 27)];

    /// <summary>Draws it; what is left below begins at the height returned.</summary>
    public static float Draw(Scene scene, Chart chart)
    {
        var below = DrawTitle(scene, chart.Title);
        return chart.Kind != ChartKind.Funnel && chart.Series.Count > 1 ? DrawLegend(scene, chart, below + 12) : below;
    }

    /// <summary>What is measured stands out from where and when, which follow on the same line or on the next.</summary>
    private static float DrawTitle(Scene scene, string title)
    {
        var text = Lettering.Clean(title);
        var lettering = Titles.FirstOrDefault(one => one.Width(text) <= Scene.Inner.Width, Titles[^1]);
        var middle = Scene.Inner.Top + (lettering.Height / 2);
        var scope = text.IndexOf(Between, StringComparison.Ordinal);
        if (scope > 0 && lettering.Width(text[..scope]) <= Scene.Inner.Width)
        {
            var name = scene.Write(text[..scope], Scene.Inner.Left, middle, lettering, scene.Colours.Ink);
            return DrawScope(scene, text[(scope + Between.Length)..], name.Extent, lettering with { Strong = false });
        }
        var lines = lettering.Wrap(text, Scene.Inner.Width, TitleLines);
        foreach (var line in lines)
        {
            scene.Write(line, Scene.Inner.Left, middle, lettering, scene.Colours.Ink);
            middle += lettering.Height;
        }
        return Scene.Inner.Top + (lettering.Height * lines.Count);
    }

    private static float DrawScope(Scene scene, string scope, SKRect name, Lettering lettering)
    {
        var beside = "· " + scope;
        var fits = name.Right + 11 + lettering.Width(beside) <= Scene.Inner.Right;
        if (fits) scene.Write(beside, name.Right + 11, name.Bottom - lettering.Descent - lettering.Drop, lettering, scene.Colours.Muted);
        else scene.Write(lettering.Fit(scope, Scene.Inner.Width), Scene.Inner.Left, name.Bottom + (lettering.Height / 2), lettering, scene.Colours.Muted);
        return name.Bottom + (fits ? 0 : lettering.Height);
    }

    private static float DrawLegend(Scene scene, Chart chart, float top)
    {
        var room = Scene.Inner.Width - Swatch - AfterSwatch;
        var lettering = Names.FirstOrDefault(one => Places(chart, one, room, lines: 1).Fits, Names[0]);
        while (room > ShortestName && !Places(chart, lettering, room, LegendLines).Fits) room *= 0.85f;
        var middle = top + (lettering.Height / 2);
        var (places, _) = Places(chart, lettering, room, LegendLines);
        foreach (var (series, name, x, line) in places)
        {
            var at = middle + (line * lettering.Height);
            Sample(scene, chart, series, x, at);
            scene.Write(name, x + Swatch + AfterSwatch, at, lettering, scene.Colours.Muted);
        }
        return top + ((places.Max(place => place.Line) + 1) * lettering.Height);
    }

    private static void Sample(Scene scene, Chart chart, int series, float x, float middle)
    {
        var colour = SeriesColours.Of(scene.Colours, chart, series);
        if (chart.Kind == ChartKind.Bars) scene.Add(new Mark.Box(new SKRect(x, middle - 10, x + Swatch, middle + 10), colour, 4, 4));
        else scene.Add(new Mark.Line([new(x + 3, middle), new(x + Swatch - 3, middle)], 6, colour, chart.Series[series].IsComparison ? [12, 8] : null));
    }

    /// <summary>Names one after the other, each no wider than the room; those for which no line is left are missing.</summary>
    private static (List<(int Series, string Name, float X, int Line)> Places, bool Fits) Places(Chart chart, Lettering lettering, float room, int lines)
    {
        List<(int, string, float, int)> places = [];
        var (x, line) = (Scene.Inner.Left, 0);
        for (var series = 0; series < chart.Series.Count; series++)
        {
            var name = lettering.Fit(chart.Series[series].Name, room);
            var width = Swatch + AfterSwatch + lettering.Width(name);
            if (x > Scene.Inner.Left && x + width > Scene.Inner.Right) (x, line) = (Scene.Inner.Left, line + 1);
            if (line == lines) return (places, false);
            places.Add((series, name, x, line));
            x += width + BetweenNames;
        }
        return (places, true);
    }
}
