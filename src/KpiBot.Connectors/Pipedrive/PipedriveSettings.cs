using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.Pipedrive;

/// <summary>What an installation says about its Pipedrive company.</summary>
public sealed record PipedriveSettings
{
    /// <summary>The source's name in the workspace.</summary>
    public string Source { get; init; } = "pipedrive";

    /// <summary>Where it is called.</summary>
    public string ApiUrl { get; init; } = "https://api.pipedrive.com";

    /// <summary>Whether the token is one that an app was given by OAuth; else it is a member's own.</summary>
    public bool UsesOAuth { get; init; }

    /// <summary>Streams that are left out, by name.</summary>
    public IReadOnlySet<string> Without { get; init; } = new HashSet<string>();

    /// <summary>Whether a stand-in on this machine may take Pipedrive's place.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>What is wrong with the address, after "is"; null when nothing is.</summary>
    public string? AddressProblem() => SourceAddress.Problem(ApiUrl, ["api.pipedrive.com"], IsDevelopment);
}
