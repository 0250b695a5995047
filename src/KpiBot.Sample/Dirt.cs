using KpiBot.Sample.Model;

namespace KpiBot.Sample;

/// <summary>What is wrong with the data, as in every CRM: missing, misspelt and impossible values that a mapping and a KPI have to cope with.</summary>
internal static class Dirt
{
    /// <summary>The misspelt values and what they mean, for the mapping.</summary>
    public static object Aliases { get; } = new
    {
        Product = Products.All.ToDictionary(product => product.Alias, product => product.Name),
        Industry = Segments.Industries.SelectMany(industry => Spellings(industry).Select(spelling => (spelling, industry))).DistinctBy(pair => pair.spelling, StringComparer.OrdinalIgnoreCase).ToDictionary(pair => pair.spelling, pair => pair.industry),
    };

    /// <summary>The product's name, every ninth time in somebody's own spelling.</summary>
    public static string Product(int product, long number) => number % 9 == 4 ? Products.All[product].Alias : Products.All[product].Name;

    /// <summary>The industry, now and then in lower case, in capitals or with "and".</summary>
    public static string Industry(int industry, long number)
    {
        var name = Segments.Industries[industry];
        return number % 23 == 7 ? Spellings(name)[(int)(number / 23 % Spellings(name).Length)] : name;
    }

    public static bool LosesChannel(long lead) => lead % 67 == 31;

    public static bool LosesIndustry(long lead) => lead % 101 == 50;

    public static bool LosesAmount(long deal) => deal % 80 == 17;

    public static bool LosesType(long deal) => deal % 150 == 60;

    public static bool LosesCost(long deal) => deal % 45 == 20;

    public static bool HasNoRate(long deal) => deal % 300 == 123;

    /// <summary>Whether anything is wrong with the deal's money or type.</summary>
    public static bool Touches(long deal) => LosesAmount(deal) || LosesType(deal) || LosesCost(deal) || HasNoRate(deal);

    /// <summary>Whether the n-th won deal was typed in only after it had been signed.</summary>
    public static bool TypedInLate(long won) => won % 140 == 60;

    /// <summary>Whether the n-th order was returned.</summary>
    public static bool IsRefund(long order) => order % 90 == 70;

    /// <summary>The n-th answer has a score that the scale does not know.</summary>
    public static bool IsOutOfScale(long answer) => answer == 20;

    private static string[] Spellings(string industry) =>
        [industry.ToLowerInvariant(), industry.ToUpperInvariant(), industry.Replace("&", "and", StringComparison.Ordinal) + (industry.Contains('&', StringComparison.Ordinal) ? "" : " industry")];
}
