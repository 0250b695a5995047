using KpiBot.Periods;

namespace KpiBot.Crm;

/// <summary>What kind of activity was logged.</summary>
public enum ActivityType
{
    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>A call.</summary>
    Call,

    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A task.</summary>
    Task,

    /// <summary>A note.</summary>
    Note,
}

/// <summary>Something the own team did with a lead, a deal or an account. Subjects, bodies and participants are not kept.</summary>
public sealed record Activity : CrmRecord
{
    /// <summary>Kind.</summary>
    public ActivityType Type { get; init; }

    /// <summary>When it happened. One in the future is planned and counts for nothing.</summary>
    public Moment? At { get; init; }

    /// <summary>Whether it took place: a meeting held, a call connected, a mail answered. False: only tried or planned.</summary>
    public bool Held { get; init; } = true;

    /// <summary>Whether the own team started it.</summary>
    public bool Outbound { get; init; } = true;

    /// <summary>Sent or logged by a machine (bulk mail, sequence): no first response, no engagement, no count.</summary>
    public bool Automated { get; init; }

    /// <summary>Display name of the team member.</summary>
    public string? Owner { get; init; }

    /// <summary>The owner's team.</summary>
    public string? Team { get; init; }

    /// <summary>Id of the lead, in the same source.</summary>
    public string? LeadId { get; init; }

    /// <summary>Id of the deal, in the same source.</summary>
    public string? DealId { get; init; }

    /// <summary>Id of the account, in the same source.</summary>
    public string? AccountId { get; init; }
}

/// <summary>A marketing touch: campaign membership, form, ad click, event, referral. See Attribution.</summary>
public sealed record Touch : CrmRecord
{
    /// <summary>When.</summary>
    public Moment? At { get; init; }

    /// <summary>Channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Campaign.</summary>
    public string? Campaign { get; init; }

    /// <summary>Kind of touch in the source's words ("form", "ad click", "event").</summary>
    public string? Kind { get; init; }

    /// <summary>Id of the lead, in the same source.</summary>
    public string? LeadId { get; init; }

    /// <summary>Id of the deal, in the same source.</summary>
    public string? DealId { get; init; }

    /// <summary>Id of the account, in the same source.</summary>
    public string? AccountId { get; init; }
}
