using KpiBot.Answers;
using KpiBot.Charts.Drawing;
using SkiaSharp;

namespace KpiBot.Charts.Layouts;

/// <summary>Steps from left to right: the rate of each and its name above, below it a stream that narrows from what came in to what is left. The widths are the running product of the rates; no number is shown but the rates themselves.</summary>
internal sealed class FunnelLayout(Scene scene, Chart chart, float top)
{
    private const int Pieces = 24;
    private const float BetweenSteps = 20, Sliver = 5, Fading = 0.6f;

    private static readonly Lettering Rate = new(Strong: true, 58);

    private readonly Colours _colours = scene.Colours;

    public void Draw()
    {
        if (chart.Labels.Count == 0 || chart.Series.Count == 0) return;
        var between = Math.Min(BetweenSteps, Scene.Inner.Width / chart.Labels.Count / 8);
        var step = (Scene.Inner.Width + between) / chart.Labels.Count;
        var column = step - between;
        var rate = Rate.Holding(Enumerable.Range(0, chart.Labels.Count).Select(Written), column);
        var name = new Lettering(Strong: false, Math.Clamp(column / 7.5f, 20, 31));
        var names = chart.Labels.Select(label => name.Wrap(label, column, 3)).ToList();
        var below = top + 30 + rate.Height + (name.Height * names.Max(lines => lines.Count)) + 24;
        var widths = Widths();
        for (var at = 0; at < chart.Labels.Count; at++)
        {
            var x = Scene.Inner.Left + (at * step);
            scene.Write(rate.Fit(Written(at), column), x, top + 30 + (rate.Height / 2), rate, Value(at) is null ? _colours.Muted : _colours.Ink);
            for (var line = 0; line < names[at].Count; line++) scene.Write(names[at][line], x, top + 30 + rate.Height + ((line + 0.5f) * name.Height), name, _colours.Muted);
            var place = new SKRect(x, below, x + column, Scene.Inner.Bottom);
            scene.Add(Stream(place, widths[at], widths[at + 1], Value(at) is null ? _colours.Grid : _colours.Faint(_colours.Series[0], 1 - (Fading * at / chart.Labels.Count))));
        }
    }

    private decimal? Value(int at) => chart.Series[0].Values.ElementAtOrDefault(at);

    private string Written(int at) => Value(at) is { } value ? chart.Written(value) : "–";

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
