using System.Globalization;
using System.Net;
using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.GoogleAnalytics;

/// <summary>Google Analytics' Data API: its limits, which it counts in tokens of the property and tells with every report, and what its errors mean.</summary>
internal sealed class GoogleAnalyticsApi : IDisposable
{
    private const string What = "web traffic";
    private const int PerSecond = 5;

    // Others ask the same property: a tenth of what a standard one has is left to them. A reply says what is left, never of how much.
    private const long KeptOfDay = 20_000, KeptOfHour = 4_000;

    private readonly SourceClient _client;
    private readonly Pace _pace;
    private readonly string _path;
    private long? _left;

    public GoogleAnalyticsApi(GoogleAnalyticsSettings settings, ISourceToken token, TimeProvider time)
    {
        if (settings.AddressProblem() is { } problem) throw new ArgumentException(problem, nameof(settings));
        (_pace, _path) = (new Pace(PerSecond, TimeSpan.FromSeconds(1), time), $"/v1beta/properties/{settings.Property}:runReport");
        _client = new SourceClient("Google Analytics", new Uri(settings.ApiUrl), token, new PinnedConnections(settings.IsDevelopment).Handler(), Judge, time) { WordOf = reply => reply.Word("error", "status") };
    }

    public SourceTraffic Traffic => new(_client.Calls, _client.Repeated, _pace.Waited, _left) { Counted = "tokens" };

    /// <summary>Asks for a report. One that is no report is not taken for an empty one.</summary>
    public async Task<JsonDocument> ReportAsync(object body, CancellationToken cancellation)
    {
        var report = await _client.CallAsync(new SourceCall(HttpMethod.Post, _path, JsonSerializer.SerializeToUtf8Bytes(body), What, GoogleAnalyticsSettings.Scope) { Paces = [_pace] }, cancellation).ConfigureAwait(false);
        if (report.RootElement.Get("metadata").ValueKind != JsonValueKind.Object)
        {
            report.Dispose();
            throw new SourceException(SourceFailure.Wrong, "Google Analytics' answer is no report: please report this.");
        }

        try
        {
            Heed(report.RootElement.Get("propertyQuota"));
            return report;
        }
        catch
        {
            report.Dispose();
            throw;
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Goes by what is left.</summary>
    private void Heed(JsonElement quota)
    {
        _left = Left(quota.Get("tokensPerDay")) ?? _left;
        if (Left(quota.Get("tokensPerDay")) < KeptOfDay) throw Spent("today's", "tomorrow");
        if (Left(quota.Get("tokensPerHour")) < KeptOfHour) throw Spent("this hour's", "in an hour");
    }

    private static long? Left(JsonElement status) => long.TryParse(status.Get("remaining").Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static SourceException Spent(string whose, string when) =>
        new(SourceFailure.Spent, $"Google Analytics has few of {whose} tokens left for the property, which are kept for others: it goes on where it stopped with a run {when}.");

    private static Verdict Judge(SourceReply reply, SourceCall call) => reply.Status switch
    {
        HttpStatusCode.TooManyRequests => reply.Says("concurrent"u8) ? Verdict.Later : Verdict.Spent,
        HttpStatusCode.Unauthorized => Verdict.Refused,
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => Verdict.NotAllowed,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Verdict.Again,
        _ => Verdict.Wrong,
    };
}
