using KpiBot.Chat;
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
        if (platforms.Select(platform => platform.ToOwner(notice)).FirstOrDefault(message => message is not null) is { } message) await outbox.AddAsync([message], cancellation);
    }
}
