namespace KpiBot.Teams;

/// <summary>Which addresses KpiBot talks to: Microsoft's sign-in, the document of its keys, Graph, and the services and storages that activities name, where they are on the list. Nothing else is ever called, whoever names it.</summary>
public sealed class TeamsAddresses
{
    private readonly HashSet<string> _hosts;
    private readonly IReadOnlyList<string> _storages;
    private readonly bool _isDevelopment;

    /// <summary>Takes the hosts that activities may name.</summary>
    /// <param name="hosts">Of services.</param>
    /// <param name="storages">Domains in which people's files are.</param>
    /// <param name="isDevelopment">Whether this machine may take their place.</param>
    public TeamsAddresses(IEnumerable<string> hosts, IReadOnlyList<string> storages, bool isDevelopment) =>
        (_hosts, _storages, _isDevelopment) = (new(hosts, StringComparer.OrdinalIgnoreCase), storages, isDevelopment);

    /// <summary>Where messages may be sent; null where they may not. The address ends in a slash then.</summary>
    public Uri? Service(string? text)
    {
        if (text is null || !Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var url) || !IsPlain(url)) return null;
        return (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && _hosts.Contains(url.IdnHost)) || IsStandIn(url, _isDevelopment) ? url : null;
    }

    /// <summary>Where a file may be put that a person consented to, and where it can be looked at; null where it may not. No token goes there: the address itself opens the one place.</summary>
    public Uri? Storage(string? text)
    {
        if (text is null || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.UserInfo.Length > 0) return null;
        var isListed = _storages.Any(domain => url.IdnHost.Equals(domain, StringComparison.OrdinalIgnoreCase) || url.IdnHost.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
        return (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && isListed) || IsStandIn(url, _isDevelopment) ? url : null;
    }

    /// <summary>What is wrong with an address of the settings, after "is"; null when nothing is.</summary>
    public static string? Problem(string text, string example, bool isDevelopment)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || !IsPlain(url)) return $"\"{text}\": expected an address such as {example}";
        if (url.Scheme == Uri.UriSchemeHttps && !url.IsLoopback) return null;
        if (!url.IsLoopback) return $"\"{text}\": expected https";
        return isDevelopment ? null : $"\"{text}\": an address of this machine is accepted only in the Development environment (DOTNET_ENVIRONMENT=Development)";
    }

    internal static bool IsStandIn(Uri url, bool isDevelopment) => isDevelopment && url.IsLoopback && url.Scheme is ("http" or "https");

    private static bool IsPlain(Uri url) => url.UserInfo.Length + url.Query.Length + url.Fragment.Length == 0 && url.Host.Length > 0;
}
