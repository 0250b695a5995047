using System.Net.Http.Headers;
using System.Text.Json;
using KpiBot.Access;
using KpiBot.Sync;

namespace KpiBot.Connectors.Http;

/// <summary>What a source makes of a reply that is no success.</summary>
internal enum Verdict
{
    /// <summary>It may succeed if it is made again.</summary>
    Again,

    /// <summary>It may once the limits allow more.</summary>
    Later,

    /// <summary>The limit of the day is spent.</summary>
    Spent,

    /// <summary>The token is not accepted.</summary>
    Refused,

    /// <summary>The token does not allow it.</summary>
    NotAllowed,

    /// <summary>The place to go on from is not known any more.</summary>
    PlaceLost,

    /// <summary>It cannot succeed.</summary>
    Wrong,
}

/// <summary>
/// Calls a source: at its pace, with the token only where it belongs, within a time and a size, and again where that can help. Every request reads, so that making it twice is making it once.
/// </summary>
internal sealed class SourceClient(string source, Uri address, ISourceToken token, HttpMessageHandler handler, Func<SourceReply, SourceCall, Verdict> judge, TimeProvider time) : IDisposable
{
    private const int LargestReply = 64 * 1024 * 1024;
    private const int MostTries = 7, MostPauses = 20;

    /// <summary>How long one request may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(10);

    private readonly HttpMessageInvoker _http = new(handler);
    private long _calls, _repeated;

    /// <summary>Requests made.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>Requests made again.</summary>
    public long Repeated => Interlocked.Read(ref _repeated);

    /// <summary>Headers of every request, beside the token's.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Is shown every reply.</summary>
    public Action<SourceReply>? OnReply { get; init; }

    /// <summary>Shows the token to the source; as a bearer token where it wants nothing else.</summary>
    public Action<HttpRequestMessage, Secret> Present { get; init; } = (request, secret) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret.Reveal());

    /// <summary>Finds the source's own word about an error, such as MISSING_SCOPES: capitals and underscores alone.</summary>
    public Func<SourceReply, string> WordOf { get; init; } = reply => reply.Word("category");

    /// <summary>What a token is given so that it may read something, before the something's name.</summary>
    public string Permission { get; init; } = "the scope";

    /// <summary>Makes a call and reads its JSON. Where nothing helps, a <see cref="SourceException"/> whose sentence has no data in it.</summary>
    public Task<JsonDocument> CallAsync(SourceCall call, CancellationToken cancellation) => CallAsync(call, reply => ValueTask.FromResult(JsonDocument.Parse(reply.Body)), cancellation);

    /// <summary>Makes a call and reads its reply; one that cannot be read, a <see cref="JsonException"/> or <see cref="FormatException"/> of the reading, is asked for again.</summary>
    public async Task<T> CallAsync<T>(SourceCall call, Func<SourceReply, ValueTask<T>> read, CancellationToken cancellation)
        where T : class
    {
        var (tries, pauses, isRenewed) = (1, 0, false);
        for (var round = 0; ; round++)
        {
            if (round > 0) Interlocked.Increment(ref _repeated);
            foreach (var pace in call.Paces) await pace.TakeAsync(cancellation).ConfigureAwait(false);
            var secret = await token.CurrentAsync(cancellation).ConfigureAwait(false);
            var (answer, reply) = await TryAsync(call, read, secret, cancellation).ConfigureAwait(false);
            if (answer is not null) return answer;
            switch (reply is null ? Verdict.Again : judge(reply, call))
            {
                case Verdict.Again when tries < MostTries:
                    var wait = reply?.RetryAfter(time.GetUtcNow()) ?? TimeSpan.FromSeconds(1 << (tries - 1));
                    tries++;
                    await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
                    break;
                case Verdict.Later when pauses++ < MostPauses:
                    foreach (var pace in call.Paces) pace.Pause(reply!.RetryAfter(time.GetUtcNow()) ?? Unsaid);
                    break;
                case Verdict.Refused when !isRenewed && await token.RenewAsync(secret, cancellation).ConfigureAwait(false):
                    isRenewed = true;
                    break;
                case var verdict:
                    throw Failed(verdict, reply, call);
            }
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>One request: what was read of it, or the reply that is no success; neither when it broke off or cannot be read.</summary>
    private async Task<(T? Answer, SourceReply? Reply)> TryAsync<T>(SourceCall call, Func<SourceReply, ValueTask<T>> read, Secret secret, CancellationToken cancellation)
        where T : class
    {
        Interlocked.Increment(ref _calls);
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var request = new HttpRequestMessage(call.Method, new Uri(address, call.Path));
        Present(request, secret);
        request.Headers.Accept.ParseAdd(call.Accept);
        foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        if (call.Body is not null) request.Content = new ByteArrayContent(call.Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        try
        {
            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            var reply = new SourceReply(response.StatusCode, response.Headers, await ReplyBody.ReadAsync(response.Content, LargestReply, either.Token).ConfigureAwait(false));
            OnReply?.Invoke(reply);
            return (int)reply.Status is >= 200 and < 300 ? (await read(reply).ConfigureAwait(false), null) : (null, reply);
        }
        catch (PrivateAddressException exception)
        {
            throw new SourceException(SourceFailure.Refused, $"{source} is not called: {exception.Message}", exception);
        }
        catch (HttpRequestException exception) when (exception.InnerException is PrivateAddressException refused)
        {
            throw new SourceException(SourceFailure.Refused, $"{source} is not called: {refused.Message}", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or FormatException or TooLargeException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return (null, null);
        }
    }

    private SourceException Failed(Verdict verdict, SourceReply? reply, SourceCall call)
    {
        var said = reply is null ? "no answer that can be read" : FormattableString.Invariant($"HTTP {(int)reply.Status}{(WordOf(reply) is { Length: > 0 } word ? $" {word}" : "")}");
        return verdict switch
        {
            Verdict.Again or Verdict.Later => new(SourceFailure.Unavailable, $"{source} could not be read for {call.What} ({said}): it is tried again with the next run."),
            Verdict.Spent => new(SourceFailure.Spent, $"{source} allows no more calls today: it goes on where it stopped with the next run."),
            Verdict.Refused => new(SourceFailure.Refused, $"{source} does not accept the token ({said}): give it a valid one."),
            Verdict.NotAllowed => new(SourceFailure.NotAllowed, $"{source} does not let the token read {call.What} ({said}): give it {Permission} {call.Scope}, or leave {call.What} out."),
            Verdict.PlaceLost => new(SourceFailure.PlaceLost, $"{source} does not know any more where to go on with {call.What} ({said})."),
            Verdict.Wrong => new(SourceFailure.Wrong, $"{source} answered a request for {call.What} in a way that was not expected ({said}): please report this."),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };
    }
}
