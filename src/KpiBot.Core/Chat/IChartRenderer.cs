using KpiBot.Answers;

namespace KpiBot.Chat;

/// <summary>Draws a chart as a picture that can stand in a message or on a page.</summary>
public interface IChartRenderer
{
    /// <summary>A PNG, sixteen to nine; the same bytes for the same chart, theme and width.</summary>
    /// <param name="chart">What is drawn. More bars or names than can be read are shortened in the picture; the answer's table has them all.</param>
    /// <param name="theme">Of the place that it will stand in. The picture brings its own ground, so that it can be read on the other too.</param>
    /// <param name="width">In pixels, from 320 to 4800. The drawing is the same at every width: 1200 is sharp on a phone, 2400 on a wide screen.</param>
    byte[] Png(Chart chart, ChartTheme theme, int width = 1200);
}

/// <summary>The ground that a chart is drawn on.</summary>
public enum ChartTheme
{
    /// <summary>Dark on white.</summary>
    Light,

    /// <summary>Light on near black.</summary>
    Dark,
}
