using KpiBot.Answers;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Questions;
using KpiBot.Web;
using NodaTime;

namespace KpiBot.Host.Workspaces;

/// <summary>The host's workspace as the playground asks it: today is today in the workspace's zone.</summary>
internal sealed class PlaygroundWorkspace(OpenWorkspace workspace, DataFolder folder, TimeProvider time) : IAnsweringWorkspace
{
    public bool IsSample => folder.IsSample;

    public string Folder => folder.Path;

    public WorkspaceState State => workspace.State;

    public DataVocabulary Vocabulary => workspace.Vocabulary;

    public ValueTask<Finding> AskAsync(string question, Language? language, ThreadContext? thread, CancellationToken cancellation)
    {
        var today = workspace.Calendar.DayOf(Instant.FromDateTimeOffset(time.GetUtcNow()));
        return workspace.AskAsync(question, today, language, thread, cancellation);
    }
}
