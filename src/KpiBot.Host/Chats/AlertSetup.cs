using KpiBot.Alerts;
using KpiBot.Chat;
using KpiBot.Chat.Desks;
using KpiBot.Chat.Watching;
using KpiBot.Host.Settings;
using KpiBot.Host.Workspaces;
using KpiBot.Kpis;
using KpiBot.Questions;
using KpiBot.Storage.Delivery;
using NodaTime;

namespace KpiBot.Host.Chats;

/// <summary>Alerts over a data folder: what is watched, and where they are made.</summary>
internal static class AlertSetup
{
    /// <summary>The alerts of the settings, read as a question would be; one that is not understood is a <see cref="UsageException"/> that names it.</summary>
    public static IReadOnlyList<AlertSubscription> Settled(AppSettings settings, OpenWorkspace workspace, TimeProvider time)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        return [.. settings.Alerts.OrderBy(alert => alert.Key, StringComparer.Ordinal).Select(alert => Of(alert.Key, alert.Value))];

        AlertSubscription Of(string name, AlertOptions options)
        {
            if (Read(options.When, LanguageTag.Parse(options.Language), workspace, workspace.Calendar.DayOf(now)) is not var (watch, lasting, _))
                throw new UsageException($"The setting {AlertOptions.Section}:{name}:When is \"{options.When}\": expected what to watch, such as \"tell me when win rate goes below 40%\".");
            return options.Of(name, watch, lasting, workspace.Calendar.Zone, settings.OwnerOn(options.Platform), now);
        }
    }

    /// <summary>What words ask to watch, how long it must last, and their language; null where they ask for no alert, or not for a whole one.</summary>
    public static (AlertWatch Watch, TimeSpan Lasting, Language Language)? Read(string words, Language? language, OpenWorkspace workspace, DateOnly today)
    {
        var surroundings = new Surroundings { Today = today, Calendar = workspace.Calendar, Data = workspace.Vocabulary, Language = language };
        return new RuleInterpreter().Interpret(words, surroundings) is Interpretation.Understood { Query: { Intent: Intent.Alert } query } read && AlertDraft.Of(query) is { Watch: { } watch } draft ? (watch, draft.For, read.Language) : null;
    }

    /// <summary>The watch.</summary>
    public static AlertWatcherParts WatchOf(DeliveryStore store, Func<string, IChatPlatform?> platformOf, OpenWorkspace workspace, IReadOnlyList<AlertSubscription> settled, AppSettings settings, TimeProvider time, Action<string> report) => new()
    {
        Data = new WatchedData(workspace), Registers = store.Registers, Outbox = store.Outbox, PlatformOf = platformOf, Classes = settings.Access.Classes, Settled = settled, Time = time, Report = report,
        MostAge = settings.Data.LateAfter,
    };

    /// <summary>Where alerts and digests are made.</summary>
    public static IReadOnlyList<IDesk> DesksOf(DeliveryStore store, Func<string, IChatPlatform?> platformOf, OpenWorkspace workspace, IReadOnlyList<AlertSubscription> settled, OpenAlerts alerts, AppSettings settings, TimeProvider time, Action soon)
    {
        var chat = new ChatWorkspace(workspace, time);
        var parts = new DeskParts
        {
            Data = new WatchedData(workspace), Workspace = chat, Registers = store.Registers, PlatformOf = platformOf, Classes = settings.Access.Classes, Settled = settled, Time = time,
            MostAge = settings.Data.LateAfter, Soon = soon, SettledDigests = DigestSetup.Settled(settings, workspace.Calendar.Zone, time),
            Writer = new DigestWriter(workspace, chat, settings.Access.Classes, store.Registers, alerts),
        };
        return [new AlertDesk(parts), new DigestDesk(parts), new DeliveryDesk(store.Outbox)];
    }
}
