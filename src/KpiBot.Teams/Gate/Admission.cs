using KpiBot.Teams.Envelopes;

namespace KpiBot.Teams.Gate;

/// <summary>What the gate says of a request.</summary>
public abstract record Admission
{
    private Admission()
    {
    }

    /// <summary>Teams sent it, now, and it can be read.</summary>
    public sealed record Admitted(Envelope Envelope) : Admission;

    /// <summary>It has a good token, but nothing that can be read.</summary>
    public sealed record Unreadable : Admission;

    /// <summary>Not proved to be from Teams: no token, a wrong one, an old one, one for another service, too much. The sender is told nothing of which.</summary>
    public sealed record Refused : Admission;
}
