using KpiBot.Connectors.HubSpot;
using KpiBot.Connectors.OAuth;
using KpiBot.Connectors.Salesforce;
using KpiBot.Host.Settings;

namespace KpiBot.Host.Connecting;

/// <summary>The sources that a person connects in a browser.</summary>
internal static class ConnectableSources
{
    /// <summary>All that there are: their names in the workspace and among people.</summary>
    public static IReadOnlyList<(string Source, string Title)> Known { get; } = [("hubspot", "HubSpot"), ("salesforce", "Salesforce")];

    /// <summary>Those whose app is in the settings, and that have no token there.</summary>
    public static IReadOnlyList<OAuthServer> Of(AppSettings settings, bool isDevelopment)
    {
        var servers = new List<OAuthServer>();
        if (settings.HubSpot.IsConnectable) servers.Add(HubSpotAccess.Server(settings.HubSpot.SettingsOf(isDevelopment), settings.HubSpot.ClientId, settings.HubSpot.ClientSecret));
        var salesforce = settings.Salesforce;
        if (salesforce.IsConnectable) servers.Add(SalesforceAccess.Server(salesforce.SettingsOf(isDevelopment), new Uri(salesforce.LoginUrl), salesforce.ClientId, salesforce.ClientSecret));
        return servers;
    }
}
