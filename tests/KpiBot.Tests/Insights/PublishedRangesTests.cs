using KpiBot.Insights;
using KpiBot.Kpis;

namespace KpiBot.Tests.Insights;

public sealed class PublishedRangesTests
{
    [Fact]
    public void Every_range_is_of_a_kpi_in_its_unit_with_a_source()
    {
        foreach (var kpi in PublishedRanges.Kpis)
        {
            var unit = Catalogue.Get(kpi).Unit;
            Assert.All(PublishedRanges.Of(kpi), range =>
            {
                Assert.True(range.Low <= range.High && range.Source.Length > 0);
                if (unit == KpiUnit.Ratio) Assert.InRange(range.High, 0.001m, 1.5m);
            });
        }
    }

    [Fact]
    public void Money_is_compared_with_nobody() => Assert.DoesNotContain(PublishedRanges.Kpis, kpi => Catalogue.Get(kpi).Unit == KpiUnit.Money);
}
