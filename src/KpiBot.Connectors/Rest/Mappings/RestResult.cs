using KpiBot.Connectors.Csv.Mappings;

namespace KpiBot.Connectors.Rest.Mappings;

/// <summary>What became of reading a source's description.</summary>
public abstract record RestResult
{
    private RestResult()
    {
    }

    /// <summary>It can be used.</summary>
    public sealed record Read(RestSource Source) : RestResult;

    /// <summary>It cannot; every mistake that was found.</summary>
    public sealed record Refused(IReadOnlyList<MappingIssue> Issues) : RestResult;
}
