using KpiBot.Chat;
using KpiBot.Chat.Desks;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Kpis;

namespace KpiBot.Host.Chats;

/// <summary>Tells whoever runs the host, on its own output, and the owner by a message where one was named.</summary>
internal sealed class OwnerNotices(IOutboxStore outbox, IReadOnlyList<IChatPlatform> platforms, Action<string> report) : IOwnerNotices
{
    public async Task TellAsync(Notice notice, CancellationToken cancellation)
    {
        var texts = ChatTexts.Of(Language.English);
        report(notice switch
        {
            Notice.Undelivered { Outgoing: var lost } => texts.Undelivered($"{lost.Message.Destination.Platform} {lost.Message.Destination.Channel}", lost.Standing.Reason ?? "no reason is known"),
            Notice.LockedOut locked => texts.LockedOut($"{locked.Installation.Platform} {locked.Installation.Team}", locked.Why),
            Notice.Stopped stopped => stopped.Sentence,
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        if (platforms.Select(platform => (Platform: platform, Message: platform.ToOwner(notice))).FirstOrDefault(one => one.Message is not null) is not ({ } platform, { } message)) return;
        await outbox.AddAsync(notice is Notice.Undelivered { Outgoing: { Standing.Status: DeliveryStatus.Unknown } unknown } ? await AskingAsync(platform, message, unknown, cancellation) : [message], cancellation);
    }

    /// <summary>Where nobody can find out whether it was posted, a person decides: with a button.</summary>
    private static async Task<IReadOnlyList<Message>> AskingAsync(IChatPlatform platform, Message message, Outgoing unknown, CancellationToken cancellation)
    {
        var person = message.Destination.Channel;
        var sentence = ChatTexts.Of(Language.English).Undelivered(unknown.Message.Destination.Channel, unknown.Standing.Reason ?? "no reason is known");
        if (await DirectAsync(platform, message.Destination.Installation, person, cancellation) is not { } direct) return [message];
        var posting = new Posting
        {
            Key = message.Key, Kind = message.Kind, Destination = direct, Answer = Notices.Of(Language.English, sentence),
            Buttons = [DeliveryDesk.ButtonOf(unknown, person, Language.English)],
        };
        return await platform.RenderAsync(posting, cancellation);
    }

    /// <summary>Null while the platform does not answer: then it is told without the button, when it does.</summary>
    private static async Task<Destination?> DirectAsync(IChatPlatform platform, Installation installation, string person, CancellationToken cancellation)
    {
        try
        {
            return await platform.DirectAsync(installation, person, cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
