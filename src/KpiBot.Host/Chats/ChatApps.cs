using KpiBot.Charts;
using KpiBot.Chat;
using KpiBot.Host.Commands;
using KpiBot.Host.Connecting;
using KpiBot.Routine;
using KpiBot.Slack;
using KpiBot.Storage.Delivery;
using KpiBot.Teams;

namespace KpiBot.Host.Chats;

/// <summary>The platforms' apps, with what they need of the host.</summary>
internal static class ChatApps
{
    /// <summary>Slack, as the settings say.</summary>
    public static SlackApp SlackOf(IChatWorkspace workspace, DeliveryStore store, IReadOnlyList<IDesk> desks, SourceOffice office, CommandContext context, Action<string> report) => new(new SlackParts
    {
        Settings = context.Settings.Slack.SettingsOf(context.IsDevelopment, context.Settings.Web.BrowserUrl),
        Workspace = workspace,
        Inbox = store.Inbox,
        Outbox = store.Outbox,
        Turns = store.Turns,
        Credentials = store.Credentials,
        Protection = context.Settings.Keys.IsSet ? KeyRing.Open(context.Settings.Keys) : null,
        ButtonKey = store.KeyFor("buttons"),
        Classes = context.Settings.Access.Classes,
        Grants = context.Settings.Access.Grants,
        Links = new OwnerLinks(store.Registers),
        Desks = desks,
        Sources = office,
        Charts = new ChartRenderer(),
        Time = context.Time,
        Report = report,
    });

    /// <summary>Teams, as the settings say.</summary>
    public static TeamsApp TeamsOf(IChatWorkspace workspace, DeliveryStore store, IReadOnlyList<IDesk> desks, CommandContext context, Action<string> report) => new(new TeamsParts
    {
        Settings = context.Settings.Teams.SettingsOf(context.IsDevelopment, TimeSpan.FromSeconds(context.Settings.Slack.SettleSeconds)),
        Workspace = workspace,
        Inbox = store.Inbox,
        Outbox = store.Outbox,
        Turns = store.Turns,
        Registers = store.Registers,
        ButtonKey = store.KeyFor("buttons"),
        Classes = context.Settings.Access.Classes,
        Grants = context.Settings.Access.Grants,
        Links = new OwnerLinks(store.Registers),
        Desks = desks,
        Time = context.Time,
        Report = report,
    });
}
