using System.Text;
using SkiaSharp;

namespace KpiBot.Charts.Drawing;

/// <summary>A weight and a size of the font shipped with the program; measures, shortens and wraps. The machine's own fonts are never asked.</summary>
internal sealed record Lettering(bool Strong, float Size)
{
    private const string Ellipsis = "…";

    // Longer names cannot be seen anyway; measuring them would only take time.
    private const int MostCharacters = 300;

    private const float Smallest = 15;

    private static readonly SKTypeface Regular = Shipped("OpenSans-Regular.ttf");
    private static readonly SKTypeface Semibold = Shipped("OpenSans-Semibold.ttf");

    /// <summary>From the baseline up, with room for accents on capitals.</summary>
    public float Ascent => Size * 0.96f;

    /// <summary>From the baseline down.</summary>
    public float Descent => Size * 0.25f;

    /// <summary>Of one line.</summary>
    public float Height => Ascent + Descent;

    /// <summary>From a middle line down to the baseline of capitals and figures centred on it.</summary>
    public float Drop => Size * 0.36f;

    /// <summary>A font to measure and draw with; to be disposed of.</summary>
    public SKFont Font() => new(Strong ? Semibold : Regular, Size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };

    /// <summary>How far the pen moves.</summary>
    public float Width(string text)
    {
        using var font = Font();
        return font.MeasureText(text);
    }

    /// <summary>The same, smaller if that is what the widest of the texts needs to have room: a number that is cut off would be another number.</summary>
    public Lettering Holding(IEnumerable<string> texts, float room)
    {
        var widest = texts.Select(text => Width(Clean(text))).DefaultIfEmpty().Max();
        return widest <= room ? this : this with { Size = Math.Clamp(MathF.Floor(Size * room / widest), Math.Min(Size, Smallest), Size) };
    }

    /// <summary>The text on one line, with an ellipsis if it is wider than the room; empty where not even a letter has room.</summary>
    public string Fit(string text, float room)
    {
        var clean = Clean(text);
        if (Width(clean) <= room) return clean;
        var runes = clean.EnumerateRunes().ToArray();
        var (fits, tooMany) = (0, runes.Length);
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            if (Width(Cut(runes, middle)) <= room) fits = middle;
            else tooMany = middle;
        }
        return fits == 0 ? "" : Cut(runes, fits);
    }

    /// <summary>The text on as few lines as hold it, broken between words and after hyphens, the last one shortened if more would be needed.</summary>
    public IReadOnlyList<string> Wrap(string text, float room, int lines)
    {
        List<string> wrapped = [];
        var rest = Clean(text);
        while (wrapped.Count < lines - 1 && Width(rest) > room)
        {
            var end = LastBreak(rest, room);
            if (end == 0) break;
            wrapped.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }
        return [.. wrapped, Fit(rest, room)];
    }

    /// <summary>One line of whole characters: what would break a line or cannot be encoded is replaced.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(MostCharacters)) clean.Append(Rune.IsControl(rune) ? new Rune(' ') : rune);
        return clean.ToString().Trim();
    }

    private int LastBreak(string text, float room)
    {
        var end = 0;
        for (var at = text.AsSpan().IndexOfAny(' ', '-'); at >= 0; )
        {
            if (Width(text[..(at + 1)].TrimEnd()) > room) break;
            end = at + 1;
            var next = text.AsSpan(end).IndexOfAny(' ', '-');
            at = next < 0 ? -1 : end + next;
        }
        return end;
    }

    private static string Cut(Rune[] runes, int count) => string.Concat(runes.Take(count).Select(rune => rune.ToString())).TrimEnd(' ', '·', ',') + Ellipsis;

    private static SKTypeface Shipped(string file)
    {
        using var stream = typeof(Lettering).Assembly.GetManifestResourceStream(file)!;
        return SKTypeface.FromData(SKData.Create(stream));
    }
}
