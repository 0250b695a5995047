namespace KpiBot.Sample.Model;

/// <summary>A size class: what its deals are worth (dollars) and how long they take (days), as quantiles in tenths.</summary>
internal sealed record CompanySize(string Name, int Weight, Curve Amount, Curve CycleDays);

/// <summary>Who buys.</summary>
internal static class Segments
{
    public const int FoodAndBeverage = 0;
    public const int MidMarket = 1;

    public static readonly string[] Industries =
        ["Food & Beverage", "Water & Sanitation", "Chemicals", "Mining", "Sugar & Ethanol", "Oil & Gas", "Pulp & Paper"];

    public static readonly int[] IndustryWeights = [26, 18, 16, 14, 10, 8, 8];

    public static readonly CompanySize[] Sizes =
    [
        new("Small", 34, new(1_200, 2_100, 2_900, 3_700, 4_600, 5_700, 7_000, 8_900, 12_000, 18_000, 42_000), new(6, 13, 18, 23, 28, 34, 41, 50, 63, 86, 150)),
        new("Mid-market", 46, new(4_000, 7_600, 10_500, 13_600, 17_000, 21_000, 26_000, 33_000, 44_000, 66_000, 150_000), new(12, 25, 34, 42, 51, 61, 73, 88, 109, 146, 240)),
        new("Enterprise", 20, new(14_000, 27_000, 37_000, 48_000, 61_000, 75_000, 93_000, 118_000, 160_000, 240_000, 620_000), new(25, 49, 65, 80, 96, 114, 135, 162, 200, 262, 420)),
    ];

    public static readonly int[] SizeWeights = [.. Sizes.Select(size => size.Weight)];

    /// <summary>Industries and sizes that the company wants most.</summary>
    public static readonly string[] IdealIndustries = ["Food & Beverage", "Water & Sanitation", "Chemicals", "Mining"];

    public static readonly string[] IdealSizes = ["Mid-market", "Enterprise"];

    public static readonly string[] Roles = ["Maintenance", "Engineering", "Purchasing", "Plant management", "C-level"];

    public static readonly string[] PurchaseReasons = ["Replacement", "New plant", "Energy efficiency", "Compliance", "Spare capacity"];

    public static readonly int[] PurchaseReasonWeights = [36, 18, 22, 14, 10];

    public static bool IsIdeal(int industry, int size) =>
        IdealIndustries.Contains(Industries[industry]) && IdealSizes.Contains(Sizes[size].Name);
}
