using KpiBot.Alerts;
using KpiBot.Chat.Watching;
using KpiBot.Delivery;
using KpiBot.Host.Commands;
using KpiBot.Host.Threads;
using KpiBot.Host.Workspaces;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Storage.Delivery;
using NodaTime;

namespace KpiBot.Host.Chats;

/// <summary>The alerts of a data folder and of the settings, read beside whoever holds the folder.</summary>
internal sealed class OpenedAlerts : IDisposable
{
    private readonly CommandContext _context;
    private readonly Instant _now;

    private OpenedAlerts(OpenWorkspace workspace, IReadOnlyList<AlertSubscription> all, DateOnly today, CommandContext context) =>
        (Workspace, All, Today, _context, _now) = (workspace, all, today, context, Instant.FromDateTimeOffset(context.Time.GetUtcNow()));

    /// <summary>The data.</summary>
    public OpenWorkspace Workspace { get; }

    /// <summary>Those of the settings first.</summary>
    public IReadOnlyList<AlertSubscription> All { get; }

    /// <summary>The day that is looked at.</summary>
    public DateOnly Today { get; }

    public static async Task<OpenedAlerts> OpenAsync(QuestionMoment moment, string? data, CommandContext context, CancellationToken cancellation)
    {
        var folder = await DataFolder.ChooseAsync(data, context, cancellation);
        var workspace = OpenWorkspace.Read(folder.Path, zone: null, second: null);
        var made = RegisterReader.All<AlertSubscription>(folder.IsSample ? folder.Beside("chat") : folder.Path, AlertSubscription.Kind);
        return new OpenedAlerts(workspace, [.. AlertSetup.Settled(context.Settings, workspace, context.Time), .. made], moment.Today(workspace.Calendar), context);
    }

    public AlertWords WordsOf(AlertSubscription alert) => new(alert.Language, Workspace.Calendar, Workspace.State.Agreement.Currency, _context.Settings.Data.LateAfter);

    /// <summary>The alert of a name or an id, else the one that the words ask for.</summary>
    public AlertSubscription Find(string name)
    {
        if (All.FirstOrDefault(alert => alert.Id == name || alert.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known) return known;
        if (AlertSetup.Read(name, null, Workspace, Today) is not var (watch, lasting, language)) throw new UsageException($"There is no alert called \"{name}\": `kpibot alerts list` shows what there is.");
        return new AlertSubscription
        {
            Id = "new", Name = watch.Kpi is { } kpi ? KpiTexts.Of(language, kpi).Name : name, Owner = "you", Destination = new Destination("slack", "T", "sales"), Language = language, Watch = watch, Since = _now,
            Rule = new AlertRule { For = lasting },
        };
    }

    /// <summary>An alert as if it fired now.</summary>
    public AlertShown Shown(AlertSubscription alert)
    {
        var reading = new AlertReader(Workspace.Snapshot).Read(alert.Watch, Today, trust: null);
        return AlertExplained.Of(Workspace.Snapshot, Workspace.Read, Today, new AlertShown(alert, new AlertStanding { State = new AlertState { FiringSince = Workspace.Calendar.DateTimeZone.AtStartOfDay(LocalDate.FromDateOnly(Today)).ToInstant() } }, reading), withRows: true);
    }

    public void Dispose() => Workspace.Dispose();
}
