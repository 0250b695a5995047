using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.Salesforce;

/// <summary>What an installation says about its Salesforce organisation.</summary>
public sealed record SalesforceSettings
{
    /// <summary>The source's name in the workspace.</summary>
    public string Source { get; init; } = "salesforce";

    /// <summary>Where it is called: the organisation's own address, https://….my.salesforce.com.</summary>
    public required string InstanceUrl { get; init; }

    /// <summary>Streams that are left out, by name, and fields, as <c>Opportunity.Amount</c>.</summary>
    public IReadOnlySet<string> Without { get; init; } = new HashSet<string>();

    /// <summary>Fields of the organisation's own that hold what Salesforce has no field for (<see cref="OwnFields"/>): what it is → the field's API name.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether what campaigns cost is taken for marketing cost; not where the same cost comes from ad platforms or files.</summary>
    public bool CampaignCosts { get; init; } = true;

    /// <summary>From how many rows on an object is read by a Bulk API job rather than page by page.</summary>
    public int BulkFrom { get; init; } = 20_000;

    /// <summary>Whether a stand-in on this machine may take Salesforce's place.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>What is wrong with the address, after "is"; null when nothing is.</summary>
    public string? AddressProblem() => SourceAddress.Problem(InstanceUrl, ["*.my.salesforce.com"], IsDevelopment);

    /// <summary>What is wrong with the address where tokens are given, after "is"; null when nothing is.</summary>
    public static string? LoginProblem(string loginUrl, bool isDevelopment) => SourceAddress.Problem(loginUrl, ["login.salesforce.com", "test.salesforce.com"], isDevelopment);
}
