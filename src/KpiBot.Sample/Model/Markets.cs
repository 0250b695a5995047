namespace KpiBot.Sample.Model;

/// <summary>A sales region and its share of its market.</summary>
internal sealed record Region(string Name, int Share);

/// <summary>A country the company sells in.</summary>
/// <param name="Share">Of all leads, in hundredths.</param>
/// <param name="ListRate">Local units of the price list for one dollar, in hundredths; the list follows no rate.</param>
/// <param name="Season">Business by month, 1000 is a plain month.</param>
internal sealed record Market(
    string Code, string Country, string Currency, int Share, int ListRate, string Team, Region[] Regions, int[] LineMix, string[] LegalForms, int[] Season);

/// <summary>The four markets.</summary>
internal static class Markets
{
    public static readonly Market[] All =
    [
        new("BR", "Brazil", "BRL", 48, 520, "Sales Brazil", [new("Brazil Southeast", 74), new("Brazil South", 26)], [76, 13, 11], ["Ltda.", "S.A.", "Indústria Ltda."],
            [780, 820, 1050, 1020, 1080, 1040, 1020, 1090, 1080, 1070, 1010, 640]),
        new("MX", "Mexico", "MXN", 22, 1800, "Sales Mexico", [new("Mexico North", 60), new("Mexico Centre", 40)], [42, 33, 25], ["S.A. de C.V.", "S. de R.L."],
            [930, 1060, 1080, 900, 1070, 1060, 980, 1040, 1010, 1090, 1060, 650]),
        new("ES", "Spain", "EUR", 13, 92, "Sales Iberia", [new("Iberia", 100)], [38, 32, 30], ["S.L.", "S.A."],
            [950, 1070, 1100, 960, 1090, 1080, 900, 420, 1100, 1130, 1090, 700]),
        new("US", "United States", "USD", 17, 100, "Sales North America", [new("US Midwest", 55), new("US South", 45)], [40, 30, 30], ["Inc.", "LLC", "Corp."],
            [970, 1030, 1080, 1060, 1070, 1050, 930, 990, 1070, 1090, 940, 690]),
    ];

    public const string ReportingCurrency = "USD";

    /// <summary>A few exports go where the company has no rate agreed.</summary>
    public const string CurrencyWithoutRate = "CLP";
}
