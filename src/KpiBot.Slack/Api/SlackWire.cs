using KpiBot.Delivery;
using System.Net.Http.Headers;
using System.Text.Json;
using KpiBot.Access;

namespace KpiBot.Slack.Api;

/// <summary>Gives the token to call with: the setting's, or the installation's, renewed where it is about to end.</summary>
public delegate ValueTask<Secret> TokenSource(CancellationToken cancellation);

/// <summary>One call, judged: sent once and never again by itself, to an address that was checked, with the token only where it belongs, and within a time limit.</summary>
internal sealed class SlackWire : IDisposable
{
    private const int LargestReply = 4 * 1024 * 1024;
    private readonly HttpMessageInvoker _http;
    private readonly MethodPauses _pauses;

    public SlackWire(SlackAddresses addresses, TimeSpan limit, TimeProvider time)
    {
        (Addresses, Limit, Time, _pauses) = (addresses, limit, time, new MethodPauses(time));
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
        });
    }

    public SlackAddresses Addresses { get; }

    public TimeSpan Limit { get; }

    public TimeProvider Time { get; }

    /// <summary>Calls a method of the Web API.</summary>
    public async Task<SlackOutcome<T>> CallAsync<T>(Method method, HttpContent content, AuthenticationHeaderValue? authorization, Func<JsonElement, T?> read, CancellationToken cancellation, Action<Reply>? seen = null)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Addresses.Api, method.Name)) { Content = content };
        request.Headers.Authorization = authorization;
        return await SendAsync(
            method,
            request,
            reply =>
            {
                seen?.Invoke(reply);
                return reply.Judge(method, Time.GetUtcNow(), read);
            },
            cancellation);
    }

    /// <summary>Sends a request without a token to an address that Slack gave; whoever calls this has checked it.</summary>
    public async Task<SlackOutcome<T>> SendAsync<T>(Method method, HttpRequestMessage request, Func<Reply, SlackOutcome<T>> judge, CancellationToken cancellation)
        where T : class
    {
        if (_pauses.LeftOf(method) is { } left) return new SlackOutcome<T>.RetrySafe("ratelimited", left);
        using var limit = new CancellationTokenSource(Limit, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            var outcome = judge(await ReadAsync(response, either.Token));
            if (outcome is SlackOutcome<T>.RetrySafe { Error: "ratelimited" or "rate_limited" } limited) _pauses.Pause(method, limited.After);
            return outcome;
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            // No connection came about: not one byte of the request was sent.
            return new SlackOutcome<T>.RetrySafe("not_connected", RetryAfter.Unsaid);
        }
        catch (HttpRequestException)
        {
            return Reply.Unclear<T>(method, "broken_off", RetryAfter.Unsaid);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Reply.Unclear<T>(method, "timeout", RetryAfter.Unsaid);
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<Reply> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var body = await BoundedBody.ReadAsync(stream, LargestReply, cancellation);
        var wait = response.Headers.NonValidated.TryGetValues("Retry-After", out var values) ? values.ToString() : null;
        var scopes = response.Headers.NonValidated.TryGetValues("X-OAuth-Scopes", out var listed) ? listed.ToString() : null;
        return new Reply(response.StatusCode, wait, body) { Scopes = scopes, Date = response.Headers.Date };
    }
}
