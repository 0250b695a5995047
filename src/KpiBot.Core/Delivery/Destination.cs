namespace KpiBot.Delivery;

/// <summary>Where a message stands, in the platform's own ids. An answer in a thread and the channel around it are two conversations.</summary>
/// <param name="Platform">The platform's short name (<c>slack</c>, <c>teams</c>).</param>
/// <param name="Team">The workspace or tenant that installed the bot.</param>
/// <param name="Channel">Channel, group or direct conversation.</param>
/// <param name="Thread">The message that begins the thread; null in the channel itself.</param>
public sealed record Destination(string Platform, string Team, string Channel, string? Thread = null)
{
    /// <summary>The installation whose credentials reach it.</summary>
    public Installation Installation => new(Platform, Team);

    /// <summary>The channel around the thread: what platforms count their limits by.</summary>
    public Destination Whole => Thread is null ? this : this with { Thread = null };

    /// <summary>Its parts.</summary>
    public override string ToString() => Thread is null ? $"{Platform} {Team} {Channel}" : $"{Platform} {Team} {Channel} {Thread}";
}

/// <summary>One installation of the bot: what has a token of its own, and can lose it.</summary>
public sealed record Installation(string Platform, string Team);
