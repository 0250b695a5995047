using KpiBot.Answers;
using KpiBot.Charts.Drawing;
using SkiaSharp;

namespace KpiBot.Charts.Layouts;

/// <summary>The name and value of a level, above or below its line, where the fewest series pass.</summary>
internal static class TargetLabel
{
    private static readonly Lettering Name = new(Strong: true, 29);

    /// <summary>Draws it; returns where it stands, nowhere if there is no room for it.</summary>
    public static SKRect Draw(Scene scene, ChartLevel target, Func<decimal, string> written, SKRect plot, float y, List<SKPoint[]> lines)
    {
        var text = Text(target, written, plot.Width - 40);
        if (text.Length == 0) return SKRect.Empty;
        var offset = (Name.Height / 2) + 6;
        var places =
            from middle in (float[])[y - offset, y + offset]
            where middle - (Name.Height / 2) >= plot.Top - 38 && middle + (Name.Height / 2) <= plot.Bottom
            from x in (float[])[0, 0.25f, 0.5f, 0.75f, 1]
            select Scene.Text(text, plot.Left + 12 + (x * (plot.Width - 24 - Name.Width(text))), middle, Name, scene.Colours.Ink);
        var label = places.MinBy(place => lines.Count(line => Crosses(line, place.Extent)));
        if (label is null) return SKRect.Empty;
        scene.Add(new Mark.Box(SKRect.Inflate(label.Extent, 8, -3), scene.Colours.Ground, 6, 6));
        scene.Add(label);
        return label.Extent;
    }

    /// <summary>The level in words.</summary>
    public static string Text(ChartLevel target, Func<decimal, string> written, float room)
    {
        var value = written(target.Value);
        var name = Name.Fit(target.Name, room - Name.Width(" " + value));
        return Name.Fit($"{name} {value}", room);
    }

    private static bool Crosses(SKPoint[] line, SKRect box) => line.Length == 1
        ? box.Contains(line[0])
        : line.Zip(line.Skip(1)).Any(segment => Passes(segment.First, segment.Second, box));

    /// <summary>Whether a straight piece is anywhere within the box, looked at in steps finer than a letter.</summary>
    private static bool Passes(SKPoint from, SKPoint to, SKRect box)
    {
        if (Math.Max(from.X, to.X) < box.Left || Math.Min(from.X, to.X) > box.Right) return false;
        const int Pieces = 64;
        return Enumerable.Range(0, Pieces + 1).Any(i => box.Contains(new SKPoint(from.X + ((to.X - from.X) * i / Pieces), from.Y + ((to.Y - from.Y) * i / Pieces))));
    }
}
