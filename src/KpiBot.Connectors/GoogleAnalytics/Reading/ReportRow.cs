using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.Reports;
using KpiBot.Sync;
using NodaTime.Text;

namespace KpiBot.Connectors.GoogleAnalytics.Reading;

/// <summary>A line of a report on its way to a row: what was asked for, and what Google says against it.</summary>
internal static class ReportRow
{
    private const string Other = "(other)";
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>The rows; one that cannot be read is a <see cref="FormatException"/>.</summary>
    public static IReadOnlyList<SyncRow> Of(JsonDocument report)
    {
        var said = Said(report.RootElement.Get("metadata"));
        return [.. report.RootElement.Get("rows").Items().Select(row => Of(row, said)).OfType<SyncRow>()];
    }

    /// <summary>Null for what belongs to no day any more.</summary>
    private static SyncRow? Of(JsonElement row, List<string> said)
    {
        string?[] dimensions = [.. Values(row.Get("dimensionValues"))], metrics = [.. Values(row.Get("metricValues"))];
        if (dimensions.Length != GoogleAnalyticsReport.Dimensions.Count || metrics.Length != GoogleAnalyticsReport.Metrics.Count) throw new FormatException();
        if (dimensions[0] == Other) return null;
        var day = Figures.Day(dimensions[0], Day);
        Figures.Count(row.Get("metricValues")[0].Get("value"));
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in GoogleAnalyticsReport.Dimensions.Zip(dimensions).Concat(GoogleAnalyticsReport.Metrics.Zip(metrics))) if (value is not null) fields[name] = value;
        foreach (var caveat in said) fields[caveat] = "true";
        return new SyncRow(IdOf(dimensions), ReportPlace.StampOf(day), fields);
    }

    /// <summary>A line has no id: it is its day and a digest of what it is told apart by.</summary>
    private static string IdOf(string?[] dimensions) =>
        $"{dimensions[0]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', dimensions))).AsSpan(0, 12))}";

    private static List<string> Said(JsonElement metadata)
    {
        var said = new List<string>();
        if (metadata.Get("subjectToThresholding").ValueKind == JsonValueKind.True) said.Add(GoogleAnalyticsReport.Withheld);
        if (metadata.Get("dataLossFromOtherRow").ValueKind == JsonValueKind.True) said.Add(GoogleAnalyticsReport.Grouped);
        if (metadata.Get("samplingMetadatas").Items().Any(sample => sample.Get("samplesReadCount").Text() != sample.Get("samplingSpaceSize").Text())) said.Add(GoogleAnalyticsReport.Sampled);
        return said;
    }

    private static IEnumerable<string?> Values(JsonElement values) => values.Items().Select(value => value.Get("value").Text());
}
