using KpiBot.Access;
using KpiBot.Connectors.HubSpot;
using KpiBot.Kpis;

namespace KpiBot.Host.Settings;

/// <summary>A HubSpot account; off while there is no token.</summary>
public sealed class HubSpotOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "HubSpot";

    /// <summary>The access token of a private app, <c>pat-…</c></summary>
    public Secret Token { get; set; } = Secret.None;

    /// <summary>Of the app by which the account is connected in a browser, where there is no <see cref="Token"/>.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The other half of <see cref="ClientId"/>.</summary>
    public Secret ClientSecret { get; set; } = Secret.None;

    /// <summary>Whether the account is connected in a browser.</summary>
    internal bool IsConnectable => ClientId.Length > 0 && !Token.IsSet;

    /// <summary>Streams that are left out, separated by commas.</summary>
    public string Without { get; set; } = "";

    /// <summary>Which KPI a goal is a target of: <c>Revenue 2026=revenue_won</c>, separated by commas.</summary>
    public string Goals { get; set; } = "";

    /// <summary>Where HubSpot's API is.</summary>
    public string ApiUrl { get; set; } = new HubSpotSettings().ApiUrl;

    /// <summary>The same as KpiBot.Connectors takes it.</summary>
    internal HubSpotSettings SettingsOf(bool isDevelopment) => new()
    {
        ApiUrl = ApiUrl,
        Without = Listed(Without).ToHashSet(),
        Goals = Listed(Goals).Select(goal => goal.Split('=', 2, StringSplitOptions.TrimEntries)).Where(goal => goal.Length == 2).DistinctBy(goal => goal[0]).ToDictionary(goal => goal[0], goal => goal[1]),
        IsDevelopment = isDevelopment,
    };

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is. The token is in no sentence.</summary>
    internal string? Problem(bool isDevelopment)
    {
        if (SettingsOf(isDevelopment).AddressProblem() is { } address) return $"The setting HubSpot:ApiUrl is {address}.";
        if (Token.IsSet && !(Token.Reveal().StartsWith("pat-", StringComparison.Ordinal) && Token.Reveal().All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))) return "The setting HubSpot:Token is no access token of a private app: one begins with pat-.";
        if ((ClientId.Length > 0) != ClientSecret.IsSet) return $"The setting HubSpot:{(ClientSecret.IsSet ? "ClientId" : "ClientSecret")} is empty: the app's client ID and client secret (KPIBOT_HUBSPOT__CLIENTSECRET) belong together.";
        if (Listed(Without).FirstOrDefault(name => !HubSpotConnector.Optional.Contains(name)) is { } unknown) return $"The setting HubSpot:Without names \"{unknown}\": expected some of {string.Join(", ", HubSpotConnector.Optional)}.";
        if (Listed(Goals).FirstOrDefault(goal => goal.Split('=') is not [{ Length: > 0 }, var kpi] || Catalogue.Find(kpi.Trim()) is null) is { } wrong)
            return $"The setting HubSpot:Goals holds \"{wrong}\": expected a goal's name and the id of a KPI, such as Revenue 2026=revenue_won.";
        return null;
    }

    private static string[] Listed(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
