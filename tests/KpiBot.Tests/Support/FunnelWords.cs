using KpiBot.Crm;

namespace KpiBot.Tests.Support;

/// <summary>What happened to a lead or a deal, as verbs of <see cref="A"/>'s records.</summary>
internal static class FunnelWords
{
    public static Lead Mql(this Lead lead, string at) => lead with { MqlAt = A.Moment(at) };

    public static Lead Accepted(this Lead lead, string at) => lead with { AcceptedAt = A.Moment(at) };

    public static Lead Rejected(this Lead lead, string at, string? reason = null) => lead with { RejectedAt = A.Moment(at), RejectReason = reason };

    public static Lead Sql(this Lead lead, string at) => lead with { SqlAt = A.Moment(at) };

    public static Lead Opportunity(this Lead lead, string at) => lead with { OpportunityAt = A.Moment(at) };

    public static Lead Customer(this Lead lead, string at) => lead with { CustomerAt = A.Moment(at) };

    public static Lead Answered(this Lead lead, string at) => lead with { FirstResponseAt = A.Moment(at) };

    public static Lead At(this Lead lead, string stage) => lead with { Stage = stage };

    public static Lead From(this Lead lead, string? channel, string? campaign = null) => lead with { Channel = channel, Campaign = campaign };

    public static Lead Of(this Lead lead, string account) => lead with { AccountId = account };

    public static Deal Won(this Deal deal, string? at, decimal? amount = null) => deal with { Status = DealStatus.Won, ClosedAt = A.MomentOrNone(at), Amount = amount };

    public static Deal Lost(this Deal deal, string? at, decimal? amount = null) => deal with { Status = DealStatus.Lost, ClosedAt = A.MomentOrNone(at), Amount = amount };

    public static Deal Because(this Deal deal, string reason) => deal with { LossReason = reason };

    public static Deal Worth(this Deal deal, decimal? amount, string? currency = null) => deal with { Amount = amount, Currency = currency };

    public static Deal Paid(this Deal deal, string currency) => deal with { Currency = currency };

    public static Deal Costing(this Deal deal, decimal? goods) => deal with { CostOfGoods = goods };

    public static Deal Type(this Deal deal, string? type) => deal with { DealType = type };

    public static Deal At(this Deal deal, string stage) => deal with { Stage = stage };

    public static Deal Due(this Deal deal, string at) => deal with { ExpectedCloseAt = A.Moment(at) };

    public static Deal From(this Deal deal, string? channel, string? campaign = null) => deal with { Channel = channel, Campaign = campaign };

    public static Deal By(this Deal deal, string owner) => deal with { Owner = owner };

    public static Deal Sells(this Deal deal, string product) => deal with { Product = product };

    public static Deal OfLead(this Deal deal, string id) => deal with { LeadId = id };

    public static Deal Of(this Deal deal, string account) => deal with { AccountId = account };
}
