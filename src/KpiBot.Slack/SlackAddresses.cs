namespace KpiBot.Slack;

/// <summary>Which addresses KpiBot talks to: the API, and those that Slack hands out, each kind by its own list. Nothing else is ever called, whoever names it.</summary>
public sealed class SlackAddresses
{
    private const string ApiHost = "slack.com";
    private const string ResponseHost = "hooks.slack.com";
    private const string UploadHost = "files.slack.com";
    private const string SocketHosts = ".slack.com";
    private readonly bool _isStandIn;

    /// <summary>Takes the API's address; <see cref="Problem"/> has said that it may be used.</summary>
    public SlackAddresses(string apiUrl, bool isDevelopment)
    {
        if (Problem(apiUrl, isDevelopment) is { } problem) throw new ArgumentException(problem, nameof(apiUrl));
        Api = new Uri(apiUrl.EndsWith('/') ? apiUrl : apiUrl + "/");
        _isStandIn = Api.IsLoopback;
    }

    /// <summary>Ends in a slash.</summary>
    public Uri Api { get; }

    /// <summary>What is wrong with the API's address, after "is"; null when nothing is.</summary>
    public static string? Problem(string apiUrl, bool isDevelopment)
    {
        if (!Uri.TryCreate(apiUrl, UriKind.Absolute, out var url)) return $"\"{apiUrl}\": expected https://{ApiHost}/api/";
        if (url.Query.Length > 0 || url.Fragment.Length > 0) return "an address with a query: expected https://slack.com/api/";
        if (Is(url, Uri.UriSchemeHttps, host => host == ApiHost)) return null;
        if (!url.IsLoopback || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0) return $"\"{apiUrl}\": tokens are sent to https://{ApiHost} alone";
        return isDevelopment ? null : $"\"{apiUrl}\": an address of this machine is accepted only in the Development environment (DOTNET_ENVIRONMENT=Development)";
    }

    /// <summary>Whether answers to a command or click may be sent there.</summary>
    public bool IsResponse(Uri address) => Is(address, Uri.UriSchemeHttps, host => host == ResponseHost) || IsStandIn(address, Uri.UriSchemeHttp);

    /// <summary>Whether a file may be sent there.</summary>
    public bool IsUpload(Uri address) => Is(address, Uri.UriSchemeHttps, host => host == UploadHost) || IsStandIn(address, Uri.UriSchemeHttp);

    /// <summary>Whether a socket may be opened there.</summary>
    public bool IsSocket(Uri address) => Is(address, Uri.UriSchemeWss, host => host.EndsWith(SocketHosts, StringComparison.Ordinal)) || IsStandIn(address, Uri.UriSchemeWs);

    private static bool Is(Uri address, string scheme, Func<string, bool> host) =>
        address.IsAbsoluteUri && address.Scheme == scheme && address.IsDefaultPort && address.UserInfo.Length == 0 && host(address.IdnHost.ToLowerInvariant());

    private bool IsStandIn(Uri address, string scheme) => _isStandIn && address is { IsAbsoluteUri: true, IsLoopback: true, UserInfo.Length: 0 } && address.Scheme == scheme;
}
