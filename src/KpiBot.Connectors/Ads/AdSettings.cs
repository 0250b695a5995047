using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.Ads;

/// <summary>What an installation says about its accounts on an ad platform.</summary>
public sealed record AdSettings
{
    /// <summary>The source's name in the workspace.</summary>
    public required string Source { get; init; }

    /// <summary>Where it is called.</summary>
    public required string ApiUrl { get; init; }

    /// <summary>The version of its API, as its addresses or headers name it.</summary>
    public required string Version { get; init; }

    /// <summary>The ids of the accounts, digits alone.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>The channel that its cost is charged to, spelled as the CRM spells it.</summary>
    public required string Channel { get; init; }

    /// <summary>What the CRM calls a campaign of this name, where the two differ.</summary>
    public IReadOnlyDictionary<string, string> Campaigns { get; init; } = new Dictionary<string, string>();

    /// <summary>How many days back everything is read.</summary>
    public int Days { get; init; } = 760;

    /// <summary>Whether a stand-in on this machine may take the platform's place.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>Lines at which a report without pages is cut.</summary>
    internal int LongestReport { get; init; } = 15_000;

    /// <summary>What is wrong with the address, after "is"; null when nothing is.</summary>
    /// <param name="host">The platform's own.</param>
    public string? AddressProblem(string host) => SourceAddress.Problem(ApiUrl, [host], IsDevelopment);
}
