using KpiBot.Periods;

namespace KpiBot.Crm;

/// <summary>A recurring contract; it runs from <see cref="StartAt"/> to the earlier of <see cref="EndAt"/> and the day before <see cref="CancelledAt"/>.</summary>
public sealed record Contract : CrmRecord
{
    /// <summary>Id of the account, in the same source.</summary>
    public string? AccountId { get; init; }

    /// <summary>First day it runs.</summary>
    public Moment? StartAt { get; init; }

    /// <summary>Last day it runs; null when it has no end.</summary>
    public Moment? EndAt { get; init; }

    /// <summary>First day on which a cancellation is effective; null when it was not cancelled.</summary>
    public Moment? CancelledAt { get; init; }

    /// <summary>Recurring amount of one billing period in <see cref="Currency"/>, one-off charges excluded.</summary>
    public decimal? RecurringAmount { get; init; }

    /// <summary>Months of one billing period: 1, 3, 12 …</summary>
    public int BillingMonths { get; init; } = 1;

    /// <summary>ISO 4217 code; null means the workspace's reporting currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Product.</summary>
    public string? Product { get; init; }

    /// <summary>Id of the contract that this one renews, in the same source.</summary>
    public string? RenewsId { get; init; }

    /// <summary>Id of the open deal that is to renew it, in the same source.</summary>
    public string? RenewalDealId { get; init; }
}

/// <summary>An order or invoice of a customer.</summary>
public sealed record Order : CrmRecord
{
    /// <summary>Id of the account, in the same source.</summary>
    public string? AccountId { get; init; }

    /// <summary>When it was placed.</summary>
    public Moment? At { get; init; }

    /// <summary>Amount in <see cref="Currency"/>; negative for a refund.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Cost of goods in <see cref="Currency"/>.</summary>
    public decimal? CostOfGoods { get; init; }

    /// <summary>ISO 4217 code; null means the workspace's reporting currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Product where the order has only one.</summary>
    public string? Product { get; init; }

    /// <summary>Whether the order is billed under a recurring contract.</summary>
    public bool Recurring { get; init; }
}

/// <summary>A service ticket of a customer.</summary>
public sealed record Ticket : CrmRecord
{
    /// <summary>Id of the account, in the same source.</summary>
    public string? AccountId { get; init; }

    /// <summary>When it was opened.</summary>
    public Moment? CreatedAt { get; init; }

    /// <summary>First reply of a person; null when there was none yet.</summary>
    public Moment? FirstReplyAt { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public Moment? ClosedAt { get; init; }

    /// <summary>Display name of the team member.</summary>
    public string? Owner { get; init; }
}

/// <summary>Which question was asked.</summary>
public enum SurveyKind
{
    /// <summary>Net Promoter: 0–10.</summary>
    Nps,

    /// <summary>Satisfaction: 1–5.</summary>
    Csat,
}

/// <summary>One answer to a survey.</summary>
public sealed record Survey : CrmRecord
{
    /// <summary>NPS or CSAT.</summary>
    public SurveyKind Kind { get; init; }

    /// <summary>When it was answered.</summary>
    public Moment? At { get; init; }

    /// <summary>The score as given; one outside the kind's scale is left out and counted.</summary>
    public int? Score { get; init; }

    /// <summary>An opaque mark of the respondent, never a name or address: one answer per respondent counts, the latest.</summary>
    public string? Respondent { get; init; }

    /// <summary>Id of the account, in the same source.</summary>
    public string? AccountId { get; init; }
}

/// <summary>A customer used the product on a day.</summary>
public sealed record Usage : CrmRecord
{
    /// <summary>Id of the account, in the same source.</summary>
    public string? AccountId { get; init; }

    /// <summary>The day.</summary>
    public Moment? At { get; init; }

    /// <summary>How often or how much, in the source's unit; null when only the day is known.</summary>
    public long? Quantity { get; init; }
}
