namespace KpiBot.Connectors.OAuth;

/// <summary>A permission that is asked for, always one to read.</summary>
/// <param name="Name">Its name at the source.</param>
/// <param name="For">What it is asked for, as a sentence names it: <c>deals with their stages and amounts</c>.</param>
/// <param name="IsOptional">Whether the rest works without it.</param>
public sealed record ScopeNeed(string Name, string For, bool IsOptional = false);
