using System.Net;
using System.Text.Json;
using KpiBot.Connectors.Ads;
using KpiBot.Connectors.Http;
using KpiBot.Sync;
using Secret = KpiBot.Access.Secret;

namespace KpiBot.Connectors.GoogleAds;

/// <summary>Google Ads' Web API: its limits, and what its errors mean.</summary>
internal sealed class GoogleAdsApi : IDisposable
{
    // It measures calls a second by account and developer token and does not say how many: this many were never too many.
    private const int PerSecond = 5;

    private readonly SourceClient _client;
    private readonly Pace _pace;
    private readonly string _version;

    public GoogleAdsApi(AdSettings settings, Secret developerToken, string loginCustomer, ISourceToken token, TimeProvider time)
    {
        if (settings.AddressProblem(GoogleAdsConnector.Host) is { } problem) throw new ArgumentException(problem, nameof(settings));
        (_pace, _version) = (new Pace(PerSecond, TimeSpan.FromSeconds(1), time), settings.Version);
        var headers = new Dictionary<string, string> { ["developer-token"] = developerToken.Reveal() };
        if (loginCustomer.Length > 0) headers["login-customer-id"] = loginCustomer;
        _client = new SourceClient("Google Ads", new Uri(settings.ApiUrl), token, new PinnedConnections(settings.IsDevelopment).Handler(), Judge, time)
        {
            Headers = headers,
            WordOf = reply => reply.Word("error", "status"),
        };
    }

    public SourceTraffic Traffic => new(_client.Calls, _client.Repeated, _pace.Waited, null);

    /// <summary>Asks an account a question in Google Ads' query language.</summary>
    public Task<JsonDocument> SearchAsync(string customer, string query, string? token, string what, CancellationToken cancellation)
    {
        object body = token is null ? new { query } : new { query, pageToken = token };
        return _client.CallAsync(
            new SourceCall(HttpMethod.Post, $"/{_version}/customers/{customer}/googleAds:search", JsonSerializer.SerializeToUtf8Bytes(body), what, GoogleAdsConnector.Scope) { Paces = [_pace] }, cancellation);
    }

    public void Dispose() => _client.Dispose();

    private static Verdict Judge(SourceReply reply, SourceCall call) => reply.Status switch
    {
        HttpStatusCode.TooManyRequests => reply.Says("RESOURCE_TEMPORARILY_EXHAUSTED"u8) ? Verdict.Later : Verdict.Spent,
        HttpStatusCode.Unauthorized => Verdict.Refused,
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => Verdict.NotAllowed,
        HttpStatusCode.BadRequest when reply.Says("_PAGE_TOKEN"u8) => Verdict.PlaceLost,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Verdict.Again,
        _ => Verdict.Wrong,
    };
}
