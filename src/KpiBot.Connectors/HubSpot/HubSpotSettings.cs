using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.HubSpot;

/// <summary>What an installation says about its HubSpot account.</summary>
public sealed record HubSpotSettings
{
    /// <summary>The source's name in the workspace.</summary>
    public string Source { get; init; } = "hubspot";

    /// <summary>Where it is called.</summary>
    public string ApiUrl { get; init; } = "https://api.hubapi.com";

    /// <summary>Streams that are left out, by name.</summary>
    public IReadOnlySet<string> Without { get; init; } = new HashSet<string>();

    /// <summary>Which KPI a goal of this name is a target of: HubSpot's goals do not say.</summary>
    public IReadOnlyDictionary<string, string> Goals { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a stand-in on this machine may take HubSpot's place.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>What is wrong with the address, after "is"; null when nothing is.</summary>
    public string? AddressProblem() => SourceAddress.Problem(ApiUrl, ["api.hubapi.com"], IsDevelopment);
}
