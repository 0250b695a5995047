using System.Net;
using System.Text.Json;
using KpiBot.Connectors.Ads;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.LinkedInAds;

/// <summary>LinkedIn's Web API: its limits, and what its errors mean.</summary>
internal sealed class LinkedInAdsApi : IDisposable
{
    // It limits calls of a day and does not say to how many: there is no hurry.
    private const int PerSecond = 5;

    private readonly SourceClient _client;
    private readonly Pace _pace;

    public LinkedInAdsApi(AdSettings settings, ISourceToken token, TimeProvider time)
    {
        if (settings.AddressProblem(LinkedInAdsConnector.Host) is { } problem) throw new ArgumentException(problem, nameof(settings));
        _pace = new Pace(PerSecond, TimeSpan.FromSeconds(1), time);
        _client = new SourceClient("LinkedIn", new Uri(settings.ApiUrl), token, new PinnedConnections(settings.IsDevelopment).Handler(), Judge, time)
        {
            Headers = new Dictionary<string, string> { ["LinkedIn-Version"] = settings.Version, ["X-Restli-Protocol-Version"] = "2.0.0" },
            WordOf = reply => reply.Word("code"),
        };
    }

    public SourceTraffic Traffic => new(_client.Calls, _client.Repeated, _pace.Waited, null);

    /// <summary>Reads an address.</summary>
    public Task<JsonDocument> GetAsync(string path, string what, CancellationToken cancellation) =>
        _client.CallAsync(new SourceCall(HttpMethod.Get, path, null, what, LinkedInAdsConnector.Scope) { Paces = [_pace] }, cancellation);

    public void Dispose() => _client.Dispose();

    private static Verdict Judge(SourceReply reply, SourceCall call) => reply.Status switch
    {
        HttpStatusCode.TooManyRequests => reply.Says("DAY limit"u8) ? Verdict.Spent : Verdict.Later,
        HttpStatusCode.Unauthorized => Verdict.Refused,
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => Verdict.NotAllowed,
        HttpStatusCode.BadRequest when call.Path.Contains("pageToken=", StringComparison.Ordinal) => Verdict.PlaceLost,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Verdict.Again,
        _ => Verdict.Wrong,
    };
}
