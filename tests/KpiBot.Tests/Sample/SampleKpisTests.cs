using KpiBot.Connectors.Csv;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Questions;
using KpiBot.Sample;
using KpiBot.Storage;
using KpiBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Sample;

/// <summary>The sample company, imported as anyone would import it, answers every KPI of the catalogue.</summary>
public sealed class SampleKpisTests
{
    private static readonly DateOnly Until = new(2026, 11, 21);

    [Fact]
    public async Task Every_kpi_has_a_value_on_the_sample_workspace()
    {
        using var company = new SampleFolder(1_250, 1, Until);
        using var folder = new TemporaryFolder();
        using var workspace = await ImportAsync(company.Files, folder.Path, TestContext.Current.CancellationToken);
        using var source = workspace.OpenSnapshotSource();
        var snapshot = Snapshot.Load(source);
        var without = new List<string>();
        foreach (var kpi in Catalogue.All)
        {
            var query = new Query { Intent = Intent.Value, Kpis = [kpi.Id] };
            var result = KpiCalculator.Calculate(snapshot, Requests.Of(query, kpi.Id, snapshot.State.Agreement.Calendar, Until.AddDays(1)));
            if (result.Value is null) without.Add($"{kpi.Id}: {result.NoValue}");
        }

        Assert.Empty(without);
    }

    /// <summary>The company's files in a new workspace.</summary>
    internal static async Task<Workspace> ImportAsync(SampleFiles files, string folder, CancellationToken cancellation)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        var workspace = await Workspace.OpenWriterAsync(folder, time, cancellation);
        await using var json = File.OpenRead(files.Mapping);
        var mapping = Assert.IsType<MappingResult.Read>(await MappingReader.ReadAsync(json, cancellation)).Mapping;
        var agreement = mapping.Workspace.Apply(workspace.Agreement);
        await workspace.SeedAgreementAsync(agreement, "test", cancellation);
        var outcome = await new CsvImport(workspace, time).RunAsync(mapping, Path.GetDirectoryName(files.Mapping)!, agreement.Calendar, new ImportOptions(), cancellation);
        Assert.IsType<ImportOutcome.Imported>(outcome);
        return workspace;
    }
}
