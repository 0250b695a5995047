using KpiBot.Answers;
using KpiBot.Charts.Drawing;
using KpiBot.Charts.Layouts;
using KpiBot.Chat;

namespace KpiBot.Charts;

/// <summary>Charts as PNG: laid out first, every text with its place, then drawn. Needs no font and no display of the machine's. Safe to use from several threads.</summary>
public sealed class ChartRenderer : IChartRenderer
{
    /// <inheritdoc/>
    public byte[] Png(Chart chart, ChartTheme theme, int width = Scene.Width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 320);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 4800);
        return Painter.Png(Layout(chart, theme), width);
    }

    /// <summary>What is drawn and where, before it is drawn.</summary>
    internal static Scene Layout(Chart chart, ChartTheme theme)
    {
        var scene = new Scene(Colours.Of(theme));
        var below = Header.Draw(scene, chart);
        switch (chart.Kind)
        {
            case ChartKind.Line: new LineLayout(scene, chart, below).Draw(); break;
            case ChartKind.Bars: new BarsLayout(scene, chart, below).Draw(); break;
            case ChartKind.Funnel: new FunnelLayout(scene, chart, below).Draw(); break;
        }
        return scene;
    }
}
