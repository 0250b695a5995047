using KpiBot.Chat;
using KpiBot.Facts;
using KpiBot.Questions;
using KpiBot.Storage;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Storage;

namespace KpiBot.LanguageModel;

/// <summary>Tests that share one sample company.</summary>
[CollectionDefinition]
public sealed class SampleSnapshotTests : ICollectionFixture<SampleSnapshot>;

/// <summary>The sample company, imported and loaded.</summary>
public sealed class SampleSnapshot : IAsyncLifetime
{
    private static readonly DateOnly Until = new(2026, 11, 21);
    private readonly SampleFolder _company = new(400, 1, Until);
    private readonly TemporaryFolder _folder = new();
    private Workspace? _workspace;

    public Snapshot Snapshot { get; private set; } = null!;

    public Surroundings Surroundings { get; private set; } = null!;

    /// <summary>The path of a question whose words are already settled.</summary>
    public Asking Asking(IQuestionInterpreter interpreter) => new(interpreter, null, _workspace!.Read);

    public async ValueTask InitializeAsync()
    {
        _workspace = await SampleKpisTests.ImportAsync(_company.Files, _folder.Path, TestContext.Current.CancellationToken);
        using var source = _workspace.OpenSnapshotSource();
        Snapshot = Snapshot.Load(source);
        Surroundings = new Surroundings { Today = Until.AddDays(1), Calendar = Snapshot.State.Agreement.Calendar, Data = new DataVocabulary(Snapshot.Values, Snapshot.FirstDay), User = "u1" };
    }

    public ValueTask DisposeAsync()
    {
        _workspace?.Dispose();
        _folder.Dispose();
        _company.Dispose();
        return ValueTask.CompletedTask;
    }
}
