using System.Globalization;
using System.Net;
using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce;

/// <summary>Salesforce's REST and Bulk APIs: their limits, and what their errors mean.</summary>
internal sealed class SalesforceApi : IDisposable
{
    private const string Root = "/services/data/v62.0";
    private const string Usage = "api-usage=";

    // There is no limit by the second, but a request that runs long takes one of the organisation's 25 places.
    private const int Burst = 200;
    private static readonly TimeSpan BurstWindow = TimeSpan.FromSeconds(10);

    // Others call with the same organisation: a tenth of the day's calls is left to them.
    private const double Kept = 0.1;

    private readonly SourceClient _client;
    private readonly Pace _pace;
    private long? _left;

    public SalesforceApi(SalesforceSettings settings, ISourceToken token, TimeProvider time)
    {
        if (settings.AddressProblem() is { } problem) throw new ArgumentException(problem, nameof(settings));
        _pace = new Pace(Burst, BurstWindow, time);
        _client = new SourceClient("Salesforce", new Uri(settings.InstanceUrl), token, new PinnedConnections(settings.IsDevelopment).Handler(), Judge, time)
        {
            OnReply = Heed, WordOf = reply => reply.Word("errorCode"), Permission = "the right to read",
        };
    }

    public SourceTraffic Traffic => new(_client.Calls, _client.Repeated, _pace.Waited, _left);

    /// <summary>Asks a question in SOQL, of what is in the recycle bin or the archive too.</summary>
    public Task<JsonDocument> QueryAsync(SalesforceObject type, string soql, CancellationToken cancellation) =>
        _client.CallAsync(Call(type, HttpMethod.Get, $"/queryAll?q={Uri.EscapeDataString(soql)}"), cancellation);

    /// <summary>Reads what an object has that the user may see.</summary>
    public Task<JsonDocument> DescribeAsync(SalesforceObject type, string api, CancellationToken cancellation) => _client.CallAsync(Call(type, HttpMethod.Get, $"/sobjects/{api}/describe"), cancellation);

    /// <summary>Reads the ids of what was deleted in a time, whether or not it can be brought back.</summary>
    public Task<JsonDocument> DeletedAsync(SalesforceObject type, string from, string to, CancellationToken cancellation) =>
        _client.CallAsync(Call(type, HttpMethod.Get, $"/sobjects/{type.Api}/deleted/?start={Uri.EscapeDataString(from)}&end={Uri.EscapeDataString(to)}"), cancellation);

    /// <summary>Has the answer to a question prepared; reading it needs no paging by keys.</summary>
    public Task<JsonDocument> PrepareAsync(SalesforceObject type, string soql, CancellationToken cancellation) =>
        _client.CallAsync(Call(type, HttpMethod.Post, "/jobs/query", JsonSerializer.SerializeToUtf8Bytes(new { operation = "queryAll", query = soql, contentType = "CSV", columnDelimiter = "COMMA", lineEnding = "LF" })), cancellation);

    /// <summary>How far a job is.</summary>
    public Task<JsonDocument> JobAsync(SalesforceObject type, string job, CancellationToken cancellation) => _client.CallAsync(Call(type, HttpMethod.Get, $"/jobs/query/{job}"), cancellation);

    /// <summary>Reads a page of what a job prepared.</summary>
    public Task<T> ResultsAsync<T>(SalesforceObject type, string job, string? locator, int rows, Func<SourceReply, ValueTask<T>> read, CancellationToken cancellation)
        where T : class =>
        _client.CallAsync(
            Call(type, HttpMethod.Get, FormattableString.Invariant($"/jobs/query/{job}/results?maxRecords={rows}{(locator is null ? "" : $"&locator={Uri.EscapeDataString(locator)}")}")) with { Accept = "text/csv" }, read, cancellation);

    public void Dispose() => _client.Dispose();

    private SourceCall Call(SalesforceObject type, HttpMethod method, string path, byte[]? body = null) => new(method, Root + path, body, type.Name, type.Api) { Paces = [_pace] };

    /// <summary>Goes by what a reply says of the day's limit.</summary>
    private void Heed(SourceReply reply)
    {
        var usage = reply.Header("Sforce-Limit-Info")?.Split(',', ';').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith(Usage, StringComparison.Ordinal));
        if (usage?[Usage.Length..].Split('/') is not [var first, var second] || !long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var used) || !long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var most)) return;
        _left = Math.Max(0, most - used);
        if (_left < most * Kept) throw new SourceException(SourceFailure.Spent, "Salesforce has less than a tenth of the day's calls left, which are kept for others: it goes on where it stopped with a later run.");
    }

    private static Verdict Judge(SourceReply reply, SourceCall call) => (reply.Status, reply.Word("errorCode")) switch
    {
        // One code for two limits: the day's, and how many may run at once.
        (_, "REQUEST_LIMIT_EXCEEDED") => reply.Says("Concurrent"u8) ? Verdict.Later : Verdict.Spent,
        (HttpStatusCode.Unauthorized, _) or (_, "INVALID_SESSION_ID") => Verdict.Refused,
        (_, "INVALID_QUERY_LOCATOR") => Verdict.PlaceLost,
        (HttpStatusCode.NotFound, _) => call.Path.Contains("/jobs/query/", StringComparison.Ordinal) ? Verdict.PlaceLost : Verdict.NotAllowed,
        (HttpStatusCode.BadRequest, _) when call.Path.Contains("&locator=", StringComparison.Ordinal) => Verdict.PlaceLost,
        (HttpStatusCode.Forbidden, _) or (_, "INVALID_TYPE" or "INSUFFICIENT_ACCESS" or "INSUFFICIENT_ACCESS_OR_READONLY") => Verdict.NotAllowed,
        (HttpStatusCode.TooManyRequests, _) => Verdict.Later,
        (HttpStatusCode.RequestTimeout, _) or (_, "QUERY_TIMEOUT" or "SERVER_UNAVAILABLE") or (>= HttpStatusCode.InternalServerError, _) => Verdict.Again,
        _ => Verdict.Wrong,
    };
}
