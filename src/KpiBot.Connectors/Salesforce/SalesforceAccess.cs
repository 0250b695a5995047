using System.Text.Json;
using KpiBot.Access;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.OAuth;

namespace KpiBot.Connectors.Salesforce;

/// <summary>How Salesforce grants access to an organisation by the browser.</summary>
public static class SalesforceAccess
{
    /// <summary>What is asked for. What may be read is decided by the profile of whoever connects it: a user of their own who may only read.</summary>
    public static IReadOnlyList<ScopeNeed> Scopes { get; } = [new("api", "records, within what the connecting user may read"), new("refresh_token", "staying connected while nobody is signed in")];

    /// <summary>Salesforce as who grants access, for an app.</summary>
    /// <param name="settings">The organisation; its address is the only one that is called.</param>
    /// <param name="login">Where people sign in; its host was found right.</param>
    /// <param name="clientId">The app's consumer key.</param>
    /// <param name="clientSecret">Its secret.</param>
    public static OAuthServer Server(SalesforceSettings settings, Uri login, string clientId, Secret clientSecret) => new()
    {
        Source = settings.Source, Name = "Salesforce", ClientId = clientId, ClientSecret = clientSecret, Scopes = Scopes, IsDevelopment = settings.IsDevelopment,
        Authorize = new Uri(login, "/services/oauth2/authorize"), Token = new Uri(login, "/services/oauth2/token"), Revoke = new Uri(login, "/services/oauth2/revoke"),
        // With rotation a refresh token is good once, and using it again revokes all that came of it.
        RenewalMayRepeat = false,
        AccountOf = said => AccountOf(said, settings),
    };

    /// <summary>The organisation by the address of the identity (…/id/00D…/005…), and where it is called: an address of Salesforce's own, and the one of the settings, whatever else an answer says.</summary>
    private static SourceAccount? AccountOf(JsonElement said, SalesforceSettings settings)
    {
        if (said.Get("id").Text() is not { } identity || !Uri.TryCreate(identity, UriKind.Absolute, out var address) || address.Segments is not [_, "id/", var org, _] || !IsOrganisation(org.TrimEnd('/'))) return null;
        if (said.Get("instance_url").Text() is not { } url || (settings with { InstanceUrl = url }).AddressProblem() is not null || !Uri.TryCreate(url, UriKind.Absolute, out var instance)) return null;
        if (instance.Authority != new Uri(settings.InstanceUrl).Authority) return null;
        return new SourceAccount(org.TrimEnd('/'), instance.IdnHost, instance, said.Get("scope").Text()?.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsOrganisation(string id) => id.Length is 15 or 18 && id.StartsWith("00D", StringComparison.Ordinal) && id.All(char.IsAsciiLetterOrDigit);
}
