using KpiBot.Access;
using KpiBot.Teams;

namespace KpiBot.Host.Settings;

/// <summary>KpiBot in Teams; off while nothing of it is set.</summary>
public sealed class TeamsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Teams";

    /// <summary>The Microsoft App ID of the Azure bot.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The one tenant that is answered.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The app's secret.</summary>
    public Secret ClientSecret { get; set; } = Secret.None;

    /// <summary>A file with the app's certificate and its private key, in place of a secret.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>The certificate's password.</summary>
    public Secret CertificatePassword { get; set; } = Secret.None;

    /// <summary>Whether the app is a user-assigned managed identity of this machine, in place of a secret.</summary>
    public bool UsesIdentity { get; set; }

    /// <summary>The object id in Entra of the person who is told what could not be delivered.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Object ids of those who administer the bot, separated by commas.</summary>
    public string Admins { get; set; } = "";

    /// <summary>Where the keys are that activities are signed with.</summary>
    public string OpenIdMetadata { get; set; } = TeamsSettings.PublicMetadata;

    /// <summary>Who signs them.</summary>
    public string TokenIssuer { get; set; } = TeamsSettings.PublicIssuer;

    /// <summary>Where tokens to answer with are had.</summary>
    public string LoginUrl { get; set; } = TeamsSettings.PublicLogin;

    /// <summary>Hosts that answers may be sent to, separated by commas.</summary>
    public string AllowedServiceHosts { get; set; } = TeamsSettings.PublicServiceHost;

    /// <summary>Domains of people's own storages, which files are put into with their consent, separated by commas; empty: there are no files.</summary>
    public string AllowedFileHosts { get; set; } = TeamsSettings.PublicFileHost;

    /// <summary>Whether unclear messages are looked up in Graph, in the teams and chats that consented.</summary>
    public bool ReadBack { get; set; }

    /// <summary>Where Graph is.</summary>
    public string GraphUrl { get; set; } = TeamsSettings.PublicGraph;

    /// <summary>Whether activities without a token are taken, from this machine alone and in Development: for Microsoft 365 Agents Playground.</summary>
    public bool Anonymous { get; set; }

    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(9);

    /// <summary>Whether KpiBot is in Teams.</summary>
    internal bool IsOn => Anonymous || AppId.Length > 0 || TenantId.Length > 0 || ClientSecret.IsSet || Certificate.Length > 0 || UsesIdentity || Owner.Length > 0 || Admins.Length > 0;

    /// <summary>The same as KpiBot.Teams takes it.</summary>
    internal TeamsSettings SettingsOf(bool isDevelopment, TimeSpan? settle = null) => new()
    {
        // What is looked up after the settle time must be over by then.
        CallLimit = settle is { } wait && wait * 0.3 < LongestCall ? wait * 0.3 : LongestCall,
        AppId = AppId,
        TenantId = TenantId,
        ClientSecret = ClientSecret,
        Certificate = Certificate,
        CertificatePassword = CertificatePassword,
        UsesIdentity = UsesIdentity,
        Owner = Owner.Length > 0 ? Owner : null,
        Admins = Listed(Admins).ToHashSet(StringComparer.OrdinalIgnoreCase),
        OpenIdMetadata = OpenIdMetadata,
        TokenIssuer = TokenIssuer,
        LoginUrl = LoginUrl,
        ServiceHosts = Listed(AllowedServiceHosts),
        FileHosts = Listed(AllowedFileHosts),
        ReadsBack = ReadBack,
        GraphUrl = GraphUrl,
        IsAnonymous = Anonymous,
        IsDevelopment = isDevelopment,
    };

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is, or Teams is off. No secret is in a sentence.</summary>
    internal string? Problem(bool isDevelopment, bool isLocal)
    {
        if (!IsOn) return null;
        if (Anonymous && !isLocal) return "The setting Teams:Anonymous is on, and Web:Url can be reached from other machines: whoever answers strangers listens on http://localhost alone.";
        return SettingsOf(isDevelopment).Problem();
    }

    private static string[] Listed(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
