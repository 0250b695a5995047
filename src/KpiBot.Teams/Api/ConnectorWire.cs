using KpiBot.Delivery;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Access;

namespace KpiBot.Teams.Api;

/// <summary>One call of the connector, or of Graph, judged: sent once and never again by itself, to a service that was checked, with the token only there, and within a time limit.</summary>
/// <param name="allowed">The address as it may be called; null where it may not.</param>
/// <param name="tokens">What calls are made with.</param>
/// <param name="limit">Of one call.</param>
/// <param name="time">The clock.</param>
internal sealed class ConnectorWire(Func<string, Uri?> allowed, IAppTokens tokens, TimeSpan limit, TimeProvider time) : IDisposable
{
    private const int LargestReply = 4 * 1024 * 1024;

    /// <summary>Letters as they are: what counts is how many bytes a card has.</summary>
    public static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) });

    /// <summary>Calls a path of a service; whether doing it twice does no harm decides what a broken call means.</summary>
    /// <param name="method">How.</param>
    /// <param name="service">Where.</param>
    /// <param name="path">After the service's own.</param>
    /// <param name="body">What is sent; null for nothing.</param>
    /// <param name="isRepeatable">Whether doing it twice does no harm.</param>
    /// <param name="read">What came back; null where it proves nothing.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="unsaid">What a success means that says nothing; null: that nobody knows.</param>
    public async Task<TeamsOutcome<T>> CallAsync<T>(HttpMethod method, Uri service, string path, JsonObject? body, bool isRepeatable, Func<JsonElement, T?> read, CancellationToken cancellation, T? unsaid = null)
        where T : class
    {
        // Checked again here: no token leaves for an address that the list does not hold, whatever was stored.
        if (allowed(service.AbsoluteUri) is not { } known) return new TeamsOutcome<T>.Permanent($"the service {service.Host} is not in Teams:AllowedServiceHosts");
        if (await tokens.GetAsync(cancellation) is var given && given is not TeamsOutcome<Secret>.Done { Value: var token }) return NotBegun<T>(given);
        using var request = new HttpRequestMessage(method, new Uri(known, path));
        if (token.IsSet) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        if (body is not null) request.Content = new StringContent(body.ToJsonString(Compact), Encoding.UTF8, "application/json");
        return await SendAsync(request, isRepeatable, read, unsaid, cancellation);
    }

    public void Dispose() => _http.Dispose();

    private async Task<TeamsOutcome<T>> SendAsync<T>(HttpRequestMessage request, bool isRepeatable, Func<JsonElement, T?> read, T? unsaid, CancellationToken cancellation)
        where T : class
    {
        using var over = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
            return Judge(response, await BoundedBody.ReadAsync(stream, LargestReply, either.Token), isRepeatable, read, unsaid);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            // No connection came about: not one byte of the request was sent.
            return new TeamsOutcome<T>.RetrySafe("not_connected");
        }
        catch (HttpRequestException)
        {
            return Unclear<T>("broken_off", isRepeatable);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Unclear<T>("timeout", isRepeatable);
        }
    }

    private TeamsOutcome<T> Judge<T>(HttpResponseMessage response, ReadOnlyMemory<byte>? body, bool isRepeatable, Func<JsonElement, T?> read, T? unsaid)
        where T : class
    {
        using var document = Parsed(body);
        if (response.IsSuccessStatusCode) return ((document is null ? null : read(document.RootElement)) ?? unsaid) is { } value ? new TeamsOutcome<T>.Done(value) : Unclear<T>("no_proof", isRepeatable);
        var code = document is null ? null : CodeOf(document.RootElement);
        var error = code ?? FormattableString.Invariant($"http_{(int)response.StatusCode}");
        var header = response.Headers.NonValidated.TryGetValues("Retry-After", out var values) ? values.ToString() : null;
        switch (Errors.ClassOf(response.StatusCode, code))
        {
            case ErrorClass.RetrySafe:
                return new TeamsOutcome<T>.RetrySafe(error, header is null ? null : RetryAfter.Of(header, time.GetUtcNow()));
            case ErrorClass.Permanent:
                return new TeamsOutcome<T>.Permanent(error);
            case ErrorClass.Gone:
                return new TeamsOutcome<T>.Gone(error);
            case ErrorClass.Auth:
                tokens.Forget();
                return new TeamsOutcome<T>.Auth(error);
            case ErrorClass.Ambiguous:
            default:
                return Unclear<T>(error, isRepeatable);
        }
    }

    /// <summary>Two forms of an error are documented.</summary>
    private static string? CodeOf(JsonElement root) =>
        root.Text("subCode") ?? root.Part("error").Text("subCode") ?? root.Part("error").Part("innerError").Text("code") ?? root.Part("error").Text("code") ?? root.Text("errorCode");

    private static TeamsOutcome<T> Unclear<T>(string error, bool isRepeatable) => isRepeatable ? new TeamsOutcome<T>.RetrySafe(error) : new TeamsOutcome<T>.Ambiguous(error);

    private static TeamsOutcome<T> NotBegun<T>(TeamsOutcome<Secret> outcome) => outcome switch
    {
        TeamsOutcome<Secret>.RetrySafe retry => new TeamsOutcome<T>.RetrySafe(retry.Error, retry.After),
        TeamsOutcome<Secret>.Auth auth => new TeamsOutcome<T>.Auth(auth.Error),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JsonDocument? Parsed(ReadOnlyMemory<byte>? body)
    {
        try
        {
            return body is { Length: > 0 } given ? JsonDocument.Parse(given, WireJson.Strict) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
