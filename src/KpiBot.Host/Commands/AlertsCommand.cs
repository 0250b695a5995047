using System.CommandLine;
using System.Globalization;
using KpiBot.Alerts;
using KpiBot.Answers;
using KpiBot.Chat.Watching;
using KpiBot.Host.Chats;
using KpiBot.Host.Threads;
using KpiBot.Host.Workspaces;
using KpiBot.Storage.Delivery;
using NodaTime;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot alerts</c> lists the alerts of a data folder and of the settings, shows one as it would look now, or replays one over the last twelve months. Nothing is posted.</summary>
internal static class AlertsCommand
{
    public static Command Create(CommandContext context)
    {
        var now = new Option<string?>("--now") { Description = "The day, or the instant, it is for (default: now)", HelpName = "D" };
        var data = CommandContext.DataOption();
        var name = new Argument<string>("name") { Description = "The alert's name or id" };
        var list = new Command("list", "List the alerts") { now, data };
        list.SetAction((parsed, cancellation) => ListAsync(QuestionMoment.Of(parsed.GetValue(now), null, null, context.Time), parsed.GetValue(data), context, cancellation));
        var test = new Command("test", "Show an alert as it would look now") { name, now, data };
        test.SetAction((parsed, cancellation) => OneAsync(parsed.GetValue(name)!, QuestionMoment.Of(parsed.GetValue(now), null, null, context.Time), parsed.GetValue(data), context, Shown, cancellation));
        var replay = new Command("replay", "Show on which days of the last 12 months an alert would have fired") { name, now, data };
        replay.SetAction((parsed, cancellation) => OneAsync(parsed.GetValue(name)!, QuestionMoment.Of(parsed.GetValue(now), null, null, context.Time), parsed.GetValue(data), context, Replayed, cancellation));
        return new Command("alerts", "Alerts") { list, test, replay };
    }

    private static async Task ListAsync(QuestionMoment moment, string? data, CommandContext context, CancellationToken cancellation)
    {
        using var opened = await OpenAsync(moment, data, context, cancellation);
        var lines = opened.Alerts.Select(alert => $"{alert.Id}  {Label.Plain(alert.Name)}  {alert.Destination}  {opened.WordsOf(alert).Subject(alert.Watch)}: {opened.WordsOf(alert).Condition(alert.Watch)}{(alert.IsPaused ? " (paused)" : "")}").ToList();
        await context.Terminal.Out.WriteLineAsync(lines.Count == 0 ? "There are no alerts yet: they are made in a chat, or in the settings (Alerts)." : string.Join('\n', lines));
    }

    private static async Task OneAsync(string name, QuestionMoment moment, string? data, CommandContext context, Func<Opened, AlertSubscription, string> show, CancellationToken cancellation)
    {
        using var opened = await OpenAsync(moment, data, context, cancellation);
        var alert = opened.Alerts.FirstOrDefault(alert => alert.Id == name || alert.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw new UsageException($"There is no alert called \"{name}\": `kpibot alerts list` shows what there is.");
        await context.Terminal.Out.WriteLineAsync(show(opened, alert));
    }

    private static string Shown(Opened opened, AlertSubscription alert)
    {
        var reading = new AlertReader(opened.Workspace.Snapshot).Read(alert.Watch, opened.Today, trust: null);
        var standing = new AlertStanding { State = new AlertState { FiringSince = opened.Now } };
        var sight = reading.Sight switch { Sight.Breach => "It is a breach now.", Sight.Near => "It decides nothing now: too close, too few records, or too early.", Sight.Well => "All is well now.", Sight.NoData => "There is no value now.", Sight.Stale => "The data must not be judged now." };
        return $"{AnswerText.Of(new AlertComposer(opened.WordsOf(alert), opened.Workspace.State).One(new AlertShown(alert, standing, reading)))}\n\n{sight}";
    }

    private static string Replayed(Opened opened, AlertSubscription alert)
    {
        var days = AlertReplay.Fired(alert, opened.Workspace.Snapshot, opened.Today);
        var fired = string.Create(CultureInfo.InvariantCulture, $"{Label.Plain(alert.Name)} would have fired {days.Count} times in the 12 months before {opened.Today:yyyy-MM-dd}");
        return days.Count == 0 ? fired + "." : $"{fired}:\n{string.Join('\n', days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}";
    }

    private static async Task<Opened> OpenAsync(QuestionMoment moment, string? data, CommandContext context, CancellationToken cancellation)
    {
        var folder = await DataFolder.ChooseAsync(data, context, cancellation);
        var workspace = OpenWorkspace.Read(folder.Path, zone: null, second: null);
        var made = RegisterReader.All<AlertSubscription>(folder.IsSample ? folder.Beside("chat") : folder.Path, AlertSubscription.Kind);
        return new Opened(workspace, [.. AlertSetup.Settled(context.Settings, workspace, context.Time), .. made], moment.Today(workspace.Calendar), Instant.FromDateTimeOffset(context.Time.GetUtcNow()), context.Settings.Data.LateAfter);
    }

    private sealed record Opened(OpenWorkspace Workspace, IReadOnlyList<AlertSubscription> Alerts, DateOnly Today, Instant Now, TimeSpan MostAge) : IDisposable
    {
        public AlertWords WordsOf(AlertSubscription alert) => new(alert.Language, Workspace.Calendar, Workspace.State.Agreement.Currency, MostAge);

        public void Dispose() => Workspace.Dispose();
    }
}
