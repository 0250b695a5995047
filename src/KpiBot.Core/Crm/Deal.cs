using KpiBot.Periods;

namespace KpiBot.Crm;

/// <summary>Ours, beside the CRM's own stage: KPIs read only this.</summary>
public enum DealStatus
{
    /// <summary>Still open.</summary>
    Open,

    /// <summary>Closed won.</summary>
    Won,

    /// <summary>Closed lost.</summary>
    Lost,
}

/// <summary>A deal (opportunity).</summary>
public sealed record Deal : DimensionedRecord
{
    /// <summary>Whether it is open, won or lost.</summary>
    public DealStatus Status { get; init; }

    /// <summary>The CRM's own stage.</summary>
    public string? Stage { get; init; }

    /// <summary>The CRM's own pipeline.</summary>
    public string? Pipeline { get; init; }

    /// <summary>When the deal was created; null when the source does not say.</summary>
    public Moment? CreatedAt { get; init; }

    /// <summary>When the deal was closed, won or lost. On an open deal it is ignored: a CRM's close date there is a forecast.</summary>
    public Moment? ClosedAt { get; init; }

    /// <summary>The day on which an open deal is expected to close.</summary>
    public Moment? ExpectedCloseAt { get; init; }

    /// <summary>First contact with the buyer, where the source says.</summary>
    public Moment? FirstContactAt { get; init; }

    /// <summary>When the deal entered its present stage, where the source says.</summary>
    public Moment? StageSinceAt { get; init; }

    /// <summary>Last activity on the deal that the CRM itself reports.</summary>
    public Moment? LastActivityAt { get; init; }

    /// <summary>Amount in <see cref="Currency"/>; null when missing. Missing is not 0.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code; null means the workspace's reporting currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Cost of goods in <see cref="Currency"/>.</summary>
    public decimal? CostOfGoods { get; init; }

    /// <summary>Annualised contract value in <see cref="Currency"/>, one-off charges excluded; null when the source does not say.</summary>
    public decimal? AnnualValue { get; init; }

    /// <summary>The CRM's own type ("new business", "renewal" …); the agreement says which mean new business.</summary>
    public string? DealType { get; init; }

    /// <summary>Why it was lost, in the source's words.</summary>
    public string? LossReason { get; init; }

    /// <summary>Channel of the deal itself; when null, its lead's.</summary>
    public string? Channel { get; init; }

    /// <summary>Campaign of the deal itself; when null, its lead's.</summary>
    public string? Campaign { get; init; }

    /// <summary>Display name of the own team's member who works the deal.</summary>
    public string? Owner { get; init; }

    /// <summary>The owner's team.</summary>
    public string? Team { get; init; }

    /// <summary>Sales region.</summary>
    public string? Region { get; init; }

    /// <summary>Country; when null, the account's.</summary>
    public string? Country { get; init; }

    /// <summary>Industry; when null, the account's.</summary>
    public string? Industry { get; init; }

    /// <summary>Company size; when null, the account's.</summary>
    public string? CompanySize { get; init; }

    /// <summary>The deal's product where it has only one; with several see <see cref="LineItem"/>.</summary>
    public string? Product { get; init; }

    /// <summary>Id of the account, in the same source.</summary>
    public string? AccountId { get; init; }

    /// <summary>Id of the lead it came from, in the same source. The link may stand on either record.</summary>
    public string? LeadId { get; init; }
}

/// <summary>A deal entered a stage, or its amount changed; the history that makes a past pipeline reproducible.</summary>
public sealed record StageChange : CrmRecord
{
    /// <summary>Id of the deal, in the same source.</summary>
    public required string DealId { get; init; }

    /// <summary>When.</summary>
    public required Moment At { get; init; }

    /// <summary>The stage from then on.</summary>
    public required string Stage { get; init; }

    /// <summary>The deal's amount from then on, in the deal's currency; null when this history does not keep it.</summary>
    public decimal? Amount { get; init; }
}

/// <summary>One product on a deal or an order.</summary>
public sealed record LineItem : CrmRecord
{
    /// <summary>Id of the deal, in the same source; null on an order's line.</summary>
    public string? DealId { get; init; }

    /// <summary>Id of the order, in the same source; null on a deal's line.</summary>
    public string? OrderId { get; init; }

    /// <summary>Product, in the data's own spelling.</summary>
    public required string Product { get; init; }

    /// <summary>The line's amount in <see cref="Currency"/>, after discount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code; null means the workspace's reporting currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Number of units.</summary>
    public decimal? Quantity { get; init; }
}
