namespace KpiBot.Connectors.Http;

/// <summary>Classes of a company's size, where a source gives the number of its people.</summary>
internal static class CompanySizes
{
    private static readonly (decimal Most, string Name)[] Sizes = [(10, "1-10"), (50, "11-50"), (200, "51-200"), (1_000, "201-1000"), (decimal.MaxValue, "1001+")];

    /// <summary>The class; null for no number or none above 0.</summary>
    public static string? Of(decimal? people) => people is > 0 and var number ? Array.Find(Sizes, size => number <= size.Most).Name : null;
}
