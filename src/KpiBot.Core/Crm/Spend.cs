using KpiBot.Periods;

namespace KpiBot.Crm;

/// <summary>What a cost was for. Marketing's classes come before <see cref="SalesSalaries"/>.</summary>
public enum CostClass
{
    /// <summary>Media bought: search, social, display. The advertising part of marketing spend.</summary>
    Advertising,

    /// <summary>Fairs and events.</summary>
    Events,

    /// <summary>Agencies and freelancers.</summary>
    Agencies,

    /// <summary>Marketing tools.</summary>
    MarketingTools,

    /// <summary>Content and production.</summary>
    Content,

    /// <summary>Salaries of marketing.</summary>
    MarketingSalaries,

    /// <summary>Any other marketing cost.</summary>
    OtherMarketing,

    /// <summary>Salaries of sales.</summary>
    SalesSalaries,

    /// <summary>Commissions.</summary>
    Commissions,

    /// <summary>Sales tools.</summary>
    SalesTools,

    /// <summary>Any other sales cost.</summary>
    OtherSales,
}

/// <summary>A cost of marketing or sales on a day.</summary>
public sealed record Spend : CrmRecord
{
    /// <summary>The day the cost belongs to.</summary>
    public Moment? At { get; init; }

    /// <summary>What it was for.</summary>
    public CostClass Class { get; init; }

    /// <summary>Amount in <see cref="Currency"/>; a credit is negative.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code; null means the workspace's reporting currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Channel it can be charged to; null for shared cost.</summary>
    public string? Channel { get; init; }

    /// <summary>Campaign it can be charged to.</summary>
    public string? Campaign { get; init; }

    /// <summary>Region it can be charged to.</summary>
    public string? Region { get; init; }

    /// <summary>Country it can be charged to.</summary>
    public string? Country { get; init; }
}

/// <summary>Figures of ads or social posts on a day.</summary>
public sealed record AdResult : CrmRecord
{
    /// <summary>The day.</summary>
    public Moment? At { get; init; }

    /// <summary>True for posts on social networks (engagement), false for paid ads (click-through).</summary>
    public bool Social { get; init; }

    /// <summary>Channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Campaign.</summary>
    public string? Campaign { get; init; }

    /// <summary>Times shown.</summary>
    public long? Impressions { get; init; }

    /// <summary>Clicks.</summary>
    public long? Clicks { get; init; }

    /// <summary>Reactions, comments, shares and clicks.</summary>
    public long? Interactions { get; init; }
}

/// <summary>Figures of an e-mail sending.</summary>
public sealed record EmailResult : CrmRecord
{
    /// <summary>The day it was sent.</summary>
    public Moment? At { get; init; }

    /// <summary>Campaign.</summary>
    public string? Campaign { get; init; }

    /// <summary>Mails delivered.</summary>
    public long? Delivered { get; init; }

    /// <summary>Distinct recipients who opened.</summary>
    public long? Opens { get; init; }

    /// <summary>Distinct recipients who clicked.</summary>
    public long? Clicks { get; init; }
}

/// <summary>Visits to the website on a day.</summary>
public sealed record WebTraffic : CrmRecord
{
    /// <summary>The day.</summary>
    public Moment? At { get; init; }

    /// <summary>Channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Campaign.</summary>
    public string? Campaign { get; init; }

    /// <summary>Country.</summary>
    public string? Country { get; init; }

    /// <summary>Sessions.</summary>
    public long? Sessions { get; init; }
}
