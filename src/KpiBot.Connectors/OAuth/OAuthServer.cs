using System.Text.Json;
using KpiBot.Access;

namespace KpiBot.Connectors.OAuth;

/// <summary>Who grants access to a source, and how it is asked: data, so that two of them differ in nothing else.</summary>
public sealed record OAuthServer
{
    /// <summary>The source's name in the workspace, and in addresses.</summary>
    public required string Source { get; init; }

    /// <summary>Its name as people know it.</summary>
    public required string Name { get; init; }

    /// <summary>Where a person is asked.</summary>
    public required Uri Authorize { get; init; }

    /// <summary>Where codes and refresh tokens are exchanged.</summary>
    public required Uri Token { get; init; }

    /// <summary>Where a token is given back.</summary>
    public required Uri Revoke { get; init; }

    /// <summary>Where a token says whose it is; null where the grant itself does.</summary>
    public Uri? Introspect { get; init; }

    /// <summary>The app's id.</summary>
    public required string ClientId { get; init; }

    /// <summary>The other half of <see cref="ClientId"/>.</summary>
    public required Secret ClientSecret { get; init; }

    /// <summary>What is asked for.</summary>
    public required IReadOnlyList<ScopeNeed> Scopes { get; init; }

    /// <summary>The parameter that optional scopes stand in; null where they stand among the others.</summary>
    public string? OptionalParameter { get; init; }

    /// <summary>Whether a refresh token may be sent again when it is not known what became of the first time; otherwise that can end the connection.</summary>
    public required bool RenewalMayRepeat { get; init; }

    /// <summary>Whose access was granted, by the answer that says so; null where it does not say, or says it in a way that is not accepted.</summary>
    public required Func<JsonElement, SourceAccount?> AccountOf { get; init; }

    /// <summary>Whether a stand-in on this machine may take its place.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>Where a browser is sent to ask for access.</summary>
    public Uri AuthorizeFor(string state, string challenge, Uri redirect)
    {
        var fields = new List<(string Name, string Value)>
        {
            ("response_type", "code"), ("client_id", ClientId), ("redirect_uri", redirect.AbsoluteUri), ("state", state), ("code_challenge", challenge), ("code_challenge_method", "S256"),
            ("scope", Joined(Scopes.Where(scope => OptionalParameter is null || !scope.IsOptional))),
        };
        if (OptionalParameter is { } optional) fields.Add((optional, Joined(Scopes.Where(scope => scope.IsOptional))));
        return new Uri($"{Authorize}?{string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"))}");
    }

    /// <summary>What was asked for and not granted.</summary>
    public IReadOnlyList<ScopeNeed> Missing(IReadOnlyList<string> granted) => [.. Scopes.Where(scope => !granted.Contains(scope.Name))];

    private static string Joined(IEnumerable<ScopeNeed> scopes) => string.Join(' ', scopes.Select(scope => scope.Name));
}

/// <summary>Whose access was granted.</summary>
/// <param name="Id">The account's own id: HubSpot's portal, Salesforce's organisation.</param>
/// <param name="Name">What people know it by; null where it is not told.</param>
/// <param name="Instance">Where it is called; null where that is the same for everybody.</param>
/// <param name="Scopes">What was granted; null where this answer does not tell.</param>
public sealed record SourceAccount(string Id, string? Name, Uri? Instance, IReadOnlyList<string>? Scopes);
