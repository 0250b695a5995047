namespace KpiBot.Routine;

/// <summary>What feedback is about.</summary>
public enum FeedbackOn
{
    /// <summary>A lead, or leads.</summary>
    Lead,

    /// <summary>A campaign.</summary>
    Campaign,

    /// <summary>A segment of the market.</summary>
    Segment,

    /// <summary>A message: what marketing says, or sales.</summary>
    Message,
}

/// <summary>What one team tells the other. It stays here, and is never written to a CRM; who said it is not kept.</summary>
/// <param name="On">What it is about.</param>
/// <param name="Subject">Which one, in the words of whoever said it; empty for all of them.</param>
/// <param name="Text">What was said.</param>
/// <param name="SaidOn">When.</param>
public sealed record Feedback(FeedbackOn On, string Subject, string Text, DateOnly SaidOn);
