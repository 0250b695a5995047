using System.Net.Http.Headers;

namespace KpiBot.LanguageModel.Clients;

/// <summary>
/// Stands between a client and the net: requests go to the one host, redirects are not followed, a reply must be JSON and is read up to a limit.
/// Whatever else comes is a <see cref="ModelException"/>.
/// </summary>
internal sealed class ReplyGate(Uri endpoint, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Bytes of a reply at most.</summary>
    public const int LargestReply = 256 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri?.GetLeftPart(UriPartial.Authority) != endpoint.GetLeftPart(UriPartial.Authority)) throw new ModelException("A request was addressed to another host.");
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new ModelException($"The host cannot be reached ({exception.HttpRequestError}).");
        }
        try
        {
            Check(response);
            await ReplaceContentAsync(response, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private void Check(HttpResponseMessage response)
    {
        var status = FormattableString.Invariant($"{(int)response.StatusCode}");
        if ((int)response.StatusCode is >= 300 and < 400) throw new ModelException($"The host answered with a redirect ({status}), which is not followed.");
        if (!response.IsSuccessStatusCode) throw new ModelException($"The host answered with status {status}.", RetryAfter(response.Headers.RetryAfter));
        if (response.Content.Headers.ContentType?.MediaType is not ("application/json" or "application/x-ndjson")) throw new ModelException("The host's reply is no JSON.");
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > time.GetUtcNow() ? date - time.GetUtcNow() : null);

    private static async Task ReplaceContentAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var (content, buffer, length) = (response.Content, new byte[LargestReply + 1], 0);
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellation);
            length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ModelException("The reply broke off.");
        }
        if (length > LargestReply) throw new ModelException("The reply is too large.");
        var read = new ByteArrayContent(buffer, 0, length);
        read.Headers.ContentType = content.Headers.ContentType;
        response.Content = read;
        content.Dispose();
    }
}
