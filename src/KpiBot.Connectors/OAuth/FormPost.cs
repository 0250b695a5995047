using System.Net.Http.Headers;
using System.Text.Json;
using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.OAuth;

/// <summary>Posts forms to who gives tokens (RFC 6749): once each, within a time and a size. Whether one may be sent again is for the caller to know.</summary>
internal sealed class FormPost(HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    private const int LargestReply = 256 * 1024;

    private readonly HttpMessageInvoker _http = new(handler);

    /// <summary>What was answered, or how far it came: no failure but being cancelled is thrown.</summary>
    public async Task<TokenReply> SendAsync(Uri address, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(SourceClient.Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var reply = new TokenReply();
        try
        {
            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            reply = new TokenReply { Status = response.StatusCode };
            var whole = new SourceReply(response.StatusCode, response.Headers, await ReplyBody.ReadAsync(response.Content, LargestReply, either.Token).ConfigureAwait(false));
            reply = reply with { RetryAfter = whole.RetryAfter(time.GetUtcNow()) };
            using var document = JsonDocument.Parse(whole.Body);
            return reply with { Body = document.RootElement.Clone() };
        }
        catch (Exception exception) when ((exception as PrivateAddressException ?? exception.InnerException) is PrivateAddressException refused)
        {
            return reply with { NotSent = refused };
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return reply with { NotSent = exception };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or TooLargeException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return reply;
        }
    }

    public void Dispose() => _http.Dispose();
}
