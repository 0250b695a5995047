namespace KpiBot.Delivery;

/// <summary>What follows an event: how the delivery stands then, how long nothing is done about it, and whether the installation's credentials have failed.</summary>
public sealed record Step(Standing Standing, TimeSpan Wait = default, string? Lockout = null);

/// <summary>
/// The whole of what the outbox decides. A message is posted anew only when it is certain that it is not there: the platform said so, or it was looked for
/// twice, half a settle time apart, the first time a settle time after the request was over.
/// </summary>
public static class Transitions
{
    /// <summary>How often a message must be looked for in vain.</summary>
    public const int EnoughAbsences = 2;

    /// <summary>How the reason of what was given up begins.</summary>
    public const string TooLate = "too late";

    private const string Copied = "a copy of this data folder may have posted it";

    /// <summary>The intent to post, to be stored before the first byte.</summary>
    public static Standing Begun(Standing standing) => standing with { Status = DeliveryStatus.Sending, Attempts = standing.Attempts + 1, Absences = 0, Reason = null };

    /// <summary>
    /// What a new run makes of what it finds: a request that was under way may have come through, and is looked for unless a repeat does no harm. In a
    /// folder that is a copy, so may have everything that waits.
    /// </summary>
    public static Standing TakenOver(Standing standing, Message message, bool isCopy) => standing.Status switch
    {
        DeliveryStatus.Sending or DeliveryStatus.Unclear when message.Replaces is not null => standing with { Status = DeliveryStatus.Waiting },
        DeliveryStatus.Sending or DeliveryStatus.Unclear => standing with { Status = DeliveryStatus.Unclear, Absences = 0 },
        DeliveryStatus.Waiting when isCopy => standing with { Status = DeliveryStatus.Unclear, Absences = 0, Reason = Copied },
        DeliveryStatus.Waiting or DeliveryStatus.Sent or DeliveryStatus.Failed or DeliveryStatus.Unknown => standing,
    };

    /// <summary>How a message stands that was just given to the outbox.</summary>
    public static Standing Given(Message message) =>
        message.InDoubt ? new(DeliveryStatus.Unclear, Reason: Copied) : new(DeliveryStatus.Waiting);

    /// <summary>After a request.</summary>
    public static Step Posted(Outgoing outgoing, PostOutcome outcome, Patience patience, bool canFind, double chance)
    {
        var standing = outgoing.Standing;
        return outcome switch
        {
            PostOutcome.Accepted accepted => Sent(standing, accepted.MessageId),
            PostOutcome.NotNow later => Again(standing, later.Why, patience, later.After, chance),
            PostOutcome.Never never => new(standing with { Status = DeliveryStatus.Failed, Reason = never.Why }),
            PostOutcome.Unauthorised denied => LockedOut(standing with { Status = DeliveryStatus.Waiting }, denied.Why),
            PostOutcome.Unclear unclear when outgoing.Message.Replaces is not null => Again(standing, unclear.Why, patience, null, chance),
            PostOutcome.Unclear unclear when canFind => new(standing with { Status = DeliveryStatus.Unclear, Reason = unclear.Why }, patience.Settle),
            PostOutcome.Unclear unclear => new(standing with { Status = DeliveryStatus.Unknown, Reason = unclear.Why }),
            _ => throw new InvalidOperationException($"There is no outcome {outcome.GetType().Name}."),
        };
    }

    /// <summary>After a look.</summary>
    public static Step Looked(Standing standing, FindOutcome outcome, Patience patience, double chance) => outcome switch
    {
        FindOutcome.Found found => Sent(standing, found.MessageId),
        FindOutcome.Absent when standing.Absences + 1 < EnoughAbsences => new(standing with { Absences = standing.Absences + 1 }, patience.Settle / 2),
        FindOutcome.Absent => Again(standing, standing.Reason ?? "it is not there", patience, null, chance) with { Wait = TimeSpan.Zero },
        FindOutcome.Unreadable hidden => new(standing with { Reason = hidden.Why }, patience.PauseAfter(standing.Attempts, hidden.After, chance)),
        FindOutcome.Unauthorised denied => LockedOut(standing, denied.Why),
        _ => throw new InvalidOperationException($"There is no outcome {outcome.GetType().Name}."),
    };

    /// <summary>When there is no more time: what was certainly not posted has failed, of the rest nothing is known.</summary>
    public static Standing GivenUp(Standing standing) => standing.Status == DeliveryStatus.Waiting
        ? standing with { Status = DeliveryStatus.Failed, Reason = standing.Reason is { } why ? $"{TooLate}: {why}" : TooLate }
        : standing with { Status = DeliveryStatus.Unknown, Reason = standing.Reason ?? "it cannot be found out whether it was posted" };

    private static Step Sent(Standing standing, string messageId) => new(standing with { Status = DeliveryStatus.Sent, MessageId = messageId, Reason = null });

    private static Step LockedOut(Standing standing, string why) => new(standing with { Reason = why }, Lockout: why);

    private static Step Again(Standing standing, string why, Patience patience, TimeSpan? asked, double chance) => standing.Attempts >= patience.Attempts
        ? new(standing with { Status = DeliveryStatus.Failed, Reason = why })
        : new(standing with { Status = DeliveryStatus.Waiting, Absences = 0, Reason = why }, patience.PauseAfter(standing.Attempts, asked, chance));
}
