using KpiBot.Chat;
using KpiBot.Connectors.Csv;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Facts;
using KpiBot.Questions;
using KpiBot.Storage;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(SampleWorkspace))]

namespace KpiBot.Tests.Sample;

/// <summary>The sample company of 5,000 leads, imported as anyone would import it: once for all tests, when the first of them asks.</summary>
public sealed class SampleWorkspace : IDisposable
{
    /// <summary>The last day of its data.</summary>
    public static readonly DateOnly Until = new(2026, 11, 21);

    /// <summary>The day of every question.</summary>
    public static readonly DateOnly Today = Until.AddDays(1);

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<(Workspace Workspace, Snapshot Snapshot)>> _loaded;

    public SampleWorkspace() => _loaded = new(LoadAsync);

    public async Task<Snapshot> SnapshotAsync() => (await _loaded.Value).Snapshot;

    public async Task<Workspace> WorkspaceAsync() => (await _loaded.Value).Workspace;

    /// <summary>The path of a question with nothing taught and nobody linked; <paramref name="interpreter"/> may take the place of the rules.</summary>
    public async Task<Asking> AskingAsync(IQuestionInterpreter? interpreter = null)
    {
        var workspace = await WorkspaceAsync();
        return new Asking(interpreter ?? new RuleInterpreter(), second: null, workspace.Read);
    }

    public async Task<Surroundings> SurroundingsAsync()
    {
        var snapshot = await SnapshotAsync();
        return new Surroundings { Today = Today, Calendar = snapshot.State.Agreement.Calendar, Data = new DataVocabulary(snapshot.Values, snapshot.FirstDay) };
    }

    private async Task<(Workspace, Snapshot)> LoadAsync()
    {
        using var company = new SampleFolder(1_250, 1, Until);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        var workspace = await Workspace.OpenWriterAsync(_folder.Path, time, CancellationToken.None);
        await using var json = File.OpenRead(company.Files.Mapping);
        var mapping = Assert.IsType<MappingResult.Read>(await MappingReader.ReadAsync(json, CancellationToken.None)).Mapping;
        var agreement = mapping.Workspace.Apply(workspace.Agreement);
        await workspace.SeedAgreementAsync(agreement, "test", CancellationToken.None);
        var outcome = await new CsvImport(workspace, time).RunAsync(mapping, Path.GetDirectoryName(company.Files.Mapping)!, agreement.Calendar, new ImportOptions(), CancellationToken.None);
        Assert.IsType<ImportOutcome.Imported>(outcome);
        using var source = workspace.OpenSnapshotSource();
        return (workspace, Snapshot.Load(source));
    }

    public void Dispose()
    {
        if (_loaded.IsValueCreated) _loaded.Value.GetAwaiter().GetResult().Workspace.Dispose();
        _folder.Dispose();
    }
}
