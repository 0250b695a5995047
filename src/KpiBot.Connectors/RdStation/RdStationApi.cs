using System.Net;
using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.RdStation;

/// <summary>Version 2 of RD Station CRM's API, whose token goes in a header and not, as in version 1, in every address: its limit, and what its errors mean.</summary>
internal sealed class RdStationApi : IDisposable
{
    private const int PerMinute = 120;

    private readonly SourceClient _client;
    private readonly Pace _pace;

    public RdStationApi(RdStationSettings settings, ISourceToken token, TimeProvider time)
    {
        if (settings.AddressProblem() is { } problem) throw new ArgumentException(problem, nameof(settings));
        _pace = new Pace(PerMinute, TimeSpan.FromMinutes(1), time);
        _client = new SourceClient("RD Station", new Uri(settings.ApiUrl), token, new PinnedConnections(settings.IsDevelopment).Handler(), Judge, time);
    }

    public SourceTraffic Traffic => new(_client.Calls, _client.Repeated, _pace.Waited, null);

    /// <summary>Reads an address below <c>/crm/v2/</c>.</summary>
    public Task<JsonDocument> GetAsync(string path, string what, CancellationToken cancellation) =>
        _client.CallAsync(new SourceCall(HttpMethod.Get, $"/crm/v2/{path}", null, what, $"to read {what}") { Paces = [_pace] }, cancellation);

    public void Dispose() => _client.Dispose();

    /// <summary>The rows of a reply; a reply without a list of them is none that can be taken for an empty one.</summary>
    public static IEnumerable<JsonElement> Rows(JsonDocument page, string what) => page.RootElement.Get("data") is { ValueKind: JsonValueKind.Array } rows
        ? rows.EnumerateArray().Where(row => row.Get("id").Text() is not null)
        : throw new SourceException(SourceFailure.Wrong, $"RD Station's answer to a request for {what} holds no data: please report this.");

    private static Verdict Judge(SourceReply reply, SourceCall call) => reply.Status switch
    {
        HttpStatusCode.TooManyRequests => Verdict.Later,
        HttpStatusCode.Unauthorized => Verdict.Refused,
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => Verdict.NotAllowed,
        HttpStatusCode.RequestTimeout => Verdict.Again,
        >= HttpStatusCode.InternalServerError => Verdict.Again,
        _ => Verdict.Wrong,
    };
}
