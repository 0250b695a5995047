using Microsoft.Identity.Client;

namespace KpiBot.Teams.Api;

/// <summary>What sign-in is called with. The library speaks https alone: a stand-in on this machine, which has no certificate, is called by http all the same.</summary>
internal sealed class LoginHttp : IMsalHttpClientFactory, IDisposable
{
    private readonly Uri _login;
    private readonly HttpClient _client;

    public LoginHttp(string login, bool isDevelopment)
    {
        _login = new Uri(login.EndsWith('/') ? login : login + "/");
        var direct = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5), PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        var isPlain = _login.Scheme == Uri.UriSchemeHttp && TeamsAddresses.IsStandIn(_login, isDevelopment);
        _client = new HttpClient(isPlain ? new Plain(direct) : direct) { Timeout = TimeSpan.FromSeconds(10) };
    }

    /// <summary>The address of a tenant there, by https.</summary>
    public string Authority(string tenant) => new UriBuilder(new Uri(_login, tenant)) { Scheme = Uri.UriSchemeHttps, Port = _login.Port }.Uri.AbsoluteUri;

    public HttpClient GetHttpClient() => _client;

    public void Dispose() => _client.Dispose();

    private sealed class Plain(HttpMessageHandler next) : DelegatingHandler(next)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { IsLoopback: true } url) request.RequestUri = new UriBuilder(url) { Scheme = Uri.UriSchemeHttp, Port = url.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
