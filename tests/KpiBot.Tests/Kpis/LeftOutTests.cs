using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Kpis.Definitions;
using KpiBot.Periods;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis;

/// <summary>What a definition says is left out is what the calculator leaves out of some company, and nothing else.</summary>
public sealed class LeftOutTests
{
    [Fact]
    public void A_definition_names_every_reason_that_leaves_something_out_and_no_other()
    {
        var seen = Catalogue.All.ToDictionary(kpi => kpi.Id, _ => new HashSet<string>(StringComparer.Ordinal));
        for (var seed = 1; seed <= 12 || (seed <= 80 && Catalogue.All.Any(kpi => !seen[kpi.Id].IsSupersetOf(LeftOut.Of(kpi.Id)))); seed++)
        {
            var (world, today) = RandomCompany.Make(seed);
            using var source = new RecordSnapshotSource(world.Records, world.Agreement);
            var snapshot = Snapshot.Load(source);
            foreach (var (kpi, variant) in from kpi in Catalogue.All from variant in kpi.Variants.Prepend(null) select (kpi.Id, variant))
                seen[kpi].UnionWith(KpiCalculator.Calculate(snapshot, new KpiRequest { Kpi = kpi, Today = today, Variant = variant, Period = new Period(today.AddDays(-700), today.AddDays(seed % 2 == 0 ? -120 : 0)) }).Excluded.Keys);
        }

        Assert.Equal(Catalogue.All.Select(kpi => Line(kpi.Id, LeftOut.Of(kpi.Id))), Catalogue.All.Select(kpi => Line(kpi.Id, seen[kpi.Id])));
    }

    private static string Line(string kpi, IEnumerable<string> reasons) => $"{kpi}: {string.Join(", ", reasons.Order(StringComparer.Ordinal))}";
}
