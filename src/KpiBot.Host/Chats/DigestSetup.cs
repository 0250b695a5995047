using KpiBot.Chat;
using KpiBot.Chat.Digesting;
using KpiBot.Chat.Watching;
using KpiBot.Digests;
using KpiBot.Host.Settings;
using KpiBot.Host.Workspaces;
using KpiBot.Storage.Delivery;
using NodaTime;

namespace KpiBot.Host.Chats;

/// <summary>Digests over a data folder, the same for the host and for the command that sends one.</summary>
internal static class DigestSetup
{
    /// <summary>The digests of the settings; those without a zone have the workspace's.</summary>
    public static IReadOnlyList<DigestSubscription> Settled(AppSettings settings, string zone, TimeProvider time)
    {
        var since = Instant.FromDateTimeOffset(time.GetUtcNow());
        return [.. settings.Digests.Where(digest => digest.Value.IsOn).OrderBy(digest => digest.Key, StringComparer.Ordinal).Select(digest => digest.Value.Of(digest.Key, zone, settings.OwnerOn(digest.Value.Platform), since))];
    }

    /// <summary>Their worker.</summary>
    public static DigestWorker Of(DeliveryStore store, IReadOnlyList<IChatPlatform> platforms, OpenWorkspace workspace, OpenAlerts alerts, AppSettings settings, TimeProvider time, Action<string> report) => new(new DigestParts
    {
        Registers = store.Registers,
        Outbox = store.Outbox,
        PlatformOf = name => platforms.FirstOrDefault(platform => platform.Name == name),
        Writer = new DigestWriter(workspace, new ChatWorkspace(workspace, time), settings.Access.Classes, store.Registers, alerts),
        Owner = new OwnerNotices(store.Outbox, platforms, report),
        Settled = Settled(settings, workspace.Calendar.Zone, time),
        Doubt = store.CopiedAt,
        Time = time,
    });
}
