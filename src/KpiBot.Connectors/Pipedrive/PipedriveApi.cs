using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.Pipedrive;

/// <summary>Pipedrive's Web API: so many calls in two seconds, so many tokens on a day, and what its errors mean.</summary>
internal sealed class PipedriveApi : IDisposable
{
    // What the smallest plan may; a reply says what this one may.
    private const int Burst = 20;
    private static readonly TimeSpan BurstWindow = TimeSpan.FromSeconds(2);

    // Tokens that a list costs, in which the rest of a day is told.
    private const int ListCost = 10;

    // Others call with the same budget: a tenth of the day's tokens is left to them, and history, which takes a call for every deal, leaves four tenths.
    private const double Kept = 0.1, KeptOfHistory = 0.4;

    private readonly SourceClient _client;
    private readonly Pace _burst;
    private long? _left, _daily;

    public PipedriveApi(PipedriveSettings settings, ISourceToken token, TimeProvider time)
    {
        if (settings.AddressProblem() is { } problem) throw new ArgumentException(problem, nameof(settings));
        _burst = new Pace(Burst, BurstWindow, time);
        _client = new SourceClient("Pipedrive", new Uri(settings.ApiUrl), token, new PinnedConnections(settings.IsDevelopment).Handler(), Judge, time)
        {
            OnReply = Heed,
            Present = (request, secret) =>
            {
                if (settings.UsesOAuth) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
                else request.Headers.TryAddWithoutValidation("x-api-token", secret.Reveal());
            },
        };
    }

    public SourceTraffic Traffic => new(_client.Calls, _client.Repeated, _burst.Waited, _left / ListCost);

    /// <summary>Reads an address.</summary>
    public Task<JsonDocument> GetAsync(string path, string what, string scope, CancellationToken cancellation) =>
        _client.CallAsync(new SourceCall(HttpMethod.Get, path, null, what, scope) { Paces = [_burst] }, cancellation);

    /// <summary>Reads what one call brings of one row alone, as long as enough is left of the day.</summary>
    public Task<JsonDocument> GetHistoryAsync(string path, string what, string scope, CancellationToken cancellation) => _left < _daily * KeptOfHistory
        ? throw new SourceException(SourceFailure.Spent, $"Pipedrive has less than four tenths of today's tokens left, which are kept for others: {what} go on with a run tomorrow.")
        : GetAsync(path, what, scope, cancellation);

    public void Dispose() => _client.Dispose();

    /// <summary>The rows of a reply; a reply without a list of them is none that can be taken for an empty one. An empty list may be null.</summary>
    public static IEnumerable<JsonElement> Rows(JsonDocument page, string what) => page.RootElement.Get("data") switch
    {
        { ValueKind: JsonValueKind.Array } rows => rows.EnumerateArray(),
        { ValueKind: JsonValueKind.Null } when page.RootElement.Get("success").ValueKind == JsonValueKind.True => [],
        _ => throw new SourceException(SourceFailure.Wrong, $"Pipedrive's answer to a request for {what} holds no data: please report this."),
    };

    /// <summary>Goes by the limits that a reply names.</summary>
    private void Heed(SourceReply reply)
    {
        if (reply.Number("x-ratelimit-limit") is { } most) _burst.Allow(most);
        if (reply.Number("x-daily-ratelimit-token-limit") is { } daily) _daily = daily;
        if (reply.Number("x-daily-ratelimit-token-remaining") is not { } left) return;
        _left = left;
        if (reply.Status == HttpStatusCode.OK && left < _daily * Kept)
            throw new SourceException(SourceFailure.Spent, "Pipedrive has less than a tenth of today's tokens left, which are kept for others: it goes on where it stopped with a run tomorrow.");
    }

    private static Verdict Judge(SourceReply reply, SourceCall call) => reply.Status switch
    {
        HttpStatusCode.TooManyRequests => reply.Number("x-daily-ratelimit-token-remaining") == 0 ? Verdict.Spent : Verdict.Later,
        // A block of whoever did not heed the limits has no answer of Pipedrive's own; to call again makes it longer.
        HttpStatusCode.Forbidden when !IsOwn(reply) => throw new SourceException(
            SourceFailure.Unavailable, "Pipedrive blocks this machine for a while (HTTP 403), as it does after too many calls: nothing more is asked; the next run goes on where this one stopped."),
        HttpStatusCode.Unauthorized or HttpStatusCode.PaymentRequired => Verdict.Refused,
        HttpStatusCode.NotFound when call.Path.Contains("/changelog", StringComparison.Ordinal) => Verdict.PlaceLost,
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone => Verdict.NotAllowed,
        HttpStatusCode.BadRequest when call.Path.Contains("cursor=", StringComparison.Ordinal) => Verdict.PlaceLost,
        HttpStatusCode.RequestTimeout => Verdict.Again,
        >= HttpStatusCode.InternalServerError => Verdict.Again,
        _ => Verdict.Wrong,
    };

    private static bool IsOwn(SourceReply reply)
    {
        try
        {
            using var document = JsonDocument.Parse(reply.Body);
            return document.RootElement.Get("success").ValueKind == JsonValueKind.False;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
