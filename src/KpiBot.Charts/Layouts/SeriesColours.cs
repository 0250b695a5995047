using KpiBot.Answers;
using KpiBot.Charts.Drawing;
using SkiaSharp;

namespace KpiBot.Charts.Layouts;

/// <summary>Which series has which colour, in the legend as in the drawing.</summary>
internal static class SeriesColours
{
    public static SKColor Of(Colours colours, Chart chart, int series) =>
        chart.Series[series].IsComparison ? colours.Comparison : colours.Series[chart.Series.Take(series).Count(one => !one.IsComparison) % colours.Series.Length];
}
