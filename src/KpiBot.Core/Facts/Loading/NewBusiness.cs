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

    /// <summary>Marks these deals, in their order; the sources that have types are <paramref name="typed"/>.</summary>
    public static void Mark(Snapshot snapshot, IEnumerable<int> rows, HashSet<int> typed)
    {
        var deals = snapshot.Deals;
        var types = deals.Own(Dimensions.DealType);
        var values = snapshot.Dictionary(Dimensions.DealType);
        var agreed = snapshot.State.Agreement.NewBusinessTypes.Select(Plain).ToHashSet(StringComparer.Ordinal);
        var isNew = new bool[values.Count];
        for (var code = 1; code < isNew.Length; code++) isNew[code] = agreed.Contains(Plain(values[code]!));
        types?.FillTo(deals.Rows);
        foreach (var row in rows)
        {
            var type = types?[row] ?? 0;
            deals.NewBusiness.Put(row, !typed.Contains(deals.Source[row]) ? New : type == 0 ? Unknown : isNew[type] ? New : Existing);
        }
    }

    /// <summary>The sources that give some deal a type.</summary>
    public static HashSet<int> Typed(Snapshot snapshot)
    {
        var deals = snapshot.Deals;
        var typed = new HashSet<int>();
        if (deals.Own(Dimensions.DealType) is not { } types) return typed;
        for (var row = 0; row < types.Count && typed.Count < snapshot.State.Sources.Count; row++) if (types[row] != 0) typed.Add(deals.Source[row]);
        return typed;
    }

    private static string Plain(string type) => Spelling.Plain(type).Replace(" ", string.Empty, StringComparison.Ordinal);
}
