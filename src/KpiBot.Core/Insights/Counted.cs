using KpiBot.Facts;
using KpiBot.Kpis;

namespace KpiBot.Insights;

/// <summary>A figure counted otherwise, and the records that come and go with that.</summary>
internal sealed class Counted(Snapshot snapshot, Archive archive, KpiRequest request, KpiResult ours, Elsewhere other)
{
    private readonly RecordKeys _records = KpiCalculator.Records(snapshot, request, int.MaxValue);

    /// <summary>The figure with these ways together; null where they give no value, change nothing, or together do not reach the other's.</summary>
    public CountedOtherwise? By(params Way[] ways)
    {
        var asked = Asked(ways);
        var result = KpiCalculator.Calculate(snapshot, asked);
        if (result.Value is not { } value) return null;
        if (ways.Any(way => way.WithDeleted))
        {
            if (Deleted(asked) is not { } deleted || Sum(result, deleted) is not { } sum) return null;
            value = sum;
        }

        if (ways.Length > 1 && !other.Is(value)) return null;
        if (value == ours.Value) return null;
        var (added, leftOut) = Records(ways);
        return new CountedOtherwise([.. ways.Select(way => way.Difference)], value, added?.Total, leftOut?.Total, other.Is(value));
    }

    /// <summary>The records that these ways add, and those that they leave out; null where the figure is not made of single records.</summary>
    public (RecordKeys? Added, RecordKeys? LeftOut) Records(params Way[] ways)
    {
        if (_records.Total == 0 && ours.Value != 0) return (null, null);
        var asked = Asked(ways);
        List<long> keys = [.. KpiCalculator.Records(snapshot, asked, int.MaxValue).Keys];
        if (ways.Any(way => way.WithDeleted) && archive.Deleted(_records.Kind) is { } gone) keys.AddRange(KpiCalculator.Records(gone, asked, int.MaxValue).Keys);
        return (Less(keys, _records.Keys), Less(_records.Keys, keys));
    }

    private RecordKeys Less(IEnumerable<long> keys, IEnumerable<long> others)
    {
        var known = others.ToHashSet();
        long[] rest = [.. keys.Where(key => !known.Contains(key))];
        return new RecordKeys(_records.Kind, rest, rest.Length);
    }

    private KpiRequest Asked(Way[] ways) => ways.Aggregate(request, (asked, way) => way.Put(asked));

    private KpiResult? Deleted(KpiRequest asked) => archive.Deleted(_records.Kind) is { } gone ? KpiCalculator.Calculate(gone, asked) : null;

    /// <summary>Both together; null where they cannot be added up, as medians cannot.</summary>
    private static decimal? Sum(KpiResult here, KpiResult gone)
    {
        if (here.Denominator is null) return here.Unit is KpiUnit.Count or KpiUnit.Money ? here.Value + gone.Value : null;
        if (here is not { Value: { } value, Numerator: { } n, Denominator: { } d and > 0 } || gone is not { Numerator: { } n1, Denominator: { } d1 }) return null;
        return Math.Abs(value - (n / d)) < 0.000001m ? (n + n1) / (d + d1) : null;
    }
}
