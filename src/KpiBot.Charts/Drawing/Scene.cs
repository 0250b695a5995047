using SkiaSharp;

namespace KpiBot.Charts.Drawing;

/// <summary>A card with what is drawn on it, in order, in units of a card 1200 wide: the whole picture before any pixel, so that a test can ask where a text stands.</summary>
internal sealed class Scene(Colours colours)
{
    public const int Width = 1200, Height = 675;
    public const float Margin = 48;

    private readonly List<Mark> _marks = [];

    public Colours Colours { get; } = colours;

    public IReadOnlyList<Mark> Marks => _marks;

    public static SKRect Inner { get; } = new(Margin, 40, Width - Margin, Height - 34);

    public void Add(Mark mark) => _marks.Add(mark);

    /// <summary>Adds a text centred on a height: from, around or up to a place along it.</summary>
    public Mark.Text Write(string text, float x, float middle, Lettering lettering, SKColor colour, Align align = Align.From)
    {
        var mark = Text(text, x, middle, lettering, colour, align);
        if (text.Length > 0) Add(mark);
        return mark;
    }

    /// <summary>The same, without adding it.</summary>
    public static Mark.Text Text(string text, float x, float middle, Lettering lettering, SKColor colour, Align align = Align.From)
    {
        var left = align switch { Align.From => x, Align.Around => x - (lettering.Width(text) / 2), Align.UpTo => x - lettering.Width(text) };
        return new Mark.Text(text, new SKPoint(left, middle + lettering.Drop), lettering, colour);
    }
}

/// <summary>Where a text stands along its line.</summary>
internal enum Align
{
    From,
    Around,
    UpTo,
}
