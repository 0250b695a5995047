using KpiBot.Access;

namespace KpiBot.Teams;

/// <summary>What an installation has to say about Teams. Secrets are never written out.</summary>
public sealed record TeamsSettings
{
    /// <summary>The document of the keys that Microsoft's public cloud signs with.</summary>
    public const string PublicMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who signs there.</summary>
    public const string PublicIssuer = "https://api.botframework.com";

    /// <summary>Where its tokens are had.</summary>
    public const string PublicLogin = "https://login.microsoftonline.com";

    /// <summary>Where its messages are sent.</summary>
    public const string PublicServiceHost = "smba.trafficmanager.net";

    /// <summary>Where Graph is.</summary>
    public const string PublicGraph = "https://graph.microsoft.com";

    /// <summary>Where people's files are.</summary>
    public const string PublicFileHost = "sharepoint.com";

    /// <summary>The bot's id in Entra.</summary>
    public string AppId { get; init; } = string.Empty;

    /// <summary>The one tenant that is answered.</summary>
    public string TenantId { get; init; } = string.Empty;

    /// <summary>The app's secret; none where a certificate or an identity stands for it.</summary>
    public Secret ClientSecret { get; init; } = Secret.None;

    /// <summary>A file with the app's certificate and its private key (PKCS #12); empty where there is none.</summary>
    public string Certificate { get; init; } = string.Empty;

    /// <summary>The certificate's password.</summary>
    public Secret CertificatePassword { get; init; } = Secret.None;

    /// <summary>Whether the app is a user-assigned managed identity of the machine.</summary>
    public bool UsesIdentity { get; init; }

    /// <summary>Where the keys are that activities are signed with.</summary>
    public string OpenIdMetadata { get; init; } = PublicMetadata;

    /// <summary>Who signs activities; tokens are asked for the same.</summary>
    public string TokenIssuer { get; init; } = PublicIssuer;

    /// <summary>Where tokens are had.</summary>
    public string LoginUrl { get; init; } = PublicLogin;

    /// <summary>Hosts that messages are sent to.</summary>
    public IReadOnlyList<string> ServiceHosts { get; init; } = [PublicServiceHost];

    /// <summary>Domains in which a person's own storage is, which files are put into with their consent; empty: there are no files.</summary>
    public IReadOnlyList<string> FileHosts { get; init; } = [PublicFileHost];

    /// <summary>Whether messages are looked up in Graph, as far as the teams and chats consented, where it is unclear whether they were posted.</summary>
    public bool ReadsBack { get; init; }

    /// <summary>Where Graph is.</summary>
    public string GraphUrl { get; init; } = PublicGraph;

    /// <summary>The person, by the object id in Entra, who is told what could not be delivered; null: nobody is.</summary>
    public string? Owner { get; init; }

    /// <summary>People, by object id, who administer the bot.</summary>
    public IReadOnlySet<string> Admins { get; init; } = new HashSet<string>();

    /// <summary>Whether activities without a token are taken, from this machine alone: for Microsoft 365 Agents Playground.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>How long one call may take.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>Whether addresses of this machine are accepted, so that a stand-in can take Microsoft's place.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>What tokens are asked for.</summary>
    public string Scope => TokenIssuer.TrimEnd('/') + "/.default";

    /// <summary>What tokens for Graph are asked for.</summary>
    public string GraphScope => GraphUrl.TrimEnd('/') + "/.default";

    /// <summary>What cannot be used, in a sentence that names the setting; null when all can.</summary>
    public string? Problem()
    {
        if (IsAnonymous) return AnonymousProblem();
        if (!Guid.TryParse(AppId, out _)) return AppId.Length == 0
            ? "The setting Teams:AppId is empty: it is the Microsoft App ID of your Azure bot (its Configuration page)."
            : $"The setting Teams:AppId is \"{AppId}\": expected the Microsoft App ID of your Azure bot, such as 00000000-0000-0000-0000-000000000000.";
        if (!Guid.TryParse(TenantId, out _)) return $"The setting Teams:TenantId is \"{TenantId}\": expected the id of your tenant (Entra → Overview → Tenant ID). Nobody else is answered.";
        var credentials = (ClientSecret.IsSet ? 1 : 0) + (Certificate.Length > 0 ? 1 : 0) + (UsesIdentity ? 1 : 0);
        if (credentials != 1) return $"{(credentials == 0 ? "None" : "More than one")} of the settings Teams:ClientSecret, Teams:Certificate and Teams:UsesIdentity is set: expected the one that your Azure bot signs in with (KPIBOT_TEAMS__CLIENTSECRET keeps a secret out of files).";
        if (Certificate.Length > 0 && !File.Exists(Certificate)) return $"The setting Teams:Certificate is \"{Certificate}\": there is no such file.";
        if (ServiceHosts.Count == 0 || ServiceHosts.Any(host => Uri.CheckHostName(host) != UriHostNameType.Dns)) return $"The setting Teams:AllowedServiceHosts is \"{string.Join(", ", ServiceHosts)}\": expected names of hosts such as {PublicServiceHost}.";
        if (FileHosts.Any(host => Uri.CheckHostName(host) != UriHostNameType.Dns)) return $"The setting Teams:AllowedFileHosts is \"{string.Join(", ", FileHosts)}\": expected domains such as {PublicFileHost}.";
        return AddressProblem();
    }

    private string? AddressProblem()
    {
        foreach (var (name, address, example) in ((string, string, string)[])[("OpenIdMetadata", OpenIdMetadata, PublicMetadata), ("TokenIssuer", TokenIssuer, PublicIssuer), ("LoginUrl", LoginUrl, PublicLogin), ("GraphUrl", GraphUrl, PublicGraph)])
            if (TeamsAddresses.Problem(address, example, IsDevelopment) is { } problem) return $"The setting Teams:{name} is {problem}.";
        return null;
    }

    private string? AnonymousProblem()
    {
        if (!IsDevelopment) return "The setting Teams:Anonymous is on: activities without a token are taken only in the Development environment (DOTNET_ENVIRONMENT=Development), and from this machine alone.";
        return ClientSecret.IsSet || Certificate.Length > 0 || UsesIdentity ? "The setting Teams:Anonymous is on beside a credential: whoever answers strangers has no token that they could get at. Leave one out." : null;
    }
}
