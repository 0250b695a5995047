using KpiBot.Answers;
using KpiBot.Charts.Drawing;
using SkiaSharp;

namespace KpiBot.Charts.Layouts;

/// <summary>Above a drawing: what it shows and, where there are several series, which is which.</summary>
internal static class Header
{
    private const int TitleLines = 2, LegendLines = 2;
    private const float Swatch = 44, AfterSwatch = 14, BetweenNames = 40, ShortestName = 90;

    private static readonly Lettering Title = new(Strong: true, 42);
    private static readonly Lettering Name = new(Strong: false, 31);

    /// <summary>Draws it; what is left below begins at the height returned.</summary>
    public static float Draw(Scene scene, Chart chart)
    {
        var below = DrawTitle(scene, chart.Title);
        return chart.Kind != ChartKind.Funnel && chart.Series.Count > 1 ? DrawLegend(scene, chart, below + 12) : below;
    }

    /// <summary>What is measured stands out from where and when, if both are on one line.</summary>
    private static float DrawTitle(Scene scene, string text)
    {
        var lines = Title.Wrap(text, Scene.Inner.Width, TitleLines);
        var middle = Scene.Inner.Top + (Title.Height / 2);
        var scope = lines.Count == 1 ? lines[0].IndexOf(" · ", StringComparison.Ordinal) : -1;
        if (scope > 0)
        {
            var name = scene.Write(lines[0][..scope], Scene.Inner.Left, middle, Title, scene.Colours.Ink);
            var rest = Title with { Strong = false };
            scene.Write(rest.Fit(lines[0][(scope + 1)..], Scene.Inner.Right - name.Extent.Right - 12), name.Extent.Right + 12, middle, rest, scene.Colours.Muted);
            return Scene.Inner.Top + Title.Height;
        }
        foreach (var line in lines)
        {
            scene.Write(line, Scene.Inner.Left, middle, Title, scene.Colours.Ink);
            middle += Title.Height;
        }
        return Scene.Inner.Top + (Title.Height * lines.Count);
    }

    private static float DrawLegend(Scene scene, Chart chart, float top)
    {
        var room = Scene.Inner.Width - Swatch - AfterSwatch;
        while (room > ShortestName && !Places(chart, room).Fits) room *= 0.85f;
        var middle = top + (Name.Height / 2);
        var (places, _) = Places(chart, room);
        foreach (var (series, name, x, line) in places)
        {
            var at = middle + (line * Name.Height);
            Sample(scene, chart, series, x, at);
            scene.Write(name, x + Swatch + AfterSwatch, at, Name, scene.Colours.Muted);
        }
        return top + ((places.Max(place => place.Line) + 1) * Name.Height);
    }

    private static void Sample(Scene scene, Chart chart, int series, float x, float middle)
    {
        var colour = SeriesColours.Of(scene.Colours, chart, series);
        if (chart.Kind == ChartKind.Bars) scene.Add(new Mark.Box(new SKRect(x, middle - 10, x + Swatch, middle + 10), colour, 4));
        else scene.Add(new Mark.Line([new(x, middle), new(x + Swatch, middle)], 6, colour, chart.Series[series].IsComparison ? [12, 8] : null));
    }

    /// <summary>Names one after the other, each no wider than the room; those for which no line is left are missing.</summary>
    private static (List<(int Series, string Name, float X, int Line)> Places, bool Fits) Places(Chart chart, float room)
    {
        List<(int, string, float, int)> places = [];
        var (x, line) = (Scene.Inner.Left, 0);
        for (var series = 0; series < chart.Series.Count; series++)
        {
            var name = Name.Fit(chart.Series[series].Name, room);
            var width = Swatch + AfterSwatch + Name.Width(name);
            if (x > Scene.Inner.Left && x + width > Scene.Inner.Right) (x, line) = (Scene.Inner.Left, line + 1);
            if (line == LegendLines) return (places, false);
            places.Add((series, name, x, line));
            x += width + BetweenNames;
        }
        return (places, true);
    }
}
