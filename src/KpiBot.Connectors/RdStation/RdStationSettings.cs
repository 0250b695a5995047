using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.RdStation;

/// <summary>What an installation says about its RD Station CRM account.</summary>
public sealed record RdStationSettings
{
    /// <summary>The source's name in the workspace.</summary>
    public string Source { get; init; } = "rdstation";

    /// <summary>Where it is called.</summary>
    public string ApiUrl { get; init; } = "https://api.rd.services";

    /// <summary>The currency of its amounts, ISO 4217: RD Station does not say.</summary>
    public string Currency { get; init; } = "BRL";

    /// <summary>The time zone that a new workspace begins with, IANA: RD Station does not say.</summary>
    public string Zone { get; init; } = "America/Sao_Paulo";

    /// <summary>Streams that are left out, by name.</summary>
    public IReadOnlySet<string> Without { get; init; } = new HashSet<string>();

    /// <summary>Whether a stand-in on this machine may take RD Station's place.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>What is wrong with the address, after "is"; null when nothing is.</summary>
    public string? AddressProblem() => SourceAddress.Problem(ApiUrl, ["api.rd.services"], IsDevelopment);
}
