using KpiBot.Answers;
using KpiBot.Charts.Drawing;
using SkiaSharp;

namespace KpiBot.Charts.Layouts;

/// <summary>Series over time: levels with their values at the left, names of the periods below, the first series in front and its last value beside it.</summary>
internal sealed class LineLayout(Scene scene, Chart chart, float top)
{
    private const int Steps = 4, MostDots = 20;
    private const float Gap = 16, BelowPlot = 24, BetweenNames = 28, WidestLevel = 300, WidestEnd = 300, WidestName = 300;

    private static readonly Lettering Name = new(Strong: false, 31);
    private static readonly Lettering LastValue = new(Strong: true, 36);

    private readonly List<double?[]> _values = [.. chart.Series.Select(series => chart.Labels.Select((_, at) => (double?)series.Values.ElementAtOrDefault(at)).ToArray())];
    private readonly Colours _colours = scene.Colours;
    private Lettering _level = Name;
    private Lettering _end = LastValue;

    public void Draw()
    {
        List<double> seen = [.. _values.SelectMany(series => series).OfType<double>()];
        if (seen.Count == 0) return;
        if (chart.Target is { } target) seen.Add((double)target.Value);
        var scale = Scale.Of(seen, fromZero: false, Steps, chart.Written);
        _level = Name.Holding(scale.Levels.Select(level => chart.Written(Scale.Decimal(level))), WidestLevel);
        var plot = Plot(scale);
        DrawLevels(scale, plot);
        DrawNames(plot);
        for (var series = _values.Count - 1; series >= 0; series--) DrawSeries(series, scale, plot);
        var taken = chart.Target is { } level ? DrawTarget(level, scale, plot) : SKRect.Empty;
        DrawEnd(scale, plot, taken);
    }

    private SKRect Plot(Scale scale)
    {
        var left = Scene.Inner.Left + scale.Levels.Max(level => _level.Width(Level(level))) + Gap;
        _end = LastValue.Holding([EndText()], WidestEnd);
        var end = _end.Fit(EndText(), WidestEnd);
        var right = Scene.Inner.Right - (end.Length == 0 ? Gap : _end.Width(end) + Gap + 12);
        return new SKRect(left, top + 40, right, Scene.Inner.Bottom - Name.Height - BelowPlot);
    }

    private string Level(double level) => _level.Fit(chart.Written(Scale.Decimal(level)), WidestLevel);

    /// <summary>The last value of the only series asked for; several would stand over each other.</summary>
    private string EndText() => chart.Series.Count(series => !series.IsComparison) == 1 && !chart.Series[0].IsComparison && LastOf(0) is { } last
        ? chart.Written(chart.Series[0].Values[last]!.Value)
        : "";

    private int? LastOf(int series) => Array.FindLastIndex(_values[series], value => value is not null) is var last and >= 0 ? last : null;

    private void DrawLevels(Scale scale, SKRect plot)
    {
        foreach (var level in scale.Levels)
        {
            var y = Y(level, scale, plot);
            scene.Add(new Mark.Line([new(plot.Left, y), new(plot.Right, y)], level == 0 ? 2.5f : 2, level == 0 ? _colours.Baseline : _colours.Grid));
            scene.Write(Level(level), plot.Left - Gap, y, _level, _colours.Muted, Align.UpTo);
        }
    }

    /// <summary>Every name, or every second, third … counted back from the last, so that none touches the next.</summary>
    private void DrawNames(SKRect plot)
    {
        for (var every = 1; ; every++)
        {
            List<Mark.Text> names = [];
            for (var at = chart.Labels.Count - 1; at >= 0; at -= every) names.Add(NameAt(at, plot));
            if (names.Count > 1 && names.Zip(names.Skip(1)).Any(pair => pair.Second.Extent.Right + BetweenNames > pair.First.Extent.Left)) continue;
            names.ForEach(scene.Add);
            return;
        }
    }

    private Mark.Text NameAt(int at, SKRect plot)
    {
        var name = Name.Fit(chart.Labels[at], WidestName);
        var half = Name.Width(name) / 2;
        var x = Math.Clamp(X(at, plot), Scene.Inner.Left + half, Scene.Inner.Right - half);
        return Scene.Text(name, x, plot.Bottom + BelowPlot + (Name.Height / 2), Name, _colours.Muted, Align.Around);
    }

    private void DrawSeries(int series, Scale scale, SKRect plot)
    {
        var (colour, isComparison) = (SeriesColours.Of(_colours, chart, series), chart.Series[series].IsComparison);
        foreach (var run in Runs(series))
        {
            List<SKPoint> points = [.. run.Select(at => new SKPoint(X(at, plot), Y(_values[series][at]!.Value, scale, plot)))];
            if (points.Count == 1) scene.Add(new Mark.Dot(points[0], 8, colour));
            else
            {
                if (chart.Series.Count(one => !one.IsComparison) == 1 && !isComparison && scale.Low >= 0 && scale.Levels[0] == 0) Shade(points, plot, colour);
                scene.Add(new Mark.Line(points, isComparison ? 4.5f : 6, colour, isComparison ? [16, 11] : null));
                if (!isComparison && chart.Labels.Count <= MostDots) points.ForEach(point => scene.Add(new Mark.Dot(point, 7, colour)));
            }
        }
    }

    // A ground under the line says how much; it would mislead where the range does not begin at zero.
    private void Shade(List<SKPoint> points, SKRect plot, SKColor colour)
    {
        var shade = new Mark.Area([.. points, new(points[^1].X, plot.Bottom), new(points[0].X, plot.Bottom)], colour.WithAlpha(26));
        scene.Add(shade);
    }

    /// <summary>The points between gaps.</summary>
    private IEnumerable<List<int>> Runs(int series)
    {
        List<int> run = [];
        for (var at = 0; at < _values[series].Length; at++)
        {
            if (_values[series][at] is not null) run.Add(at);
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
        if (run.Count > 0) yield return run;
    }

    private SKRect DrawTarget(ChartLevel target, Scale scale, SKRect plot)
    {
        var y = Y((double)target.Value, scale, plot);
        scene.Add(new Mark.Line([new(plot.Left, y), new(plot.Right, y)], 3.5f, _colours.Ink, [4, 9]));
        return TargetLabel.Draw(scene, target, chart.Written, plot, y, Lines(scale, plot));
    }

    private List<SKPoint[]> Lines(Scale scale, SKRect plot) =>
        [.. _values.SelectMany((series, index) => Runs(index).Select(run => run.Select(at => new SKPoint(X(at, plot), Y(series[at]!.Value, scale, plot))).ToArray()))];

    /// <summary>Beside the last point; at the margin, which is kept free for it, where something else stands there.</summary>
    private void DrawEnd(Scale scale, SKRect plot, SKRect taken)
    {
        if (_end.Fit(EndText(), WidestEnd) is not { Length: > 0 } text || LastOf(0) is not { } last) return;
        var centre = new SKPoint(X(last, plot), Y(_values[0][last]!.Value, scale, plot));
        if (chart.Labels.Count <= MostDots) scene.Add(new Mark.Dot(centre, 14, _colours.Ground));
        scene.Add(new Mark.Dot(centre, 10, SeriesColours.Of(_colours, chart, 0)));
        var beside = Scene.Text(text, Math.Min(centre.X + Gap + 10, plot.Right + Gap), centre.Y, _end, _colours.Ink);
        if (beside.Extent.IntersectsWith(taken)) beside = Scene.Text(text, plot.Right + Gap, centre.Y, _end, _colours.Ink);
        if (beside.Extent.Left < plot.Right) scene.Add(new Mark.Box(SKRect.Inflate(beside.Extent, 4, -4), _colours.Ground, 6, 6));
        scene.Add(beside);
    }

    private float X(int at, SKRect plot)
    {
        var inset = 14f;
        return chart.Labels.Count == 1 ? plot.MidX : plot.Left + inset + ((plot.Width - (2 * inset)) * at / (chart.Labels.Count - 1));
    }

    private static float Y(double value, Scale scale, SKRect plot) => plot.Bottom - (plot.Height * scale.Share(value));
}
