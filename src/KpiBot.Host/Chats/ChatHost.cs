using KpiBot.Charts;
using KpiBot.Chat;
using KpiBot.Host.Commands;
using KpiBot.Host.Workspaces;
using KpiBot.Routine;
using KpiBot.Slack;
using KpiBot.Storage;
using KpiBot.Storage.Delivery;

namespace KpiBot.Host.Chats;

/// <summary>The chats of the settings, over a data folder.</summary>
internal sealed class ChatHost : IDisposable
{
    private readonly Workspace? _own;
    private readonly DeliveryStore _store;
    private readonly SlackApp _slack;
    private readonly ChatRun _run;

    private ChatHost(Workspace? own, DeliveryStore store, OpenWorkspace workspace, CommandContext context)
    {
        void Report(string sentence)
        {
            lock (context.Terminal.Error) context.Terminal.Error.WriteLine(sentence);
        }

        (_own, _store) = (own, store);
        var teams = new TeamWorkspace(workspace, context.Time);
        _slack = new SlackApp(new SlackParts
        {
            Settings = context.Settings.Slack.SettingsOf(context.IsDevelopment, context.Settings.Web.BrowserUrl),
            Workspace = new ChatWorkspace(workspace, context.Time),
            Inbox = store.Inbox,
            Outbox = store.Outbox,
            Turns = store.Turns,
            Credentials = store.Credentials,
            Protection = context.Settings.Keys.IsSet ? KeyRing.Open(context.Settings.Keys) : null,
            ButtonKey = store.KeyFor("buttons"),
            Classes = context.Settings.Access.Classes,
            Grants = context.Settings.Access.Grants,
            Links = new OwnerLinks(store.Registers),
            Desks = [new RoutineDesk(teams, store.Registers, (installation, user, cancellation) => _slack!.AddressOfAsync(installation, user, cancellation)), new AgreementDesk(teams, context.Settings.Access.Classes)],
            Charts = new ChartRenderer(),
            Time = context.Time,
            Report = Report,
        });
        _run = new ChatRun(store, [_slack], TimeSpan.FromSeconds(context.Settings.Slack.SettleSeconds), context.Time, Report);
    }

    /// <summary>Opens what the chats need; null where none is set up. The sample is shared by every process of this user, so inbox and outbox have a folder beside it.</summary>
    public static async Task<ChatHost?> OpenAsync(Workspace data, OpenWorkspace workspace, DataFolder folder, CommandContext context, CancellationToken cancellation)
    {
        if (!context.Settings.Slack.IsOn) return null;
        var own = folder.IsSample ? await Workspace.OpenWriterAsync(folder.Beside("chat"), context.Time, cancellation) : null;
        try
        {
            return new ChatHost(own, await (own ?? data).OpenDeliveryAsync(cancellation), workspace, context);
        }
        catch
        {
            own?.Dispose();
            throw;
        }
    }

    /// <summary>Maps the addresses that platforms call.</summary>
    public void Map(IEndpointRouteBuilder routes) => _slack.Map(routes);

    /// <summary>Works until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancellation) => _run.RunAsync(cancellation);

    /// <summary>Ends when everything that was given to the store is stored.</summary>
    public void Dispose()
    {
        _slack.Dispose();
        _store.Dispose();
        _own?.Dispose();
    }
}
