using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace KpiBot.Teams.Gate;

/// <summary>Reads the OpenID document and the keys that it leads to, which must stand on the same host.</summary>
public sealed class KeyDocument(Uri metadata, bool isDevelopment) : IDocumentRetriever, IDisposable
{
    private const int LargestDocument = 1024 * 1024;
    private const int FewestBits = 2048;

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) });

    /// <summary>The keys by their ids: of those that sign by RSA and are long enough.</summary>
    public async Task<IReadOnlyDictionary<string, ChannelKey>> FetchAsync(CancellationToken cancellation)
    {
        var document = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, this, cancellation);
        return document.JsonWebKeySet.Keys
            .Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, KeyId.Length: > 0, Use: null or "" or "sig", KeySize: >= FewestBits })
            .GroupBy(key => key.KeyId, StringComparer.Ordinal)
            .Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => new ChannelKey(same.Single(), EndorsementsOf(same.Single())), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        var url = new Uri(address);
        var isOurs = url.Host == metadata.Host && url.Port == metadata.Port && url.Scheme == metadata.Scheme;
        if (!isOurs || !(url.Scheme == Uri.UriSchemeHttps || TeamsAddresses.IsStandIn(url, isDevelopment))) throw new InvalidOperationException($"the document leads to {url.Host}");
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        using var response = await _http.SendAsync(request, cancel);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        return await BoundedBody.ReadAsync(stream, LargestDocument, cancel) is { } body ? System.Text.Encoding.UTF8.GetString(body.Span) : throw new IOException("the document is too long");
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static HashSet<string> EndorsementsOf(JsonWebKey key) => key.AdditionalData.TryGetValue("endorsements", out var listed) && listed is JsonElement { ValueKind: JsonValueKind.Array } names
        ? names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal)
        : [];
}
