namespace KpiBot.Access;

/// <summary>What is done.</summary>
public enum Verdict
{
    /// <summary>Answered where it was asked.</summary>
    Allow,

    /// <summary>Answered so that only the asker sees it. What is posted unasked is held back instead.</summary>
    OnlyToAsker,

    /// <summary>Not answered.</summary>
    Refuse,
}

/// <summary>Why; for the log and the admin, never for the asker.</summary>
public enum Reason
{
    /// <summary>Asker and channel both may.</summary>
    Granted,

    /// <summary>The asker may, and nobody else reads it.</summary>
    AskerAlone,

    /// <summary>The asker may, not everyone in the channel.</summary>
    ChannelMayNot,

    /// <summary>Who asks could not be found out.</summary>
    AskerUnknown,

    /// <summary>What kind of channel it is could not be found out.</summary>
    PlaceUnknown,

    /// <summary>An outsider, to whom nothing was granted.</summary>
    Outsider,

    /// <summary>A channel with other organisations, to which nothing was granted.</summary>
    SharedOutside,

    /// <summary>The asker was not granted it.</summary>
    AskerMayNot,

    /// <summary>It would tell of a person by too few records.</summary>
    TooFewRecords,
}

/// <summary>The words of a refusal.</summary>
public enum Refusal
{
    /// <summary>The bot does not answer this asker here, whatever the question.</summary>
    NotHere,

    /// <summary>The words for something that there is not: a refusal must not tell that there is.</summary>
    NotFound,
}

/// <summary>A decision with its reason.</summary>
/// <param name="Verdict">What is done.</param>
/// <param name="Reason">Why.</param>
public sealed record Decision(Verdict Verdict, Reason Reason)
{
    /// <summary>The words to refuse with; null when it is not refused.</summary>
    public Refusal? Words => Verdict != Verdict.Refuse ? null : Reason switch
    {
        Reason.AskerUnknown or Reason.PlaceUnknown or Reason.Outsider or Reason.SharedOutside => Refusal.NotHere,
        Reason.AskerMayNot or Reason.TooFewRecords or Reason.ChannelMayNot or Reason.Granted or Reason.AskerAlone => Refusal.NotFound,
    };

    /// <summary>Whether something may be posted that nobody has just asked for: only where everyone may read it.</summary>
    public bool MayBePosted => Verdict == Verdict.Allow;
}
