using SkiaSharp;

namespace KpiBot.Charts.Drawing;

/// <summary>Something drawn, with its place in units of a card 1200 wide.</summary>
internal abstract record Mark(SKColor Colour)
{
    /// <summary>The rectangle that holds all of it.</summary>
    public abstract SKRect Extent { get; }

    /// <summary>One line of text from a pen's start on a baseline.</summary>
    public sealed record Text(string Content, SKPoint Start, Lettering Lettering, SKColor Colour) : Mark(Colour)
    {
        public override SKRect Extent { get; } = new(Start.X, Start.Y - Lettering.Ascent, Start.X + Lettering.Width(Content), Start.Y + Lettering.Descent);
    }

    /// <summary>A rectangle whose corners may be round, at its left and at its right.</summary>
    public sealed record Box(SKRect Place, SKColor Colour, float Left = 0, float Right = 0) : Mark(Colour)
    {
        public override SKRect Extent => Place;
    }

    /// <summary>A line through points, with gaps on and off where it is dashed.</summary>
    public sealed record Line(IReadOnlyList<SKPoint> Points, float Width, SKColor Colour, float[]? Dashes = null) : Mark(Colour)
    {
        public override SKRect Extent { get; } = SKRect.Inflate(Around(Points), Width / 2, Width / 2);
    }

    /// <summary>A filled outline.</summary>
    public sealed record Area(IReadOnlyList<SKPoint> Outline, SKColor Colour) : Mark(Colour)
    {
        public override SKRect Extent { get; } = Around(Outline);
    }

    /// <summary>A filled circle.</summary>
    public sealed record Dot(SKPoint Centre, float Radius, SKColor Colour) : Mark(Colour)
    {
        public override SKRect Extent => new(Centre.X - Radius, Centre.Y - Radius, Centre.X + Radius, Centre.Y + Radius);
    }

    private static SKRect Around(IReadOnlyList<SKPoint> points) => new(points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
}
