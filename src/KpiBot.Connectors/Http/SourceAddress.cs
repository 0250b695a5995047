namespace KpiBot.Connectors.Http;

/// <summary>Where a source is called: one of the hosts that its connector knows, by https; in Development also this machine, for a stand-in.</summary>
public static class SourceAddress
{
    /// <summary>What is wrong with an address, after "is"; null when nothing is.</summary>
    public static string? Problem(string address, IReadOnlyCollection<string> hosts, bool isDevelopment)
    {
        var expected = $"expected https://{hosts.First()}";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) return $"\"{address}\": {expected}";
        if (url.Query.Length + url.Fragment.Length + url.UserInfo.Length > 0) return $"an address with a query, a fragment or a password: {expected}";
        if (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && hosts.Contains(url.IdnHost)) return null;
        if (!url.IsLoopback || url.Scheme is not ("http" or "https")) return $"\"{address}\": the token is sent to {string.Join(" and ", hosts.Select(host => $"https://{host}"))} alone";
        return isDevelopment ? null : $"\"{address}\": an address of this machine is accepted only in the Development environment (DOTNET_ENVIRONMENT=Development)";
    }
}
