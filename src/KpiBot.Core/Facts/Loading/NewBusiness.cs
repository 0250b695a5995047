using KpiBot.Crm;

namespace KpiBot.Facts.Loading;

/// <summary>Which deals are new business (rule 10), by source.</summary>
internal static class NewBusiness
{
    /// <summary>Code of a deal that is not.</summary>
    public const int Existing = 0;

    /// <summary>Code of a deal that is.</summary>
    public const int New = 1;

    /// <summary>Code of a deal without a type in a source that has types.</summary>
    public const int Unknown = 2;

    public static void Mark(Build build)
    {
        var deals = build.Snapshot.Deals;
        var types = deals.Own(Dimensions.DealType);
        var values = build.Values(Dimensions.DealType);
        var agreed = build.Agreement.NewBusinessTypes.Select(Plain).ToHashSet(StringComparer.Ordinal);
        var isNew = new bool[values.Count];
        for (var code = 1; code < isNew.Length; code++) isNew[code] = agreed.Contains(Plain(values[code]!));
        types?.FillTo(deals.Rows);
        var typed = new HashSet<int>();
        for (var row = 0; types is not null && row < deals.Rows; row++) if (types[row] != 0) typed.Add(deals.Source[row]);
        for (var row = 0; row < deals.Rows; row++)
        {
            var type = types?[row] ?? 0;
            deals.NewBusiness.Add(typed.Count == 0 || !typed.Contains(deals.Source[row]) ? New : type == 0 ? Unknown : isNew[type] ? New : Existing);
        }
    }

    private static string Plain(string type) => Spelling.Plain(type).Replace(" ", string.Empty, StringComparison.Ordinal);
}
