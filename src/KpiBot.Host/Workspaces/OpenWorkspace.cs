using KpiBot.Chat;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;
using KpiBot.Storage;

namespace KpiBot.Host.Workspaces;

/// <summary>A workspace opened for questions: its snapshot, its words, and the way of a question through both.</summary>
internal sealed class OpenWorkspace : IDisposable
{
    private const int RecordsAtATime = 5_000;

    private readonly Workspace _workspace;
    private Snapshot _snapshot;
    private readonly IReadOnlyList<TaughtWord> _taught;
    private readonly DataVocabulary _vocabulary;
    private readonly Asking _asking;

    private OpenWorkspace(Workspace workspace, Snapshot snapshot, ISecondReader? second)
    {
        _workspace = workspace;
        _snapshot = snapshot;
        _taught = workspace.TaughtWords;
        _vocabulary = new DataVocabulary(snapshot.Values, snapshot.FirstDay);
        _asking = new Asking(new RuleInterpreter(), second, workspace.Read);
    }

    /// <summary>The calendar that days are counted in.</summary>
    public BusinessCalendar Calendar => _snapshot.State.Agreement.Calendar;

    /// <summary>Sources and agreement, as the snapshot saw them.</summary>
    public WorkspaceState State => _snapshot.State;

    /// <summary>The dimensions and values of the data.</summary>
    public DataVocabulary Vocabulary => _vocabulary;

    /// <summary>Opens a folder for reading. <paramref name="zone"/> takes the place of the workspace's own; null keeps it. <paramref name="second"/> is asked where the rules are unsure.</summary>
    public static OpenWorkspace Read(string folder, string? zone, ISecondReader? second) => Of(Workspace.OpenReader(folder), zone, second);

    /// <summary>Loads the snapshot of a workspace, which is disposed with this.</summary>
    public static OpenWorkspace Of(Workspace workspace, string? zone, ISecondReader? second)
    {
        using var source = workspace.OpenSnapshotSource();
        var isOwn = zone is null || zone == source.State.Agreement.Calendar.Zone;
        return new OpenWorkspace(workspace, isOwn ? new SnapshotCache(workspace.Folder).Open(source) : Snapshot.Load(new RezonedSource(source, zone!)), second);
    }

    /// <summary>Answers one question.</summary>
    public async ValueTask<Answers.Finding> AskAsync(string question, DateOnly today, Language? language, ThreadContext? thread, CancellationToken cancellation)
    {
        var surroundings = SurroundingsOf(today) with { Language = language, Thread = thread };
        try
        {
            return await _asking.AskAsync(question, surroundings, _snapshot, cancellation);
        }
        catch (Exception exception) when (exception is DamagedSnapshotException or AggregateException { InnerException: DamagedSnapshotException }) // columns are read side by side
        {
            using var source = _workspace.OpenSnapshotSource();
            _snapshot = new SnapshotCache(_workspace.Folder).Renew(source);
            return await _asking.AskAsync(question, surroundings, _snapshot, cancellation);
        }
    }

    /// <summary>Every record behind the first KPI of a query, newest first, read page by page.</summary>
    public IEnumerable<CrmRecord> Records(Query query, DateOnly today)
    {
        for (var skip = 0; _asking.Page(query, SurroundingsOf(today), _snapshot, skip, RecordsAtATime).Records is { Count: > 0 } page; skip += page.Count)
        {
            foreach (var record in page) yield return record;
        }
    }

    private Surroundings SurroundingsOf(DateOnly today) => new() { Today = today, Calendar = Calendar, Data = _vocabulary, Taught = [.. _taught] };

    /// <inheritdoc/>
    public void Dispose() => _workspace.Dispose();
}
