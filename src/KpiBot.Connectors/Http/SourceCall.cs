namespace KpiBot.Connectors.Http;

/// <summary>A request, to be made as often as it takes.</summary>
/// <param name="Method">GET, or a POST that changes nothing.</param>
/// <param name="Path">Path and query, below the source's address.</param>
/// <param name="Body">JSON; null for none.</param>
/// <param name="What">What is asked for, as a sentence names it: <c>deals</c>.</param>
/// <param name="Scope">The permission that it takes.</param>
internal sealed record SourceCall(HttpMethod Method, string Path, byte[]? Body, string What, string Scope)
{
    /// <summary>Limits that it counts in.</summary>
    public required IReadOnlyList<Pace> Paces { get; init; }

    /// <summary>The type of reply that is asked for.</summary>
    public string Accept { get; init; } = "application/json";
}
