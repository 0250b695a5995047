using KpiBot.Host.Commands;
using KpiBot.Host.Workspaces;
using KpiBot.Storage;
using KpiBot.Sync;

namespace KpiBot.Host.Syncing;

/// <summary>Keeps the host's sources fresh: a run now, another some minutes after each has ended, and one whenever somebody asks. Questions are answered from the last complete generation meanwhile.</summary>
internal sealed class SyncLoop
{
    private readonly SyncParts _parts;
    private readonly Workspace _workspace;
    private readonly OpenWorkspace _open;
    private readonly CommandContext _context;

    private SyncLoop(SyncParts parts, Workspace workspace, OpenWorkspace open, CommandContext context) => (_parts, _workspace, _open, _context) = (parts, workspace, open, context);

    /// <summary>Null where no source is set up, none is to be synced, or the data is made up.</summary>
    public static SyncLoop? Of(SyncParts parts, Workspace workspace, OpenWorkspace open, CommandContext context)
    {
        // What is connected in a browser is read then, whatever becomes of it later.
        if (!workspace.CanWrite || parts.Sources.All.Count == 0 || (context.Settings.Sync.EveryMinutes == 0 && parts.Connections.Servers.Count == 0)) return null;
        return new SyncLoop(parts, workspace, open, context);
    }

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        TimeSpan? pause = _context.Settings.Sync.EveryMinutes == 0 ? null : TimeSpan.FromMinutes(_context.Settings.Sync.EveryMinutes);
        try
        {
            if (pause is null) await _parts.State.WaitAsync(pause, _context.Time, cancellation);
            while (true)
            {
                foreach (var source in _parts.Sources.All) await RunAsync(source, cancellation);
                await _parts.State.WaitAsync(pause, _context.Time, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }

    private async Task RunAsync(ICrmConnector source, CancellationToken cancellation)
    {
        try
        {
            if (!await _parts.Connections.IsReadyAsync(source.Source, cancellation)) return;
            var options = new SyncOptions { Progress = _parts.State.Begin(source.Source) };
            var report = await new WorkspaceSync(_workspace, _context.Time).RunAsync(source, options, cancellation);
            if (report.IsComplete) _open.Refresh();
            foreach (var line in SyncLines.Problems(report)) Say(line);
            _parts.State.End(source.Source);
            if (_parts.Ran is { } ran) await ran(report, cancellation);
        }
        catch (WorkspaceException exception)
        {
            Say(exception.Message);
        }
        finally
        {
            _parts.State.End(source.Source);
        }
    }

    private void Say(string sentence)
    {
        lock (_context.Terminal.Error) _context.Terminal.Error.WriteLine(sentence);
    }
}
