using KpiBot.Slack.Envelopes;

namespace KpiBot.Slack.Gate;

/// <summary>What the gate says of a request.</summary>
public abstract record Admission
{
    private Admission()
    {
    }

    /// <summary>Slack sent it, now, and it can be read.</summary>
    public sealed record Admitted(Envelope Envelope) : Admission;

    /// <summary>Signed with our secret, but nothing that can be read.</summary>
    public sealed record Unreadable : Admission;

    /// <summary>Not proved to be Slack's: no signature, a wrong one, an old one, too much. The sender is told nothing of which.</summary>
    public sealed record Refused : Admission;
}
