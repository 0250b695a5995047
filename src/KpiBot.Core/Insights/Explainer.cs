using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Insights;

/// <summary>Why a KPI moved: its change over every dimension it can be cut by, and over its parts.</summary>
public static class Explainer
{
    /// <summary>A member this small beside the change is not named.</summary>
    private const decimal Noticeable = 0.15m;

    private const int MostMain = 3;

    /// <summary>Above this a dimension tells the outcome itself.</summary>
    private const decimal MostExplained = 0.6m;

    /// <summary>Members beyond this many (accounts, say) are looked at, but their dimension never leads.</summary>
    private const int MostMembers = 60;

    /// <summary>The explanation of a request that has a comparison; null when either side has no value, or both have the same.</summary>
    public static Explanation? Of(Snapshot snapshot, KpiRequest request)
    {
        var (now, before) = Sides(snapshot, request);
        return Of(snapshot, request, now, before);
    }

    /// <summary>The figure of a request that has a comparison, and of its comparison, without any breakdown.</summary>
    public static (KpiResult Now, KpiResult Before) Sides(Snapshot snapshot, KpiRequest request)
    {
        var plain = Plain(request);
        return (KpiCalculator.Calculate(snapshot, plain), KpiCalculator.Calculate(snapshot, plain with { Period = request.Compare!.Value }));
    }

    /// <summary>The same, from both sides calculated before.</summary>
    public static Explanation? Of(Snapshot snapshot, KpiRequest request, KpiResult now, KpiResult before)
    {
        var plain = Plain(request);
        if (now.Value - before.Value is not { } change || change == 0) return null;
        var splits = DimensionsOf(snapshot, request)
            .Select(dimension => Split(snapshot, plain, request.Compare!.Value, dimension, change)).OfType<Split>()
            .OrderBy(split => split.Members.Count > MostMembers).ThenBy(split => split.Main.Count == 0).ThenByDescending(split => Score(split, change)).ThenBy(split => split.Members.Count);
        return new Explanation { Change = change, Splits = [.. splits], Factors = Factors.Of(now, before), MayBeChance = MayBeChance(now, before) };
    }

    private static KpiRequest Plain(KpiRequest request) => request with { By = null, Grain = null, Top = null, Compare = null };

    /// <summary>The dimensions that the KPI can be cut by, that the data knows, and that no filter has narrowed to one value.</summary>
    private static IEnumerable<string> DimensionsOf(Snapshot snapshot, KpiRequest request)
    {
        var cuts = Catalogue.Get(request.Kpi).Cuts;
        string[] own = cuts.Own ? [.. snapshot.OwnDimensions.Order(StringComparer.Ordinal)] : [];
        return cuts.BuiltIn.Concat(own).Where(dimension =>
            dimension != Dimensions.Account && !request.Filters.Any(filter => filter.Dimension == dimension && !filter.Exclude && filter.Values.Count == 1));
    }

    private static Split? Split(Snapshot snapshot, KpiRequest plain, Period compare, string dimension, decimal change)
    {
        var (now, before) = (KpiCalculator.Calculate(snapshot, plain with { By = dimension }), KpiCalculator.Calculate(snapshot, plain with { By = dimension, Period = compare }));
        if (Contributions.Of(now, before) is not { Count: > 1 } members || IsConsequence(now) || IsConsequence(before) || IsUnallocated(now) || IsUnallocated(before)) return null;
        var sign = Math.Sign(change);
        List<Contribution> ordered = [.. members.OrderByDescending(member => sign * member.Total).ThenBy(member => member.Key, StringComparer.Ordinal)];
        return new Split(dimension, ordered, ordered.Count > MostMembers ? [] : [.. ordered.Take(MostMain).Where(member => StandsOut(member, change))]);
    }

    /// <summary>
    /// Whether the dimension is known only from how things ended (a loss reason, what a won lead turned out to be), so that it explains nothing: a share whose members are
    /// nearly all or nothing, by the variance between them (correlation ratio; Pearson 1905).
    /// </summary>
    private static bool IsConsequence(KpiResult result)
    {
        if (!Catalogue.Get(result.Kpi).Proportion || result is not { Value: { } share and > 0 and < 1, Denominator: { } all and > 0 }) return false;
        var between = result.Rows.Where(row => row is { Value: not null, Denominator: > 0 }).Sum(row => row.Denominator!.Value * (row.Value!.Value - share) * (row.Value.Value - share));
        return between / (all * share * (1 - share)) > MostExplained;
    }

    /// <summary>Whether most of what is divided belongs to no member: then what a member seems to add is only its part of the rest.</summary>
    private static bool IsUnallocated(KpiResult result) =>
        result is { Numerator: > 0 } && result.Rows.FirstOrDefault(row => row.Key == Dimensions.Unallocated) is { Numerator: { } without } && without > result.Numerator / 2;

    private static bool StandsOut(Contribution member, decimal change) =>
        member.Total / change >= Noticeable && member.Total / change > 1.25m * member.Weight && member.Key is not (Dimensions.None or Dimensions.Unallocated);

    /// <summary>How much of the change few members explain beyond what their weight would, a little less for each one named.</summary>
    private static decimal Score(Split split, decimal change) =>
        split.Main.Sum(member => Math.Min(1.5m, member.Total / change) - member.Weight) - (0.1m * split.Main.Count);

    private static bool MayBeChance(KpiResult now, KpiResult before)
    {
        if (!Catalogue.Get(now.Kpi).Proportion || now is not { Numerator: { } n1, Denominator: { } d1 and > 0 } || before is not { Numerator: { } n0, Denominator: { } d0 and > 0 }) return false;
        var pooled = (double)((n1 + n0) / (d1 + d0));
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1 / (double)d1) + (1 / (double)d0)));
        return error == 0 || Math.Abs((double)((n1 / d1) - (n0 / d0))) / error < 1.645;
    }
}
