using System.Text.Json.Nodes;
using KpiBot.Answers;

namespace KpiBot.Slack.Blocks;

/// <summary>A chart: Slack's own where it can show all of it, else the uploaded picture, else nothing, for its figures stand elsewhere in the answer too.</summary>
internal static class ChartBlocks
{
    private const int Percent = 100;

    public static IEnumerable<Piece> Of(Chart chart, Rendering rendering)
    {
        var picture = rendering.Picture(chart) is { } file ? BlockKit.Image(file, chart.Alternative) : null;
        var native = rendering.UsesNative ? Native(chart) : null;
        return (native ?? picture) is null ? [] : [new Piece(native ?? picture, picture, null, chart.Title.Length) { IsChart = true }];
    }

    /// <summary>Slack's chart has no gaps, and names no two things alike.</summary>
    private static JsonObject? Native(Chart chart)
    {
        var series = SeriesOf(chart).ToList();
        string[] places = [.. chart.Labels.Select(Named)];
        string[] names = [.. series.Select(one => Named(one.Name))];
        if (places.Length is 0 or > Limits.ChartPlaces || places.Distinct().Count() < places.Length) return null;
        if (names.Length is 0 or > Limits.ChartSeries || names.Distinct().Count() < names.Length) return null;
        if (series.Any(one => one.Values.Count != places.Length || one.Values.Any(value => value is null))) return null;

        // The chart writes numbers by itself: a share has to come as it is read.
        var isShare = chart.Written(1).Contains('%', StringComparison.Ordinal);
        var axis = new JsonObject { ["categories"] = new JsonArray([.. places.Select(place => (JsonNode)place)]) };
        if (isShare) axis["y_label"] = "%";
        return new JsonObject
        {
            ["type"] = "data_visualization",
            ["title"] = PlainText.Line(chart.Title, Limits.ChartTitleLetters),
            ["chart"] = new JsonObject
            {
                ["type"] = chart.Kind switch { ChartKind.Line => "line", ChartKind.Bars or ChartKind.Funnel => "bar" },
                ["series"] = new JsonArray([.. series.Select((one, at) => (JsonNode)SeriesOf(names[at], places, one.Values, isShare ? Percent : 1))]),
                ["axis_config"] = axis,
            },
        };
    }

    private static IEnumerable<ChartSeries> SeriesOf(Chart chart) =>
        chart.Target is { } target ? chart.Series.Append(new ChartSeries(target.Name, [.. chart.Labels.Select(_ => (decimal?)target.Value)])) : chart.Series;

    private static JsonObject SeriesOf(string name, string[] places, IReadOnlyList<decimal?> values, int scale) => new()
    {
        ["name"] = name,
        ["data"] = new JsonArray([.. places.Select((place, at) => (JsonNode)new JsonObject { ["label"] = place, ["value"] = decimal.Round(values[at]!.Value * scale, 4) })]),
    };

    private static string Named(string name) => PlainText.Line(name, Limits.ChartLabelLetters);
}
