using System.Net;
using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot;

/// <summary>HubSpot's Web API: its limits, and what its errors mean.</summary>
internal sealed class HubSpotApi : IDisposable
{
    // What the smallest account may; a reply says what this one may.
    private const int Burst = 100, Searches = 5;
    private static readonly TimeSpan BurstWindow = TimeSpan.FromSeconds(10), SearchWindow = TimeSpan.FromSeconds(1);

    // Others call with the same account: a tenth of the day's calls is left to them.
    private const double Kept = 0.1;

    private readonly SourceClient _client;
    private readonly Pace _burst, _search;
    private long? _left;

    public HubSpotApi(HubSpotSettings settings, ISourceToken token, TimeProvider time)
    {
        if (settings.AddressProblem() is { } problem) throw new ArgumentException(problem, nameof(settings));
        (_burst, _search) = (new Pace(Burst, BurstWindow, time), new Pace(Searches, SearchWindow, time));
        _client = new SourceClient("HubSpot", new Uri(settings.ApiUrl), token, new PinnedConnections(settings.IsDevelopment).Handler(), Judge, time) { OnReply = Heed };
    }

    public SourceTraffic Traffic => new(_client.Calls, _client.Repeated, _burst.Waited + _search.Waited, _left);

    /// <summary>Reads an address.</summary>
    public Task<JsonDocument> GetAsync(string path, string what, string scope, CancellationToken cancellation) =>
        _client.CallAsync(new SourceCall(HttpMethod.Get, path, null, what, scope) { Paces = [_burst] }, cancellation);

    /// <summary>Reads by a request with a body.</summary>
    public Task<JsonDocument> PostAsync(string path, object body, string what, string scope, CancellationToken cancellation) =>
        _client.CallAsync(new SourceCall(HttpMethod.Post, path, JsonSerializer.SerializeToUtf8Bytes(body), what, scope) { Paces = [_burst] }, cancellation);

    /// <summary>Searches, which has a limit of its own beside that of every call.</summary>
    public Task<JsonDocument> SearchAsync(HubSpotObject type, object body, CancellationToken cancellation) =>
        _client.CallAsync(new SourceCall(HttpMethod.Post, $"/crm/v3/objects/{type.Path}/search", JsonSerializer.SerializeToUtf8Bytes(body), type.Name, type.Scope) { Paces = [_search, _burst] }, cancellation);

    public void Dispose() => _client.Dispose();

    /// <summary>Goes by the limits that a reply names.</summary>
    private void Heed(SourceReply reply)
    {
        if (reply.Number("X-HubSpot-RateLimit-Max") is { } most && reply.Number("X-HubSpot-RateLimit-Interval-Milliseconds") == (int)BurstWindow.TotalMilliseconds) _burst.Allow(most);
        if (reply.Number("X-HubSpot-RateLimit-Daily-Remaining") is not { } left) return;
        _left = left;
        if (reply.Number("X-HubSpot-RateLimit-Daily") is { } daily && left < daily * Kept)
            throw new SourceException(SourceFailure.Spent, "HubSpot has less than a tenth of today's calls left, which are kept for others: it goes on where it stopped with a run tomorrow.");
    }

    private static Verdict Judge(SourceReply reply, SourceCall call) => reply.Status switch
    {
        HttpStatusCode.TooManyRequests => reply.Word("policyName") == "DAILY" ? Verdict.Spent : Verdict.Later,
        HttpStatusCode.Unauthorized => Verdict.Refused,
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => Verdict.NotAllowed,
        HttpStatusCode.RequestTimeout or HttpStatusCode.Locked => Verdict.Again,
        HttpStatusCode.BadRequest when call.Path.Contains("after=", StringComparison.Ordinal) => Verdict.PlaceLost,
        >= HttpStatusCode.InternalServerError => Verdict.Again,
        _ => Verdict.Wrong,
    };
}
