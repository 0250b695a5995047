using KpiBot.Chat;
using KpiBot.Chat.Desks;
using KpiBot.Chat.Digesting;
using KpiBot.Chat.Watching;
using KpiBot.Connectors.OAuth;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Digests.Slots;
using KpiBot.Host.Commands;
using KpiBot.Host.Connecting;
using KpiBot.Host.Syncing;
using KpiBot.Host.Workspaces;
using KpiBot.Slack;
using KpiBot.Storage;
using KpiBot.Storage.Delivery;
using KpiBot.Teams;
using KpiBot.Web;

namespace KpiBot.Host.Chats;

/// <summary>The chats of the settings, over a data folder.</summary>
internal sealed class ChatHost : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private readonly Workspace? _own;
    private readonly DeliveryStore _store;
    private readonly SlackApp? _slack;
    private readonly TeamsApp? _teams;
    private readonly DigestWorker _digests;
    private readonly AlertWatcher _watcher;
    private readonly Rounds _looking;
    private readonly ConnectLinks _links;
    private readonly ConnectEndpoints _connecting;
    private readonly ChatRun _run;
    private readonly OwnerNotices _owner;
    private readonly TimeProvider _time;

    private ChatHost(Workspace? own, Workspace reads, DeliveryStore store, OpenWorkspace workspace, DataFolder folder, SyncParts syncs, CommandContext context)
    {
        void Report(string sentence)
        {
            lock (context.Terminal.Error) context.Terminal.Error.WriteLine(sentence);
        }

        (_own, _store) = (own, store);
        _links = new ConnectLinks(store.Registers, context.Settings.Web.Address, context.Time);
        var office = SourceOffice.Of(reads, syncs, _links);
        var (data, settled) = (new ChatWorkspace(workspace, context.Time), AlertSetup.Settled(context.Settings, workspace, context.Time));
        var watch = AlertSetup.WatchOf(store, PlatformOf, workspace, settled, context.Settings, context.Time, Report);
        var alerts = new OpenAlerts(watch);
        IReadOnlyList<IDesk> desks =
        [
            new ConnectDesk(office, () => workspace.Calendar), .. RoutineDesksOf(workspace, store, context), .. AlertSetup.DesksOf(store, PlatformOf, workspace, settled, alerts, context.Settings, context.Time, LookSoon),
        ];
        if (context.Settings.Slack.IsOn) _slack = ChatApps.SlackOf(data, store, desks, office, context, Report);
        if (context.Settings.Teams.IsOn) _teams = ChatApps.TeamsOf(data, store, desks, context, Report);
        IReadOnlyList<IChatPlatform> platforms = [.. new IChatPlatform?[] { _slack, _teams }.OfType<IChatPlatform>()];
        _owner = new OwnerNotices(store.Outbox, platforms, Report);
        _watcher = new AlertWatcher(watch);
        _looking = new Rounds("Alerts", _watcher.RoundAsync, Report, context.Time);
        (_time, _digests) = (context.Time, DigestSetup.Of(store, platforms, workspace, alerts, context.Settings, context.Time, Report));
        IReadOnlyList<Rounds> rounds =
        [
            new("Digests", _digests.RoundAsync, Report, context.Time),
            _looking,
        ];
        var notices = new ConnectNotices(store.Registers, PlatformOf, new OwnerNotices(store.Outbox, platforms, Report), syncs.Connections);
        syncs.Ran = notices.RanAsync;
        async Task ConnectedAsync(GivenLink link, Connection connection)
        {
            await notices.ConnectedAsync(link, connection);
            syncs.State.Soon();
        }

        _connecting = new ConnectEndpoints(new BrowserConnecting(folder.Path, context.Settings.Web.Address, syncs.Connections, _links, ConnectedAsync, context.Time), context.Settings.Web.Address, context.Time, failure => Report($"Connecting a source failed: {failure.Message}"));
        _run = new ChatRun(store, platforms, rounds, TimeSpan.FromSeconds(context.Settings.Slack.SettleSeconds), context.Time, Report);
    }

    /// <summary>Opens what the chats need; null where none is set up. The sample is shared by every process of this user, so inbox and outbox have a folder beside it.</summary>
    public static async Task<ChatHost?> OpenAsync(Workspace data, OpenWorkspace workspace, DataFolder folder, SyncParts syncs, CommandContext context, CancellationToken cancellation)
    {
        if (!context.Settings.Slack.IsOn && !context.Settings.Teams.IsOn) return null;
        var own = folder.IsSample ? await Workspace.OpenWriterAsync(folder.Beside("chat"), context.Time, cancellation) : null;
        try
        {
            return new ChatHost(own, data, await (own ?? data).OpenDeliveryAsync(cancellation), workspace, folder, syncs, context);
        }
        catch
        {
            own?.Dispose();
            throw;
        }
    }

    /// <summary>Maps the addresses that platforms call.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        _connecting.Map(routes);
        _slack?.Map(routes);
        _teams?.Map(routes);
    }

    /// <summary>The platforms, as a person reads them.</summary>
    public string Names => string.Join(" and ", new[] { _slack is null ? null : "Slack", _teams is null ? null : "Teams" }.OfType<string>());

    /// <summary>What must be done every minute and is not any more, in a sentence; null while all is well.</summary>
    public string? Stopped => _run.Stopped;

    /// <summary>Posts one day of a digest, and nothing else but what waits in the outbox; until it has its outcome, or it is cancelled.</summary>
    public async Task<DigestSlot> SendAsync(DigestSubscription digest, DateOnly day, CancellationToken cancellation)
    {
        using var stop = new CancellationTokenSource();
        var posting = _run.PostAsync(stop.Token);
        var slot = await _digests.SendAsync(digest, day, CancellationToken.None);
        try
        {
            for (; !slot.IsDone; slot = await _digests.SendAsync(digest, day, CancellationToken.None)) await Task.Delay(Look, _time, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The next run goes on with it.
        }

        await stop.CancelAsync();
        await posting;
        return slot;
    }

    /// <summary>Tells the owner, on the host's own output and by a message.</summary>
    public Task TellAsync(Notice notice) => _owner.TellAsync(notice, CancellationToken.None);

    /// <summary>Works until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancellation) => _run.RunAsync(cancellation);

    /// <summary>Ends when everything that was given to the store is stored.</summary>
    public void Dispose()
    {
        _slack?.Dispose();
        _teams?.Dispose();
        _watcher.Dispose();
        _links.Dispose();
        _store.Dispose();
        _own?.Dispose();
    }

    /// <summary>Somebody did something about an alert, which is stored in a moment.</summary>
    private void LookSoon()
    {
        _watcher.Expect();
        _looking.Tick();
    }

    private IChatPlatform? PlatformOf(string name) => new IChatPlatform?[] { _slack, _teams }.FirstOrDefault(platform => platform?.Name == name);

    private IEnumerable<IDesk> RoutineDesksOf(OpenWorkspace workspace, DeliveryStore store, CommandContext context)
    {
        var teams = new TeamWorkspace(workspace, context.Time);
        return [new RoutineDesk(teams, store.Registers, AddressOfAsync), new AgreementDesk(teams, context.Settings.Access.Classes)];
    }

    private Task<string?> AddressOfAsync(Installation installation, string user, CancellationToken cancellation) =>
        PlatformOf(installation.Platform)?.AddressOfAsync(installation, user, cancellation) ?? Task.FromResult<string?>(null);
}
