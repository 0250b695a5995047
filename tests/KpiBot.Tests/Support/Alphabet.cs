namespace KpiBot.Tests.Support;

/// <summary>The few values that random companies use, so that they collide.</summary>
public static class Alphabet
{
    public static readonly string[] Sources = ["crm", "csv"];
    public static readonly string[] Channels = ["paid_search", "organic_search", "social", "referral", "outbound", "partner", "event"];
    public static readonly string[] Campaigns = ["spring", "fair", "webinar"];
    public static readonly string[] Owners = ["Ana", "Bruno", "Carla"];
    public static readonly string[] SalesTeams = ["North team", "South team"];
    public static readonly string[] Regions = ["North", "South"];
    public static readonly string[] Countries = ["BR", "MX", "US"];
    public static readonly string[] Industries = ["Machinery", "Food", "Química"];
    public static readonly string[] Sizes = ["small", "large"];
    public static readonly string[] Products = ["Pump", "Valve", "Motor", "Service"];
    public static readonly string[] Roles = ["purchasing", "c-level"];
    public static readonly string[] Tiers = ["gold", "silver"];
    public static readonly string[] LeadStages = ["New", "MQL", "Aceito", "SQL", "Opção", "Cliente", "Perdido", "Rejected", "Nurture"];
    public static readonly string[] DealStages = ["Discovery", "Proposal", "Negotiation", "Closed Won", "Closed Lost"];
    public static readonly string[] DealTypes = ["New Business", "NEW-BUSINESS", "new", "Renewal", "Expansion"];
    public static readonly string[] LossReasons = ["price", "timing"];
    public static readonly string[] Pipelines = ["Main", "Partners"];
    public static readonly string[] Accounts = ["a0", "a1", "a2", "a3", "a4", "a5"];
}
