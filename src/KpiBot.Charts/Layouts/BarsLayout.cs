using KpiBot.Answers;
using KpiBot.Charts.Drawing;
using SkiaSharp;

namespace KpiBot.Charts.Layouts;

/// <summary>One row a member: its name, its bar from zero, the value at the bar's end; what it is compared with as a thin bar below. Bars that go both ways are coloured by their sign.</summary>
internal sealed class BarsLayout(Scene scene, Chart chart, float top)
{
    private const string None = "–";
    private const float LeastRow = 38, MostRow = 104, MostBar = 52, Gap = 18, WidestName = 0.34f, WidestValue = 0.26f, BetweenBars = 0.12f;

    private readonly Colours _colours = scene.Colours;
    private Lettering _name = new(Strong: false, 34);
    private Lettering _value = new(Strong: true, 34);

    public void Draw()
    {
        if (chart.Labels.Count == 0 || chart.Series.Count == 0) return;
        var room = new SKRect(Scene.Inner.Left, top + (chart.Target is null ? 20 : 66), Scene.Inner.Right, Scene.Inner.Bottom);
        var most = (int)(room.Height / LeastRow);
        var shown = chart.Labels.Count <= most ? chart.Labels.Count : most - 1;
        var row = Math.Min(room.Height / Math.Min(chart.Labels.Count, most), MostRow);
        var size = Math.Clamp(row * 0.62f, 24, 34);
        (_name, _value) = (_name with { Size = size }, _value with { Size = size });
        var first = room.Top + (Math.Max(0, room.Height - (row * chart.Labels.Count)) / 2);
        _value = _value.Holding(Enumerable.Range(0, shown).Select(at => Value(0, at)).OfType<decimal>().Select(chart.Written), Scene.Inner.Width * WidestValue);
        var plot = Plot(shown, room, first, row);
        if (Range(shown) is not { } range) return;
        var bars = new Bars(plot, range);
        DrawTarget(bars, room);
        for (var at = 0; at < shown; at++) DrawMember(at, bars, new SKRect(room.Left, first + (at * row), room.Right, first + ((at + 1) * row)));
        scene.Add(new Mark.Line([new(bars.X(0), plot.Top), new(bars.X(0), plot.Bottom)], 2.5f, _colours.Baseline));
        if (shown < chart.Labels.Count) scene.Write(Left(chart.Labels.Count - shown), room.Left, first + ((shown + 0.5f) * row), _name, _colours.Muted);
    }

    private static string Left(int count) => FormattableString.Invariant($"+{count} …");

    /// <summary>Where bars can be: between the names and the widest values at either end.</summary>
    private SKRect Plot(int shown, SKRect room, float first, float row)
    {
        var names = Math.Min(chart.Labels.Take(shown).Max(label => _name.Width(Lettering.Clean(label))), room.Width * WidestName);
        var left = room.Left + names + Gap + EndRoom(shown, value => value < 0);
        var right = room.Right - EndRoom(shown, value => value >= 0);
        return new SKRect(left, first, right, first + (shown * row));
    }

    private float EndRoom(int shown, Func<decimal, bool> side)
    {
        List<decimal> values = [.. Enumerable.Range(0, shown).Select(at => Value(0, at)).OfType<decimal>().Where(side)];
        return values.Count == 0 ? 0 : values.Max(value => _value.Width(Written(value))) + Gap;
    }

    private string Written(decimal value) => _value.Fit(chart.Written(value), Scene.Inner.Width * WidestValue);

    private decimal? Value(int series, int at) => chart.Series[series].Values.ElementAtOrDefault(at);

    private (double Low, double High)? Range(int shown)
    {
        List<double> values = [.. chart.Series.SelectMany((_, series) => Enumerable.Range(0, shown).Select(at => (double?)Value(series, at))).OfType<double>()];
        if (values.Count == 0) return null;
        if (chart.Target is { } target) values.Add((double)target.Value);
        var (low, high) = (Math.Min(0, values.Min()), Math.Max(0, values.Max()));
        return low == high ? (0, 1) : (low, high);
    }

    private void DrawMember(int at, Bars bars, SKRect row)
    {
        var name = _name.Fit(chart.Labels[at], row.Width * WidestName);
        scene.Write(name, row.Left, row.MidY, _name, _colours.Ink);
        var slots = Slots(row);
        for (var series = 0; series < chart.Series.Count; series++)
            if (Value(series, at) is { } value && bars.Of((double)value, slots[series]) is { Width: > 0 } bar) scene.Add(Bar(bar, value, ColourOf(series, value)));
        DrawValue(at, bars, Math.Max(slots[0].MidY - (chart.Series.Count == 1 ? 0 : 2), row.Top + (_value.Height / 2)), row);
    }

    // Round where it ends, straight where it begins.
    private static Mark.Box Bar(SKRect place, decimal value, SKColor colour)
    {
        var radius = Math.Min(6, Math.Min(place.Height / 2, place.Width));
        return new Mark.Box(place, colour, value < 0 ? radius : 0, value < 0 ? 0 : radius);
    }

    /// <summary>The heights of a row's bars: one that only compares is thin.</summary>
    private List<SKRect> Slots(SKRect row)
    {
        var weights = chart.Series.Select(series => series.IsComparison ? 0.38f : 1).ToArray();
        var unit = Math.Min(row.Height * (chart.Series.Count == 1 ? 0.62f : 0.84f), MostBar * weights.Length) / weights.Sum();
        var y = row.MidY - (unit * weights.Sum() / 2);
        List<SKRect> slots = [];
        foreach (var weight in weights)
        {
            slots.Add(new SKRect(row.Left, y, row.Right, y + (unit * (weight - (weights.Length == 1 ? 0 : BetweenBars)))));
            y += unit * weight;
        }
        return slots;
    }

    private SKColor ColourOf(int series, decimal value) => series == 0 && GoesBothWays()
        ? value < 0 ? _colours.Below : _colours.Above
        : SeriesColours.Of(_colours, chart, series);

    private bool GoesBothWays() => chart.Series[0].Values.Any(value => value < 0);

    private void DrawValue(int at, Bars bars, float middle, SKRect row)
    {
        if (Value(0, at) is not { } value) DrawNone(bars, row);
        else if (value < 0) scene.Write(Written(value), bars.X((double)value) - Gap + 6, middle, _value, _colours.Ink, Align.UpTo);
        else scene.Write(Written(value), bars.X((double)value) + Gap - 6, middle, _value, _colours.Ink);
    }

    private void DrawNone(Bars bars, SKRect row)
    {
        var isAtEdge = bars.X(0) + Gap + _value.Width(None) > row.Right;
        scene.Write(None, bars.X(0) + (isAtEdge ? -Gap : Gap), row.MidY, _value, _colours.Muted, isAtEdge ? Align.UpTo : Align.From);
    }

    private void DrawTarget(Bars bars, SKRect room)
    {
        if (chart.Target is not { } target) return;
        var lettering = new Lettering(Strong: true, 29);
        var text = TargetLabel.Text(target, chart.Written, room.Width);
        var half = lettering.Width(text) / 2;
        var x = bars.X((double)target.Value);
        scene.Write(text, Math.Clamp(x, room.Left + half, room.Right - half), bars.Plot.Top - 24, lettering, _colours.Ink, Align.Around);
        scene.Add(new Mark.Line([new(x, bars.Plot.Top - 4), new(x, bars.Plot.Bottom)], 3.5f, _colours.Ink, [4, 9]));
    }

    /// <summary>Lengths from zero within a plot.</summary>
    private sealed record Bars(SKRect Plot, (double Low, double High) Range)
    {
        public float X(double value) => Plot.Left + (float)(Plot.Width * ((value - Range.Low) / (Range.High - Range.Low)));

        public SKRect Of(double value, SKRect slot) => new(Math.Min(X(0), X(value)), slot.Top, Math.Max(X(0), X(value)), slot.Bottom);
    }
}
