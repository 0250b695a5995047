using System.Text.Json;
using KpiBot.Access;
using KpiBot.Connectors.OAuth;

namespace KpiBot.Connectors.Salesforce;

/// <summary>How Salesforce grants access to an organisation by the browser.</summary>
public static class SalesforceAccess
{
    /// <summary>What is asked for. What may be read is decided by the profile of whoever connects it: a user of their own who may only read.</summary>
    public static IReadOnlyList<ScopeNeed> Scopes { get; } = [new("api", "records, within what the connecting user may read"), new("refresh_token", "staying connected while nobody is signed in")];

    /// <summary>Salesforce as who grants access, for an app.</summary>
    /// <param name="source">The source's name in the workspace.</param>
    /// <param name="login">Where people sign in; its host was found right.</param>
    /// <param name="clientId">The app's consumer key.</param>
    /// <param name="clientSecret">Its secret.</param>
    /// <param name="isDevelopment">Whether a stand-in on this machine may take Salesforce's place.</param>
    public static OAuthServer Server(string source, Uri login, string clientId, Secret clientSecret, bool isDevelopment) => new()
    {
        Source = source, Name = "Salesforce", ClientId = clientId, ClientSecret = clientSecret, Scopes = Scopes, IsDevelopment = isDevelopment,
        Authorize = new Uri(login, "/services/oauth2/authorize"), Token = new Uri(login, "/services/oauth2/token"), Revoke = new Uri(login, "/services/oauth2/revoke"),
        // With rotation a refresh token is good once, and using it again revokes all that came of it.
        RenewalMayRepeat = false,
        AccountOf = said => AccountOf(said, isDevelopment),
    };

    /// <summary>Whether an organisation can be called there: a host of Salesforce's own by https, whatever an answer says.</summary>
    public static bool IsInstance(Uri url, bool isDevelopment) => url.UserInfo.Length + url.Query.Length + url.Fragment.Length == 0
        && ((url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.IdnHost.EndsWith(".salesforce.com", StringComparison.OrdinalIgnoreCase)) || (isDevelopment && url.IsLoopback));

    /// <summary>The organisation by the address of the identity (…/id/00D…/005…), and where it is called.</summary>
    private static SourceAccount? AccountOf(JsonElement said, bool isDevelopment)
    {
        if (TextOf(said, "id") is not { } identity || !Uri.TryCreate(identity, UriKind.Absolute, out var address) || address.Segments is not [_, "id/", var org, _] || !IsOrganisation(org.TrimEnd('/'))) return null;
        if (!Uri.TryCreate(TextOf(said, "instance_url"), UriKind.Absolute, out var instance) || !IsInstance(instance, isDevelopment)) return null;
        return new SourceAccount(org.TrimEnd('/'), instance.IdnHost, instance, TextOf(said, "scope")?.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsOrganisation(string id) => id.Length is 15 or 18 && id.StartsWith("00D", StringComparison.Ordinal) && id.All(char.IsAsciiLetterOrDigit);

    private static string? TextOf(JsonElement said, string name) => said.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
