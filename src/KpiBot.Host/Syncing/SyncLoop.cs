using KpiBot.Host.Commands;
using KpiBot.Host.Workspaces;
using KpiBot.Storage;
using KpiBot.Sync;

namespace KpiBot.Host.Syncing;

/// <summary>Keeps the host's sources fresh: a run now, and another some minutes after each has ended. Questions are answered from the last complete generation meanwhile.</summary>
internal sealed class SyncLoop : IDisposable
{
    private readonly ConfiguredSources _sources;
    private readonly Workspace _workspace;
    private readonly OpenWorkspace _open;
    private readonly CommandContext _context;

    private SyncLoop(ConfiguredSources sources, Workspace workspace, OpenWorkspace open, CommandContext context) => (_sources, _workspace, _open, _context) = (sources, workspace, open, context);

    /// <summary>Null where no source is set up, none is to be synced, or the data is made up.</summary>
    public static SyncLoop? Of(Workspace workspace, OpenWorkspace open, CommandContext context)
    {
        if (!workspace.CanWrite || context.Settings.Sync.EveryMinutes == 0) return null;
        var sources = ConfiguredSources.Of(context);
        return sources.All.Count == 0 ? null : new SyncLoop(sources, workspace, open, context);
    }

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                foreach (var source in _sources.All) await RunAsync(source, cancellation);
                await Task.Delay(TimeSpan.FromMinutes(_context.Settings.Sync.EveryMinutes), _context.Time, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }

    public void Dispose() => _sources.Dispose();

    private async Task RunAsync(ICrmConnector source, CancellationToken cancellation)
    {
        try
        {
            var report = await new WorkspaceSync(_workspace, _context.Time).RunAsync(source, new SyncOptions(), cancellation);
            if (report.IsComplete) _open.Refresh();
            foreach (var line in SyncLines.Problems(report)) Say(line);
        }
        catch (WorkspaceException exception)
        {
            Say(exception.Message);
        }
    }

    private void Say(string sentence)
    {
        lock (_context.Terminal.Error) _context.Terminal.Error.WriteLine(sentence);
    }
}
