using KpiBot.Crm;
using KpiBot.Facts;

namespace KpiBot.Kpis.Calculations;

/// <summary>A filter as codes: which it allows, and which of cost, where no value is <c>(unallocated)</c> and not <c>(none)</c>.</summary>
internal sealed record BoundFilter(string Dimension, bool[] Allowed, bool[] AllowedCost)
{
    public static BoundFilter Of(Snapshot data, Filter filter) => new(filter.Dimension, Codes(data, filter, Dimensions.None), Codes(data, filter, Dimensions.Unallocated));

    private static bool[] Codes(Snapshot data, Filter filter, string none)
    {
        var values = data.Dictionary(filter.Dimension);
        var allowed = new bool[values.Count];
        if (filter.Exclude) Array.Fill(allowed, true);
        foreach (var value in filter.Values)
        {
            var code = value == none ? 0 : values.Find(value);
            if (code != 0 || value == none) allowed[code] = !filter.Exclude;
        }

        return allowed;
    }
}
