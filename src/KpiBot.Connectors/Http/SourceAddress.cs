namespace KpiBot.Connectors.Http;

/// <summary>Where a source is called: one of the hosts that its connector knows, by https; in Development also this machine, for a stand-in.</summary>
public static class SourceAddress
{
    private const string Any = "*.";

    /// <summary>What is wrong with an address, after "is"; null when nothing is.</summary>
    /// <param name="address">The address.</param>
    /// <param name="hosts">Hosts; <c>*.example.com</c> stands for every host below it.</param>
    /// <param name="isDevelopment">Whether a stand-in on this machine may take the source's place.</param>
    public static string? Problem(string address, IReadOnlyCollection<string> hosts, bool isDevelopment)
    {
        var expected = $"expected https://{hosts.First()}";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) return $"\"{address}\": {expected}";
        if (url.Query.Length + url.Fragment.Length + url.UserInfo.Length > 0) return $"an address with a query, a fragment or a password: {expected}";
        if (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && hosts.Any(host => IsOf(host, url.IdnHost))) return null;
        if (!url.IsLoopback || url.Scheme is not ("http" or "https")) return $"\"{address}\": the token is sent to {string.Join(" and ", hosts.Select(host => $"https://{host}"))} alone";
        return isDevelopment ? null : $"\"{address}\": an address of this machine is accepted only in the Development environment (DOTNET_ENVIRONMENT=Development)";
    }

    private static bool IsOf(string host, string named) => host.StartsWith(Any, StringComparison.Ordinal)
        ? named.Length >= host.Length && named.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
        : named.Equals(host, StringComparison.OrdinalIgnoreCase);
}
