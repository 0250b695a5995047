using KpiBot.Access;

namespace KpiBot.Slack;

/// <summary>What an installation has to say about Slack. Secrets are never written out.</summary>
public sealed record SlackSettings
{
    /// <summary>Of the app, to check what comes in over HTTP; two while one takes over from the other.</summary>
    public IReadOnlyList<Secret> SigningSecrets { get; init; } = [];

    /// <summary><c>xoxb-…</c> of the one workspace; none where workspaces install by OAuth.</summary>
    public Secret BotToken { get; init; } = Secret.None;

    /// <summary><c>xapp-…</c>: with it KpiBot calls Slack (Socket Mode) and no address of its own has to be public.</summary>
    public Secret AppToken { get; init; } = Secret.None;

    /// <summary>Of the app, where workspaces install by OAuth; empty otherwise.</summary>
    public string ClientId { get; init; } = string.Empty;

    /// <summary>The other half of <see cref="ClientId"/>.</summary>
    public Secret ClientSecret { get; init; } = Secret.None;

    /// <summary>The workspaces that may install KpiBot by OAuth: whoever installs it asks our data.</summary>
    public IReadOnlySet<TeamId> Teams { get; init; } = new HashSet<TeamId>();

    /// <summary>The address that browsers reach KpiBot by, for OAuth; null where there is none.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The member who is told what could not be delivered; null: nobody is.</summary>
    public UserId? Owner { get; init; }

    /// <summary>How long one call may take; shorter than a third of the time in which an accepted message becomes readable.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>Where the Web API is called.</summary>
    public string ApiUrl { get; init; } = "https://slack.com/api/";

    /// <summary>Whether addresses of this machine are accepted, so that a stand-in can take Slack's place.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>Whether events come over a socket rather than HTTP.</summary>
    public bool UsesSockets => AppToken.IsSet;

    /// <summary>Whether workspaces install KpiBot by OAuth.</summary>
    public bool IsInstalled => !BotToken.IsSet && ClientId.Length > 0;

    /// <summary>What cannot be used, in a sentence that names the setting; null when all can.</summary>
    public string? Problem()
    {
        if (SlackAddresses.Problem(ApiUrl, IsDevelopment) is { } address) return $"The setting Slack:ApiUrl is {address}.";
        if (ClientId.Length > 0 && !ClientSecret.IsSet) return "The setting Slack:ClientSecret is empty: copy it from your app's Basic Information page (KPIBOT_SLACK__CLIENTSECRET keeps it out of files).";
        if (!BotToken.IsSet && ClientId.Length == 0) return "The setting Slack:BotToken is empty: copy the Bot User OAuth Token from your app's Install App page (KPIBOT_SLACK__BOTTOKEN keeps it out of files).";
        if (IsInstalled && Teams.Count == 0) return "The setting Slack:Teams is empty: name the workspaces (T…) that may install KpiBot, for whoever installs it asks your data.";
        if (IsInstalled && PublicUrl is null) return "The setting Web:PublicUrl is empty: Slack sends whoever installs KpiBot back to it.";
        if (IsInstalled && UsesSockets) return "The settings Slack:ClientId and Slack:AppToken are both set: workspaces that install by OAuth send their events over HTTP.";
        if (BotToken.IsSet && !BotToken.Reveal().Contains("xoxb-", StringComparison.Ordinal)) return "The setting Slack:BotToken is no bot token: one begins with xoxb-.";
        if (AppToken.IsSet && !AppToken.Reveal().StartsWith("xapp-", StringComparison.Ordinal)) return "The setting Slack:AppToken is no app-level token: one begins with xapp-.";
        return UsesSockets && SigningSecrets.Count == 0 ? null : Gate.SigningSecrets.Problem(SigningSecrets);
    }
}
