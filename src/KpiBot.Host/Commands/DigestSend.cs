using System.CommandLine;
using KpiBot.Digests.Slots;
using KpiBot.Host.Chats;
using KpiBot.Host.Threads;
using KpiBot.Host.Syncing;
using KpiBot.Host.Workspaces;
using KpiBot.Storage;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot digest send</c> posts a digest's day now, once however often it is said.</summary>
internal static class DigestSend
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(10);

    public static Command Create(CommandContext context)
    {
        var name = new Argument<string>("name") { Description = "The digest's name or id", HelpName = "NAME" };
        var now = DigestCommand.NowOption();
        var data = CommandContext.DataOption();
        var send = new Command("send", "Post a digest now, unless that of the day was posted already; while no host is running on the data folder") { name, now, data };
        send.SetAction((parsed, cancellation) =>
            SendAsync(parsed.GetValue(name)!, QuestionMoment.Of(parsed.GetValue(now), null, null, context.Time), DataFolder.Existing(parsed.GetValue(data), context), context, cancellation));
        return send;
    }

    private static async Task<int> SendAsync(string name, QuestionMoment moment, string folder, CommandContext context, CancellationToken cancellation)
    {
        using var held = await Workspace.OpenWriterAsync(folder, context.Time, cancellation);
        using var workspace = OpenWorkspace.Of(held, zone: null, second: null);
        var digest = Digests.Named(name, folder, workspace.Calendar.Zone, context);
        using var syncs = SyncParts.Of(folder, context);
        using var chats = await ChatHost.OpenAsync(held, workspace, new DataFolder(folder, IsSample: false), syncs, context, cancellation)
            ?? throw new UsageException("No chat is set up: the settings of Slack or Teams say where digests are posted.");
        using var limit = new CancellationTokenSource(Most, context.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var slot = await chats.SendAsync(digest, moment.Today(workspace.Calendar), both.Token);
        await context.Terminal.Out.WriteLineAsync($"The digest \"{digest.Name}\" of {DigestList.LineOf(slot)}.{(slot.IsDone ? "" : " The host goes on with it.")}");
        return slot.Phase == SlotPhase.Posted ? 0 : 1;
    }
}
