using KpiBot.Answers;
using KpiBot.Chat.Sources;
using KpiBot.Crm;
using KpiBot.Digests;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Questions;
using KpiBot.Web;
using NodaTime;

namespace KpiBot.Host.Workspaces;

/// <summary>The host's workspace as the playground asks it: today is today in the workspace's zone.</summary>
internal sealed class PlaygroundWorkspace(OpenWorkspace workspace, DataFolder folder, ISourceOffice sources, TimeProvider time) : IAnsweringWorkspace
{
    public bool IsSample => folder.IsSample;

    public string Folder => folder.Path;

    public WorkspaceState State => workspace.State;

    public DataVocabulary Vocabulary => workspace.Vocabulary;

    public ValueTask<Finding> AskAsync(string question, Language? language, ThreadContext? thread, CancellationToken cancellation) =>
        workspace.AskAsync(question, Today, language, thread, cancellation);

    /// <summary>Of made-up data nothing is synced.</summary>
    public async Task<IReadOnlyList<SourceStanding>> SourcesAsync(CancellationToken cancellation) =>
        folder.IsSample ? [] : [.. (await sources.StandingsAsync(cancellation)).Where(standing => standing.Tie != SourceTie.NoApp)];

    public DigestPost Digest(Language language) => DigestComposer.Of(workspace.Digest(Today, DigestBefore.Nothing, DigestRights.All), new DigestLook { Language = language }, []);

    public Listing Page(Query query, int skip, int count) => workspace.Page(query, Today, skip, count);

    public IEnumerable<CrmRecord> Records(Query query) => workspace.Records(query, Today);

    private DateOnly Today => workspace.Calendar.DayOf(Instant.FromDateTimeOffset(time.GetUtcNow()));
}
