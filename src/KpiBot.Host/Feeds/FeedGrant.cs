namespace KpiBot.Host.Feeds;

/// <summary>What the holder of a token may read.</summary>
internal sealed record FeedGrant
{
    /// <summary>What it is called, to be listed and revoked by.</summary>
    public required string Name { get; init; }

    /// <summary>The token's SHA-256 in hexadecimal digits: the token itself, 32 random bytes, is kept nowhere.</summary>
    public required string Hash { get; init; }

    /// <summary>Ids of the KPIs.</summary>
    public required IReadOnlyList<string> Kpis { get; init; }

    /// <summary>Dimensions by which they may be broken down.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The last day on which it is taken; null: every day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The day on which it was made.</summary>
    public required DateOnly Made { get; init; }
}
