using KpiBot.Periods;

namespace KpiBot.Crm;

/// <summary>
/// Someone who may buy, from first contact on. Each stage date is the first time the lead reached that stage; null when it did not
/// or when the source does not say. A date in a later stage means that the earlier ones were passed.
/// </summary>
public sealed record Lead : DimensionedRecord
{
    /// <summary>When the lead came in.</summary>
    public Moment? CreatedAt { get; init; }

    /// <summary>First marketing-qualified: handed over to sales.</summary>
    public Moment? MqlAt { get; init; }

    /// <summary>Accepted by sales.</summary>
    public Moment? AcceptedAt { get; init; }

    /// <summary>Rejected by sales.</summary>
    public Moment? RejectedAt { get; init; }

    /// <summary>Why sales rejected it, in the source's words.</summary>
    public string? RejectReason { get; init; }

    /// <summary>First sales-qualified.</summary>
    public Moment? SqlAt { get; init; }

    /// <summary>First had an opportunity.</summary>
    public Moment? OpportunityAt { get; init; }

    /// <summary>Became a customer.</summary>
    public Moment? CustomerAt { get; init; }

    /// <summary>First human outbound activity to the lead (call, e-mail, meeting; not an automatic mail).</summary>
    public Moment? FirstResponseAt { get; init; }

    /// <summary>The CRM's own stage or status, mapped by the workspace's agreement where stage dates are missing.</summary>
    public string? Stage { get; init; }

    /// <summary>The original source.</summary>
    public string? Channel { get; init; }

    /// <summary>The campaign that brought the lead.</summary>
    public string? Campaign { get; init; }

    /// <summary>Display name of the own team's member who works the lead.</summary>
    public string? Owner { get; init; }

    /// <summary>The owner's team.</summary>
    public string? Team { get; init; }

    /// <summary>Sales region.</summary>
    public string? Region { get; init; }

    /// <summary>Country, in the data's own spelling.</summary>
    public string? Country { get; init; }

    /// <summary>Industry of the lead's company.</summary>
    public string? Industry { get; init; }

    /// <summary>Size class of the lead's company.</summary>
    public string? CompanySize { get; init; }

    /// <summary>Role or seniority of the person, a class and not a name ("purchasing", "c-level").</summary>
    public string? Role { get; init; }

    /// <summary>Product of interest.</summary>
    public string? Product { get; init; }

    /// <summary>Id of the deal that came of the lead, in the same source.</summary>
    public string? DealId { get; init; }

    /// <summary>Id of the lead's account, in the same source.</summary>
    public string? AccountId { get; init; }
}
