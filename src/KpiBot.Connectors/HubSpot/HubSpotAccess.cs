using System.Globalization;
using System.Text.Json;
using KpiBot.Access;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.OAuth;

namespace KpiBot.Connectors.HubSpot;

/// <summary>How HubSpot grants access to an account.</summary>
public static class HubSpotAccess
{
    private const string Oauth = "/oauth/2026-03/token";

    // Beside what an object takes: who owns records and what the account's app may ask of itself.
    private static readonly (string Scope, string For)[] Always =
    [
        ("oauth", "the connection itself"), ("crm.objects.contacts.read", "contacts with the dates of their life cycle, calls, meetings and tasks"), ("crm.objects.companies.read", "companies"),
        ("crm.objects.deals.read", "deals with their stages, amounts and history, and pipelines"), ("crm.objects.owners.read", "names and teams of owners"),
    ];

    private static readonly (string Scope, string For)[] IfThere =
    [
        ("crm.objects.line_items.read", "line items"), ("sales-email-read", "that an e-mail was sent, never what it says"), ("tickets", "tickets"), ("crm.objects.feedback_submissions.read", "scores of surveys"),
        ("crm.objects.goals.read", "goals"), ("content", "statistics of marketing e-mails"),
    ];

    /// <summary>What is asked for, all of it for reading.</summary>
    public static IReadOnlyList<ScopeNeed> Scopes { get; } = [.. Always.Select(scope => new ScopeNeed(scope.Scope, scope.For)), .. IfThere.Select(scope => new ScopeNeed(scope.Scope, scope.For, IsOptional: true))];

    /// <summary>HubSpot as who grants access, for an app.</summary>
    public static OAuthServer Server(HubSpotSettings settings, string clientId, Secret clientSecret)
    {
        var api = new Uri(settings.ApiUrl);
        return new OAuthServer
        {
            Source = settings.Source, Name = "HubSpot", ClientId = clientId, ClientSecret = clientSecret, Scopes = Scopes, OptionalParameter = "optional_scope", IsDevelopment = settings.IsDevelopment,
            Authorize = api.IsLoopback ? new Uri(api, "/oauth/authorize") : new Uri("https://app.hubspot.com/oauth/authorize"),
            Token = new Uri(api, Oauth), Introspect = new Uri(api, $"{Oauth}/introspect"), Revoke = new Uri(api, $"{Oauth}/revoke"),
            // HubSpot's refresh tokens stay the same until the app is removed.
            RenewalMayRepeat = true,
            AccountOf = AccountOf,
        };
    }

    private static SourceAccount? AccountOf(JsonElement said)
    {
        if (said.Get("hub_id").Text() is not { } id || !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return null;
        var scopes = said.TryGetProperty("scopes", out var granted) && granted.ValueKind == JsonValueKind.Array ? granted.EnumerateArray().Select(scope => scope.GetString() ?? "").ToList() : null;
        return new SourceAccount(id, said.Get("hub_domain").Text() is { Length: <= 100 } domain ? domain : null, null, scopes);
    }
}
