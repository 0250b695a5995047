using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.Rest;

/// <summary>Calls a source that a file describes: its one host, at its pace.</summary>
internal sealed class RestApi : IDisposable
{
    // How the scope begins of a page behind the first, whose place can be lost.
    private const string Further = "that ";

    private readonly RestSource _source;
    private readonly SourceClient _client;
    private readonly Pace _pace;

    public RestApi(RestSource source, ISourceToken token, bool isDevelopment, TimeProvider time)
    {
        (_source, _pace) = (source, new Pace(source.PerMinute, TimeSpan.FromMinutes(1), time));
        _client = new SourceClient(source.Source, source.Address, token, new PinnedConnections(isDevelopment).Handler(), Judge, time)
        {
            Present = (request, secret) =>
            {
                if (source.Auth.Kind == RestAuthKind.Header) request.Headers.TryAddWithoutValidation(source.Auth.Name, secret.Reveal());
                else if (source.Auth.Kind == RestAuthKind.Basic) request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{source.Auth.Name}:{secret.Reveal()}")));
                else request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());
            },
        };
    }

    public SourceTraffic Traffic => new(_client.Calls, _client.Repeated, _pace.Waited, null);

    /// <summary>Reads a page: its JSON, and the address of the next where a header names it.</summary>
    public async Task<Reply> GetAsync(string path, string stream, bool isFurther, CancellationToken cancellation)
    {
        var call = new SourceCall(HttpMethod.Get, path, null, stream, isFurther ? $"{Further}{stream} takes" : $"for {stream}") { Paces = [_pace] };
        try
        {
            return await _client.CallAsync(call, reply => ValueTask.FromResult(new Reply(JsonDocument.Parse(reply.Body), LinkHeader.Next(reply))), cancellation).ConfigureAwait(false);
        }
        catch (SourceException wrong) when (wrong.Failure == SourceFailure.Wrong)
        {
            throw new SourceException(SourceFailure.Wrong, $"{_source.Source} does not answer {stream} as it is described: {wrong.Message.Split('(', ')') switch { [_, var said, ..] => said, _ => "no rows" }}. See the path of the stream in its file.", wrong);
        }
    }

    public void Dispose() => _client.Dispose();

    private static Verdict Judge(SourceReply reply, SourceCall call) => reply.Status switch
    {
        HttpStatusCode.TooManyRequests => Verdict.Later,
        HttpStatusCode.Unauthorized => Verdict.Refused,
        HttpStatusCode.Forbidden => Verdict.NotAllowed,
        HttpStatusCode.BadRequest or HttpStatusCode.Gone or HttpStatusCode.NotFound when call.Scope.StartsWith(Further, StringComparison.Ordinal) => Verdict.PlaceLost,
        HttpStatusCode.RequestTimeout or HttpStatusCode.Locked => Verdict.Again,
        >= HttpStatusCode.InternalServerError => Verdict.Again,
        _ => Verdict.Wrong,
    };

    /// <summary>A page as it came.</summary>
    internal sealed record Reply(JsonDocument Json, string? Link) : IDisposable
    {
        public void Dispose() => Json.Dispose();
    }
}
