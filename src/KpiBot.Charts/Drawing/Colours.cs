using KpiBot.Chat;
using SkiaSharp;

namespace KpiBot.Charts.Drawing;

/// <summary>The colours of a theme. Series are Okabe and Ito's, in an order in which neighbours differ for every kind of colour vision and each stands out from the ground.</summary>
internal sealed record Colours
{
    private static readonly Colours Light = new()
    {
        Ground = Of(0xFFFFFF), Ink = Of(0x1B2430), Muted = Of(0x5B6675), Grid = Of(0xE6E9EE), Baseline = Of(0x9AA5B3), Comparison = Of(0x98A2B0),
        Series = [Of(0x0072B2), Of(0xD55E00), Of(0x009E73), Of(0xCC79A7), Of(0xE69F00), Of(0x56B4E9)],
        Above = Of(0x2F7FB5), Below = Of(0xD9743A),
    };

    private static readonly Colours Dark = new()
    {
        Ground = Of(0x161B22), Ink = Of(0xF0F3F6), Muted = Of(0xA3AEBB), Grid = Of(0x2A313B), Baseline = Of(0x5F6B7A), Comparison = Of(0x77828F),
        Series = [Of(0x56B4E9), Of(0xE69F00), Of(0x1FB88C), Of(0xCC79A7), Of(0xF0E442), Of(0xE8703A)],
        Above = Of(0x56A8DB), Below = Of(0xE08A50),
    };

    /// <summary>Of the card, opaque.</summary>
    public required SKColor Ground { get; init; }

    /// <summary>Of the title and the values.</summary>
    public required SKColor Ink { get; init; }

    /// <summary>Of the names along the axes.</summary>
    public required SKColor Muted { get; init; }

    public required SKColor Grid { get; init; }

    /// <summary>Of the line at zero.</summary>
    public required SKColor Baseline { get; init; }

    /// <summary>Of a series that stands behind the first.</summary>
    public required SKColor Comparison { get; init; }

    /// <summary>Of the series, in turn.</summary>
    public required SKColor[] Series { get; init; }

    /// <summary>Of what adds, where bars go both ways. Says no more than the sign: what is good news differs by KPI.</summary>
    public required SKColor Above { get; init; }

    /// <summary>Of what takes away.</summary>
    public required SKColor Below { get; init; }

    public static Colours Of(ChartTheme theme) => theme switch { ChartTheme.Light => Light, ChartTheme.Dark => Dark };

    /// <summary>A colour as it would look through a ground that shows by the rest of the share: opaque again, so that nothing depends on what lies below.</summary>
    public SKColor Faint(SKColor colour, float share) => new(Mixed(colour.Red, Ground.Red, share), Mixed(colour.Green, Ground.Green, share), Mixed(colour.Blue, Ground.Blue, share));

    private static byte Mixed(byte over, byte under, float share) => (byte)MathF.Round((over * share) + (under * (1 - share)));

    private static SKColor Of(uint rgb) => new(0xFF000000 | rgb);
}
