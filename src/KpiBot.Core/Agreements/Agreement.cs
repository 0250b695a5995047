using KpiBot.Periods;

namespace KpiBot.Agreements;

/// <summary>
/// What a workspace has agreed: every setting that can change a number. Kept with its history, so that a published number can always
/// be explained by the agreement of its day.
/// </summary>
public sealed record Agreement
{
    /// <summary>Zone, week, fiscal year, working days and hours.</summary>
    public BusinessCalendar Calendar { get; init; } = new();

    /// <summary>Reporting currency, ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>What the CRM's own stages and statuses mean. Compared without case and accents.</summary>
    public Roll<StageMeaning> Stages { get; init; } = [];

    /// <summary>Where the sales cycle starts; one for all deals.</summary>
    public CycleStart CycleStart { get; init; } = CycleStart.DealCreated;

    /// <summary>Which touch owns a deal's money.</summary>
    public Attribution Attribution { get; init; } = Attribution.OriginalSource;

    /// <summary>Deal types that are new business. A source without deal types counts every deal.</summary>
    public Roll<string> NewBusinessTypes { get; init; } = ["new business", "newbusiness", "new"];

    /// <summary>Channels that marketing answers for; empty: every channel that is known and is not in <see cref="SalesChannels"/>.</summary>
    public Roll<string> MarketingChannels { get; init; } = [];

    /// <summary>Channels that sales answers for when <see cref="MarketingChannels"/> is empty.</summary>
    public Roll<string> SalesChannels { get; init; } = ["outbound", "sales", "sdr", "partner", "unknown", "(none)"];

    /// <summary>Channels whose leads come through the website; empty: the well-known ones (search, social, direct, referral, display, e-mail).</summary>
    public Roll<string> WebChannels { get; init; } = [];

    /// <summary>Rules of the ideal customer; a lead fits when it meets all of them. Empty: nothing agreed.</summary>
    public Roll<IdealCustomerRule> IdealCustomer { get; init; } = [];

    /// <summary>Hours within which sales follows up a lead, on the calendar's clock, before the first of <see cref="ServiceLevels"/>; null: nothing agreed.</summary>
    public decimal? FollowUpHours { get; init; }

    /// <summary>What was agreed between the teams since, in the order of their first days.</summary>
    public Roll<ServiceLevel> ServiceLevels { get; init; } = [];

    /// <summary>Targets that were agreed here, those that others took the place of among them. They go before the targets of sources.</summary>
    public Roll<Goal> Goals { get; init; } = [];

    /// <summary>Window of the fixed-window conversion rate in days; null: the workspace's own p90 of days to win.</summary>
    public int? ConversionWindowDays { get; init; }

    /// <summary>Days without activity after which an old deal is stalled.</summary>
    public int StalledAfterDays { get; init; } = 14;

    /// <summary>What makes a customer active; <see cref="ActiveRule.Auto"/>: contracts if there are any, else orders, else won deals.</summary>
    public ActiveRule ActiveRule { get; init; } = ActiveRule.Auto;

    /// <summary>Gross margin as a fraction of revenue where no cost of goods is known; null: nothing agreed.</summary>
    public decimal? GrossMarginRate { get; init; }

    /// <summary>Cap of a customer's lifetime in months.</summary>
    public int LifetimeCapMonths { get; init; } = 60;

    /// <summary>What held on a day.</summary>
    public ServiceLevel LevelOn(DateOnly day) =>
        ServiceLevels.LastOrDefault(level => level.From <= day) ?? new ServiceLevel { From = DateOnly.MinValue, FollowUpHours = FollowUpHours, Hours = Calendar.Hours };

    /// <summary>The first day on which a time to follow up held; null when none ever did.</summary>
    public DateOnly? FollowUpSince => FollowUpHours is null ? ServiceLevels.FirstOrDefault(level => level.FollowUpHours is not null)?.From : DateOnly.MinValue;
}

/// <summary>The stages of the common funnel, in order.</summary>
public enum FunnelStage
{
    /// <summary>Known.</summary>
    Lead,

    /// <summary>Marketing-qualified.</summary>
    Mql,

    /// <summary>Accepted by sales.</summary>
    Accepted,

    /// <summary>Sales-qualified.</summary>
    Sql,

    /// <summary>Has an opportunity.</summary>
    Opportunity,

    /// <summary>Won; a customer.</summary>
    Won,

    /// <summary>Lost.</summary>
    Lost,

    /// <summary>Rejected by sales.</summary>
    Rejected,
}

/// <summary>The workspace reads the CRM's stage <see cref="Stage"/> as <see cref="Means"/>, owned by <see cref="Team"/> (marketing, sales; null: nobody's).</summary>
public sealed record StageMeaning(string Stage, FunnelStage Means, string? Team = null);

/// <summary>Where the sales cycle starts.</summary>
public enum CycleStart
{
    /// <summary>The deal's creation.</summary>
    DealCreated,

    /// <summary>First contact: the deal's own, else its lead's creation.</summary>
    FirstContact,

    /// <summary>The day the deal's lead was marketing-qualified.</summary>
    Mql,
}

/// <summary>Which touch owns a deal's money.</summary>
public enum Attribution
{
    /// <summary>The lead's original source.</summary>
    OriginalSource,

    /// <summary>The first touch.</summary>
    FirstTouch,

    /// <summary>The last touch before the deal was created.</summary>
    LastTouch,

    /// <summary>All touches before the deal was closed, in equal shares.</summary>
    Linear,
}

/// <summary>What makes a customer active on a day.</summary>
public enum ActiveRule
{
    /// <summary>The first of the other rules for which there is data.</summary>
    Auto,

    /// <summary>A running contract.</summary>
    Contract,

    /// <summary>An order in the last 12 months.</summary>
    Order,

    /// <summary>A won deal in the last 12 months.</summary>
    WonDeal,
}

/// <summary>A lead fits when its value of the dimension is one of <see cref="Any"/> (compared without case and accents).</summary>
public sealed record IdealCustomerRule(string Dimension, Roll<string> Any);
