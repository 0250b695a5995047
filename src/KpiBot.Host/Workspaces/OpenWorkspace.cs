using KpiBot.Agreements;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Crm;
using KpiBot.Digests;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;
using KpiBot.Storage;

namespace KpiBot.Host.Workspaces;

/// <summary>A workspace opened for questions: its snapshot, its words, and the way of a question through both.</summary>
internal sealed class OpenWorkspace : IDisposable
{
    private readonly Workspace _workspace;
    private readonly string? _zone;
    private volatile Snapshot _snapshot;
    private readonly IReadOnlyList<TaughtWord> _taught;
    private volatile DataVocabulary _vocabulary;
    private readonly Asking _asking;
    private readonly SemaphoreSlim _agreeing = new(1);
    private readonly Lock _opening = new();

    private OpenWorkspace(Workspace workspace, Snapshot snapshot, string? zone, ISecondReader? second)
    {
        (_workspace, _zone) = (workspace, zone);
        _snapshot = snapshot;
        _taught = workspace.TaughtWords;
        _vocabulary = new DataVocabulary(snapshot.Values, snapshot.FirstDay);
        _asking = new Asking(new RuleInterpreter(), second, workspace.Read) { Deleted = Deleted };
    }

    /// <summary>The calendar that days are counted in.</summary>
    public BusinessCalendar Calendar => _snapshot.State.Agreement.Calendar;

    /// <summary>Sources and agreement, as the snapshot saw them.</summary>
    public WorkspaceState State => _snapshot.State;

    /// <summary>The data as it was opened.</summary>
    public Snapshot Snapshot => _snapshot;

    /// <summary>The dimensions and values of the data.</summary>
    public DataVocabulary Vocabulary => _vocabulary;

    /// <summary>Opens a folder for reading. <paramref name="zone"/> takes the place of the workspace's own; null keeps it. <paramref name="second"/> is asked where the rules are unsure.</summary>
    public static OpenWorkspace Read(string folder, string? zone, ISecondReader? second) => Of(Workspace.OpenReader(folder), zone, second);

    /// <summary>Loads the snapshot of a workspace, which is disposed with this.</summary>
    public static OpenWorkspace Of(Workspace workspace, string? zone, ISecondReader? second)
    {
        using var source = workspace.OpenSnapshotSource();
        var isOwn = zone is null || zone == source.State.Agreement.Calendar.Zone;
        return new OpenWorkspace(workspace, isOwn ? new SnapshotCache(workspace.Folder).Open(source) : Snapshot.Load(new RezonedSource(source, zone!)), isOwn ? null : zone, second);
    }

    /// <summary>Goes on with what was committed since; questions that are being answered end with what they began with.</summary>
    public void Refresh()
    {
        lock (_opening)
        {
            using var source = _workspace.OpenSnapshotSource();
            if (_zone is not null || source.State.Revision == _snapshot.State.Revision) return;
            var next = _snapshot.Advance(source);
            (_vocabulary, _snapshot) = (new DataVocabulary(next.Values, next.FirstDay), next);
        }
    }

    /// <summary>Answers one question.</summary>
    public async ValueTask<Finding> AskAsync(string question, DateOnly today, Language? language, ThreadContext? thread, CancellationToken cancellation, string user = "", string? owner = null)
    {
        var surroundings = SurroundingsOf(today) with { Language = language, Thread = thread, User = user, Asker = owner };
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

    /// <summary>What words name, read by the rules alone; null when they are not understood.</summary>
    public Query? Understand(string words, DateOnly today, Language language) => (new RuleInterpreter().Interpret(words, SurroundingsOf(today) with { Language = language }) as Interpretation.Understood)?.Query;

    /// <summary>The leads of thirteen weeks that nobody has followed up in time.</summary>
    public IReadOnlyList<UntouchedLead> Untouched(DateOnly today) => UntouchedLeads.Of(_snapshot, DigestCompiler.RequestOf(new DigestLine("sla_followup_rate", DigestWindow.ThirteenWeeks), Calendar, today));

    /// <summary>Puts another agreement in force and loads what it changes; false where the folder was opened for reading.</summary>
    public async Task<bool> AgreeAsync(Func<Agreement, Agreement> change, string by, CancellationToken cancellation)
    {
        if (!_workspace.CanWrite) return false;
        await _agreeing.WaitAsync(cancellation);
        try
        {
            await _workspace.ChangeAgreementAsync(change(_workspace.Agreement), by, cancellation);
            lock (_opening)
            {
                using var source = _workspace.OpenSnapshotSource();
                if (source.State.Revision == _snapshot.State.Revision) return true;
                var next = new SnapshotCache(_workspace.Folder).Open(source);
                // What is agreed can give the data other words: who fits, what a stage means.
                (_vocabulary, _snapshot) = (new DataVocabulary(next.Values, next.FirstDay), next);
            }

            return true;
        }
        finally
        {
            _agreeing.Release();
        }
    }

    /// <summary>Calculates one KPI.</summary>
    public KpiResult Calculate(KpiRequest request) => KpiCalculator.Calculate(_snapshot, request);

    /// <summary>Calculates one KPI for other programs.</summary>
    public KpiSeries SeriesOf(KpiRequest request)
    {
        var snapshot = _snapshot;
        return new KpiSeries(request, KpiCalculator.Calculate(snapshot, request), snapshot.State);
    }

    /// <summary>Calculates the alignment digest of a day.</summary>
    public DigestFindings Digest(DateOnly day, DigestBefore before, DigestRights rights) => DigestCompiler.Of(_snapshot, day, before, rights);

    /// <summary>The records of these keys, in their order.</summary>
    public IReadOnlyList<CrmRecord> Read(RecordKind kind, IReadOnlyList<long> keys) => _workspace.Read(kind, keys);

    /// <summary>Some of the records behind the first KPI of a query, newest first.</summary>
    public Listing Page(Query query, DateOnly today, int skip, int count) => _asking.Page(query, SurroundingsOf(today), _snapshot, skip, count);

    /// <summary>Every record behind the first KPI of a query, newest first, read while they are taken.</summary>
    public IEnumerable<CrmRecord> Records(Query query, DateOnly today) => _asking.All(query, SurroundingsOf(today), _snapshot);

    private Snapshot? Deleted(RecordKind kind)
    {
        using var source = _workspace.OpenDeletedSource(kind);
        return Snapshot.Load(_zone is null ? source : new RezonedSource(source, _zone));
    }

    private Surroundings SurroundingsOf(DateOnly today) => new() { Today = today, Calendar = Calendar, Data = _vocabulary, Taught = [.. _taught] };

    /// <inheritdoc/>
    public void Dispose()
    {
        _agreeing.Dispose();
        _workspace.Dispose();
    }
}
