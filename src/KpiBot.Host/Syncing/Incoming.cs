using KpiBot.Delivery;
using KpiBot.Host.Chats;
using KpiBot.Host.Commands;
using KpiBot.Host.Intake;
using KpiBot.Host.Watching;
using KpiBot.Host.Workspaces;
using KpiBot.Storage;

namespace KpiBot.Host.Syncing;

/// <summary>What comes into the workspace while the host runs: sources are synced, rows are pushed, files are dropped. Nothing comes into the sample, which nobody may write.</summary>
internal sealed class Incoming : IDisposable
{
    private readonly SyncLoop? _syncing;
    private readonly FolderWatch? _drops;
    private readonly IntakeEndpoint? _pushes;
    private readonly Freshening _fresh;

    private Incoming(SyncLoop? syncing, FolderWatch? drops, IntakeEndpoint? pushes, Freshening fresh) => (_syncing, _drops, _pushes, _fresh) = (syncing, drops, pushes, fresh);

    /// <summary>Opens what the settings name.</summary>
    public static async Task<Incoming> OpenAsync(Workspace workspace, OpenWorkspace open, SyncParts syncs, ChatHost? chats, CommandContext context, CancellationToken cancellation)
    {
        void Say(string sentence)
        {
            lock (context.Terminal.Error) context.Terminal.Error.WriteLine(sentence);
        }

        Task TellAsync(Notice notice)
        {
            if (chats is not null) return chats.TellAsync(notice);
            if (notice is Notice.Stopped stopped) Say(stopped.Sentence);
            return Task.CompletedTask;
        }

        var fresh = new Freshening(open, context.Time, Say);
        if (!workspace.CanWrite) return new Incoming(null, null, null, fresh);
        var places = await IntakePlace.OfAsync(context.Settings.Intake, workspace, context.Time, cancellation);
        var drops = await FolderWatch.OpenAsync(workspace, fresh.Soon, TellAsync, context, cancellation);
        return new Incoming(SyncLoop.Of(syncs, workspace, open, context), drops, places.Count == 0 ? null : new IntakeEndpoint(places, fresh.Soon, Say), fresh);
    }

    /// <summary>Maps the addresses to which rows are pushed.</summary>
    public void Map(IEndpointRouteBuilder routes) => _pushes?.Map(routes);

    /// <summary>Works until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancellation) =>
        Task.WhenAll(_syncing?.RunAsync(cancellation) ?? Task.CompletedTask, _drops?.RunAsync(cancellation) ?? Task.CompletedTask, _fresh.RunAsync(cancellation));

    public void Dispose() => _pushes?.Dispose();
}
