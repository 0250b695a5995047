namespace KpiBot.Sample.Model;

/// <summary>A stage of the CRM, what the workspace reads it as, and whose it is.</summary>
internal sealed record Stage(string Name, string Means, string? Team = null);

/// <summary>The CRM's stages of leads and deals.</summary>
internal static class Stages
{
    public static readonly Stage New = new("New", "lead", "marketing");
    public static readonly Stage Qualified = new("Marketing qualified", "mql", "marketing");
    public static readonly Stage Accepted = new("Accepted", "accepted", "sales");
    public static readonly Stage Rejected = new("Rejected", "rejected", "marketing");
    public static readonly Stage SalesQualified = new("Sales qualified", "sql", "sales");
    public static readonly Stage Opportunity = new("Opportunity", "opportunity", "sales");
    public static readonly Stage Customer = new("Customer", "won");
    public static readonly Stage Won = new("Closed won", "won");
    public static readonly Stage Lost = new("Closed lost", "lost");

    /// <summary>Open stages of a new deal, in order.</summary>
    public static readonly Stage[] Selling = [new("Discovery", "opportunity", "sales"), new("Technical review", "opportunity", "sales"), new("Quotation", "opportunity", "sales"), new("Negotiation", "opportunity", "sales")];

    /// <summary>Open stages of a renewal, in order.</summary>
    public static readonly Stage[] Renewing = [new("Renewal due", "opportunity", "sales"), new("Renewal quoted", "opportunity", "sales")];

    public static readonly Stage[] All = [New, Qualified, Accepted, Rejected, SalesQualified, Opportunity, Customer, .. Selling, .. Renewing, Won, Lost];
}

/// <summary>The CRM's deal types.</summary>
internal static class DealTypes
{
    public const string NewBusiness = "new business";
    public const string Renewal = "renewal";
    public const string Expansion = "expansion";
}

/// <summary>Why deals are lost and leads are rejected, with weights.</summary>
internal static class Reasons
{
    public static readonly string[] Loss = ["no budget", "timing", "no decision", "missing feature", "delivery time", Story.CompetitorPrice];
    public static readonly int[] LossWeights = [24, 22, 20, 14, 12, 8];
    public static readonly string[] Cancelled = ["service not used", "plant closed", "in-house service", Story.CompetitorPrice];
    public static readonly string[] Reject = ["not a fit", "unreachable", "no budget", "duplicate", "student or job seeker"];
    public static readonly int[] RejectWeights = [34, 26, 18, 12, 10];
}
