namespace KpiBot.Sample.Model;

/// <summary>A cost that comes every week.</summary>
/// <param name="Yearly">Dollars a year of the smallest company, all markets together.</param>
internal sealed record WeeklyCost(string Class, long Yearly, string? Channel = null);

/// <summary>What money is spent on, beside advertising and fairs.</summary>
internal static class CostClasses
{
    public const string Advertising = "advertising";
    public const string Events = "events";
    public const string Commissions = "commissions";

    public static readonly WeeklyCost[] Weekly =
    [
        new("agencies", 42_000), new("content", 30_000, "organic_search"), new("marketing_tools", 20_000), new("marketing_tools", 9_000, "email"), new("marketing_salaries", 95_000),
        new("other_marketing", 12_000, "referral"), new("sales_salaries", 260_000), new("sales_salaries", 45_000, "outbound"), new("sales_tools", 18_000), new("other_sales", 22_000, "partner"),
    ];

    /// <summary>The Brazilian ledger's words → the class.</summary>
    public static readonly Dictionary<string, string> Portuguese = new()
    {
        ["mídia"] = Advertising, ["eventos"] = Events, ["agências"] = "agencies", ["ferramentas de marketing"] = "marketing_tools", ["conteúdo"] = "content",
        ["salários de marketing"] = "marketing_salaries", ["outros de marketing"] = "other_marketing", ["salários de vendas"] = "sales_salaries",
        ["comissões"] = Commissions, ["ferramentas de vendas"] = "sales_tools", ["outros de vendas"] = "other_sales",
    };

    private static readonly Dictionary<string, string> FromClass = Portuguese.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string InPortuguese(string costClass) => FromClass[costClass];
}
