namespace KpiBot.Slack.Installing;

/// <summary>What KpiBot asks a workspace for; the manifest says why.</summary>
public static class Scopes
{
    /// <summary>Without one of these something does not work.</summary>
    public static IReadOnlyList<string> Needed { get; } =
        ["app_mentions:read", "assistant:write", "channels:read", "chat:write", "commands", "files:write", "groups:read", "im:history", "im:read", "im:write", "users:read"];

    /// <summary>Without the history rights a message whose outcome is unclear cannot be looked up, so it is reported and not repeated; without the addresses nobody can link themselves to an owner, but an admin can.</summary>
    public static IReadOnlyList<string> Optional { get; } = ["channels:history", "groups:history", Addresses];

    /// <summary>By which somebody can say who they are.</summary>
    public const string Addresses = "users:read.email";
}
