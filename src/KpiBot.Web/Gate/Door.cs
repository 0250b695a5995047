using Microsoft.AspNetCore.Http;

namespace KpiBot.Web.Gate;

/// <summary>
/// Whether a request comes from the page itself. A name that an attacker points at this machine (DNS rebinding) is not the configured host; a page of another site that posts here has another origin.
/// </summary>
internal sealed class Door
{
    private static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];

    private readonly HashSet<string> _hosts;
    private readonly HashSet<string> _origins;

    public Door(Uri address)
    {
        string[] names = address.IsLoopback ? [address.Host, .. LoopbackNames] : [address.Host];
        _hosts = names.SelectMany(name => address.IsDefaultPort ? new[] { name, With(name, address) } : [With(name, address)]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _origins = _hosts.Select(host => $"{address.Scheme}://{host}").ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether the browser's address bar shows the configured address.</summary>
    public bool Knows(HttpRequest request) => _hosts.Contains(request.Headers.Host.ToString());

    /// <summary>Whether a page of ours sent it. A browser says so in at least one of two headers; who says it in neither is not one.</summary>
    public bool IsOwn(HttpRequest request)
    {
        var (origin, site) = (request.Headers.Origin, request.Headers["Sec-Fetch-Site"]);
        if (origin.Count == 0 && site.Count == 0) return false;
        return (origin.Count == 0 || _origins.Contains(origin.ToString())) && (site.Count == 0 || site.ToString() == "same-origin");
    }

    private static string With(string name, Uri address) => FormattableString.Invariant($"{name}:{address.Port}");
}
