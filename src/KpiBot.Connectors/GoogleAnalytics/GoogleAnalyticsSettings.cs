using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.GoogleAnalytics;

/// <summary>What an installation says about its Google Analytics property.</summary>
public sealed record GoogleAnalyticsSettings
{
    /// <summary>The permission that it takes.</summary>
    public const string Scope = "https://www.googleapis.com/auth/analytics.readonly";

    /// <summary>The source's name in the workspace.</summary>
    public string Source { get; init; } = "google-analytics";

    /// <summary>Where it is called.</summary>
    public string ApiUrl { get; init; } = "https://analyticsdata.googleapis.com";

    /// <summary>The property's number.</summary>
    public required string Property { get; init; }

    /// <summary>What the CRM calls a channel, where it does not call it as Google Analytics does.</summary>
    public IReadOnlyDictionary<string, string> Channels { get; init; } = new Dictionary<string, string>();

    /// <summary>What the CRM calls a campaign of this name, where the two differ.</summary>
    public IReadOnlyDictionary<string, string> Campaigns { get; init; } = new Dictionary<string, string>();

    /// <summary>How many days back everything is read.</summary>
    public int Days { get; init; } = 760;

    /// <summary>Whether a stand-in on this machine may take Google's place.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>Rows of a page.</summary>
    internal int PageSize { get; init; } = 10_000;

    /// <summary>What is wrong with the address, after "is"; null when nothing is.</summary>
    public string? AddressProblem() => SourceAddress.Problem(ApiUrl, ["analyticsdata.googleapis.com"], IsDevelopment);
}
