using System.Net;
using System.Net.Http.Headers;
using KpiBot.Teams.Api;

namespace KpiBot.Teams.Files;

/// <summary>Puts a file where a person consented to, whole and in one request, without a token: the address opens that one place. Put there again, it is the same file.</summary>
internal sealed class FileUploads(TeamsAddresses addresses, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) });

    public async Task<TeamsOutcome<Posted>> PutAsync(Uri place, byte[] content, CancellationToken cancellation)
    {
        // Checked again here: the list may have become shorter since the address came.
        if (addresses.Storage(place.AbsoluteUri) is not { } allowed) return new TeamsOutcome<Posted>.Permanent($"the storage {place.Host} is not in Teams:AllowedFileHosts");
        using var request = new HttpRequestMessage(HttpMethod.Put, allowed) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        using var over = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK or HttpStatusCode.Created => new TeamsOutcome<Posted>.Done(new Posted(string.Empty)),
                HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => new TeamsOutcome<Posted>.RetrySafe(FormattableString.Invariant($"http_{(int)response.StatusCode}")),
                _ => new TeamsOutcome<Posted>.Permanent(FormattableString.Invariant($"http_{(int)response.StatusCode}")),
            };
        }
        catch (HttpRequestException)
        {
            return new TeamsOutcome<Posted>.RetrySafe("broken_off");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new TeamsOutcome<Posted>.RetrySafe("timeout");
        }
    }

    public void Dispose() => _http.Dispose();
}
