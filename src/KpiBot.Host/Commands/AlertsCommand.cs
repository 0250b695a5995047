using System.CommandLine;
using System.Globalization;
using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Desks;
using KpiBot.Delivery;
using KpiBot.Host.Chats;
using KpiBot.Host.Threads;
using KpiBot.Host.Workspaces;
using KpiBot.Kpis;
using KpiBot.Storage.Delivery;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot alerts</c> lists the alerts of a data folder and of the settings, shows one before it is confirmed or as it would look now, or replays one over the last twelve months. Nothing is posted.</summary>
internal static class AlertsCommand
{
    private delegate string Show(OpenedAlerts opened, AlertSubscription alert, bool asSlack);

    public static Command Create(CommandContext context)
    {
        var (now, data) = (new Option<string?>("--now") { Description = "The day, or the instant, it is for (default: now)", HelpName = "D" }, CommandContext.DataOption());
        var list = new Command("list", "List the alerts") { now, data };
        list.SetAction((parsed, cancellation) => ListAsync(QuestionMoment.Of(parsed.GetValue(now), null, null, context.Time), parsed.GetValue(data), context, cancellation));
        return new Command("alerts", "Alerts")
        {
            list,
            One("preview", "Show an alert as it is shown to be confirmed", Previewed, context),
            One("test", "Show an alert as it would look now", Tested, context),
            One("replay", "Show on which days of the last 12 months an alert would have fired", Replayed, context),
        };
    }

    private static Command One(string verb, string description, Show show, CommandContext context)
    {
        var name = new Argument<string>("name") { Description = "Its name or id, or what is to be watched in words: \"tell me when win rate goes below 40%\"" };
        var now = new Option<string?>("--now") { Description = "The day, or the instant, it is for (default: now)", HelpName = "D" };
        var format = new Option<string>("--format") { Description = "How it is written", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "slack");
        var data = CommandContext.DataOption();
        var command = new Command(verb, description) { name, now, format, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var opened = await OpenedAlerts.OpenAsync(QuestionMoment.Of(parsed.GetValue(now), null, null, context.Time), parsed.GetValue(data), context, cancellation);
            await context.Terminal.Out.WriteLineAsync(show(opened, opened.Find(parsed.GetValue(name)!), parsed.GetValue(format) == "slack"));
        });
        return command;
    }

    private static async Task ListAsync(QuestionMoment moment, string? data, CommandContext context, CancellationToken cancellation)
    {
        using var opened = await OpenedAlerts.OpenAsync(moment, data, context, cancellation);
        var lines = opened.All.Select(alert => (Alert: alert, Words: opened.WordsOf(alert)))
            .Select(one => $"{one.Alert.Id}  {Label.Plain(one.Alert.Name)}  {one.Alert.Destination}  {one.Words.Subject(one.Alert.Watch)}: {one.Words.Condition(one.Alert.Watch)}{(one.Alert.IsPaused ? " (paused)" : "")}").ToList();
        await context.Terminal.Out.WriteLineAsync(lines.Count == 0 ? "There are no alerts yet: they are made in a chat, or in the settings (Alerts)." : string.Join('\n', lines));
    }

    private static string Previewed(OpenedAlerts opened, AlertSubscription alert, bool asSlack)
    {
        var preview = AlertPreview.Of(alert, Place.Public, opened.Workspace.Snapshot, opened.Today, opened.WordsOf(alert));
        return asSlack ? SlackPreview.Of(preview) : AnswerText.Of(preview.Answer);
    }

    private static string Tested(OpenedAlerts opened, AlertSubscription alert, bool asSlack)
    {
        var shown = opened.Shown(alert);
        var said = opened.WordsOf(alert).Said;
        var answer = new AlertComposer(opened.WordsOf(alert), opened.Workspace.State).One(shown);
        var sight = shown.Reading.Sight switch { Sight.Breach => "It is a breach now.", Sight.Near => "It decides nothing now: too close, too few records, or too early.", Sight.Well => "All is well now.", Sight.NoData => "There is no value now.", Sight.Stale => "The data must not be judged now." };
        return asSlack ? SlackPreview.Of(new DeskReply(answer) { Buttons = [new(said.TakeOn, "-"), new(said.SnoozeDay, "-"), new(said.SnoozeWeek, "-")] }) : $"{AnswerText.Of(answer)}\n\n{sight}";
    }

    private static string Replayed(OpenedAlerts opened, AlertSubscription alert, bool asSlack)
    {
        var days = AlertReplay.Fired(alert, opened.Workspace.Snapshot, opened.Today);
        var fired = string.Create(CultureInfo.InvariantCulture, $"{Label.Plain(alert.Name)} would have fired {days.Count} times in the 12 months before {opened.Today:yyyy-MM-dd}");
        return days.Count == 0 ? fired + "." : $"{fired}:\n{string.Join('\n', days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}";
    }
}
