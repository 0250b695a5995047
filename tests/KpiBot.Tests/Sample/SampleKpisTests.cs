using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Tests.Sample;

/// <summary>The sample company answers every KPI of the catalogue.</summary>
public sealed class SampleKpisTests(SampleWorkspace sample)
{
    [Fact]
    public async Task Every_kpi_has_a_value_on_the_sample_workspace()
    {
        var snapshot = await sample.SnapshotAsync();
        var without = new List<string>();
        foreach (var kpi in Catalogue.All)
        {
            var query = new Query { Intent = Intent.Value, Kpis = [kpi.Id] };
            var result = KpiCalculator.Calculate(snapshot, Requests.Of(query, kpi.Id, snapshot.State.Agreement.Calendar, SampleWorkspace.Today));
            if (result.Value is null) without.Add($"{kpi.Id}: {result.NoValue}");
        }

        Assert.Empty(without);
    }
}
