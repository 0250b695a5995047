namespace KpiBot.Delivery;

/// <summary>What came of posting a message. Whatever is not known for certain is <see cref="Unclear"/>.</summary>
public abstract record PostOutcome
{
    private PostOutcome() { }

    /// <summary>Posted: the platform said so and named the message.</summary>
    public sealed record Accepted(string MessageId) : PostOutcome;

    /// <summary>Certainly not posted, and may be later: told to slow down, or refused before a byte was sent.</summary>
    /// <param name="Why">For a person.</param>
    /// <param name="After">How long the platform asks to be left alone; null when it said nothing.</param>
    public sealed record NotNow(string Why, TimeSpan? After = null) : PostOutcome;

    /// <summary>It may have been posted: an error after the request was sent, no answer, or one that cannot be understood.</summary>
    public sealed record Unclear(string Why) : PostOutcome;

    /// <summary>Certainly not posted, and never will be: no such channel, a message that the platform does not take.</summary>
    public sealed record Never(string Why) : PostOutcome;

    /// <summary>Certainly not posted, for the installation's credentials are not accepted.</summary>
    public sealed record Unauthorised(string Why) : PostOutcome;
}

/// <summary>What came of looking for a message that may have been posted.</summary>
public abstract record FindOutcome
{
    private FindOutcome() { }

    /// <summary>It is there.</summary>
    public sealed record Found(string MessageId) : FindOutcome;

    /// <summary>Everything was read, to the end, and it is not there.</summary>
    public sealed record Absent : FindOutcome;

    /// <summary>Not everything could be read, so nothing is known.</summary>
    /// <param name="Why">For a person.</param>
    /// <param name="After">How long the platform asks to be left alone; null when it said nothing.</param>
    public sealed record Unreadable(string Why, TimeSpan? After = null) : FindOutcome;

    /// <summary>The installation's credentials are not accepted.</summary>
    public sealed record Unauthorised(string Why) : FindOutcome;
}
