using System.Text.Json.Nodes;
using KpiBot.Answers;

namespace KpiBot.Teams.Cards;

/// <summary>A chart: Teams' own where it can show all of it, and where it is not known, or cannot, the same figures in words. No picture is sent: one would have to stand at an address that everybody can open.</summary>
internal static class ChartElements
{
    private const int Percent = 100;

    public static IEnumerable<JsonObject> Of(Chart chart)
    {
        if (Native(chart) is not { } native) return chart.Labels.Count == 0 ? [] : [InWords(chart)];
        native["fallback"] = InWords(chart);
        return [native];
    }

    /// <summary>Teams' chart has no gaps, and names no two things alike.</summary>
    private static JsonObject? Native(Chart chart)
    {
        var series = SeriesOf(chart).ToList();
        string[] places = [.. chart.Labels.Select(Named)];
        string[] names = [.. series.Select(one => Named(one.Name))];
        if (places.Length is 0 or > Limits.ChartPlaces || places.Contains("") || places.Distinct().Count() < places.Length) return null;
        if (names.Length is 0 or > Limits.ChartSeries || names.Distinct().Count() < names.Length) return null;
        if (series.Any(one => one.Values.Count != places.Length || one.Values.Any(value => value is null))) return null;

        // The chart writes numbers by itself: a share has to come as it is read.
        var isShare = chart.Written(1).Contains('%', StringComparison.Ordinal);
        var scale = isShare ? Percent : 1;
        var drawn = chart.Kind switch
        {
            ChartKind.Line => Drawn("Chart.Line", series.Select((one, at) => Series(names[at], places, one.Values, scale))),
            ChartKind.Bars or ChartKind.Funnel when series is [var only] => Drawn("Chart.HorizontalBar", Points(places, only.Values, scale)),
            ChartKind.Bars or ChartKind.Funnel => Drawn("Chart.VerticalBar.Grouped", series.Select((one, at) => Series(names[at], places, one.Values, scale))),
        };
        drawn["title"] = PlainText.Cut(Elements.Harmless(PlainText.Line(isShare ? $"{chart.Title} (%)" : chart.Title, Limits.ChartTitleLetters)), Limits.ChartTitleLetters);
        if (isShare) drawn[chart.Kind == ChartKind.Line || series.Count > 1 ? "yAxisTitle" : "xAxisTitle"] = "%";
        return drawn;
    }

    private static JsonObject Drawn(string type, IEnumerable<JsonObject> data) => new() { ["type"] = type, ["data"] = Elements.Array(data) };

    private static JsonObject Series(string name, string[] places, IReadOnlyList<decimal?> values, int scale) => new() { ["legend"] = name, ["values"] = Elements.Array(Points(places, values, scale)) };

    private static IEnumerable<JsonObject> Points(string[] places, IReadOnlyList<decimal?> values, int scale) => places.Select((place, at) => new JsonObject { ["x"] = place, ["y"] = decimal.Round(values[at]!.Value * scale, 4) });

    /// <summary>What is to be seen, and the first series place by place.</summary>
    private static JsonObject InWords(Chart chart)
    {
        var values = chart.Series.Count == 0 ? [] : chart.Series[0].Values;
        var facts = chart.Labels.Take(Limits.ChartPlaces).Select((label, at) => new Fact(label, at < values.Count && values[at] is { } value ? chart.Written(value) : "–"));
        return new JsonObject
        {
            ["type"] = "Container",
            ["items"] = Elements.Array([.. Elements.Texts(PlainText.Cut(chart.Alternative, Limits.HeadingLetters), Style.Note), .. Elements.Facts(facts.Select(Shortened))]),
        };
    }

    private static Fact Shortened(Fact fact) => new(PlainText.Cut(fact.Name, Limits.ChartLabelLetters), PlainText.Cut(fact.Value, Limits.ChartLabelLetters));

    private static IEnumerable<ChartSeries> SeriesOf(Chart chart) =>
        chart.Target is { } target ? chart.Series.Append(new ChartSeries(target.Name, [.. chart.Labels.Select(_ => (decimal?)target.Value)])) : chart.Series;

    private static string Named(string name) => PlainText.Cut(Elements.Harmless(PlainText.Line(name, Limits.ChartLabelLetters)), Limits.ChartLabelLetters);
}
