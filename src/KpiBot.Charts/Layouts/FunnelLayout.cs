using KpiBot.Answers;
using KpiBot.Charts.Drawing;
using SkiaSharp;

namespace KpiBot.Charts.Layouts;

/// <summary>Steps from left to right: the rate of each and its name above, below it a stream that narrows from what came in to what is left. The widths are the running product of the rates; no number is shown but the rates themselves.</summary>
internal sealed class FunnelLayout(Scene scene, Chart chart, float top)
{
    private const int Pieces = 24;
    private const float BetweenSteps = 20, LargestRate = 58, SmallestRate = 26, Sliver = 5;

    private readonly Colours _colours = scene.Colours;

    public void Draw()
    {
        if (chart.Labels.Count == 0 || chart.Series.Count == 0) return;
        var step = (Scene.Inner.Width + BetweenSteps) / chart.Labels.Count;
        var column = step - BetweenSteps;
        var rate = new Lettering(Strong: true, RateSize(column));
        var name = new Lettering(Strong: false, Math.Clamp(column / 7.5f, 20, 31));
        var names = chart.Labels.Select(label => name.Wrap(label, column, 3)).ToList();
        var below = top + 30 + rate.Height + (name.Height * names.Max(lines => lines.Count)) + 24;
        var widths = Widths();
        for (var at = 0; at < chart.Labels.Count; at++)
        {
            var x = Scene.Inner.Left + (at * step);
            scene.Write(rate.Fit(Written(at), column), x, top + 30 + (rate.Height / 2), rate, _colours.Ink);
            for (var line = 0; line < names[at].Count; line++) scene.Write(names[at][line], x, top + 30 + rate.Height + ((line + 0.5f) * name.Height), name, _colours.Muted);
            var place = new SKRect(x, below, x + column, Scene.Inner.Bottom);
            var share = chart.Labels.Count == 1 ? 0 : at / (chart.Labels.Count - 1f);
            scene.Add(Stream(place, widths[at], widths[at + 1], _colours.Faint(_colours.Series[0], 1 - (0.45f * share))));
        }
    }

    private decimal? Value(int at) => chart.Series[0].Values.ElementAtOrDefault(at);

    private string Written(int at) => Value(at) is { } value ? chart.Written(value) : "–";

    /// <summary>The largest type in which every rate has room in its column.</summary>
    private float RateSize(float column)
    {
        var widest = Enumerable.Range(0, chart.Labels.Count).Max(at => new Lettering(Strong: true, LargestRate).Width(Lettering.Clean(Written(at))));
        return Math.Clamp(LargestRate * column / Math.Max(widest, 1), SmallestRate, LargestRate);
    }

    /// <summary>What is left before and after each step, of the widest; a step without a rate lets all through.</summary>
    private List<float> Widths()
    {
        List<double> left = [1];
        for (var at = 0; at < chart.Labels.Count; at++) left.Add(Math.Clamp(left[^1] * Math.Max(0, (double)(Value(at) ?? 1)), 0, 1e30));
        return [.. left.Select(width => (float)(width / left.Max()))];
    }

    /// <summary>From one height to another without a corner, never quite gone.</summary>
    private static Mark.Area Stream(SKRect place, float before, float after, SKColor colour)
    {
        float Half(int piece)
        {
            var share = piece / (float)Pieces;
            var eased = share * share * (3 - (2 * share));
            return Math.Max(Sliver, place.Height * (before + ((after - before) * eased))) / 2;
        }
        float X(int piece) => place.Left + (place.Width * piece / Pieces);
        var pieces = Enumerable.Range(0, Pieces + 1).ToArray();
        return new Mark.Area([.. pieces.Select(i => new SKPoint(X(i), place.MidY - Half(i))), .. pieces.Reverse().Select(i => new SKPoint(X(i), place.MidY + Half(i)))], colour);
    }
}
