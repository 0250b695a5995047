using KpiBot.Access;

namespace KpiBot.Chat;

/// <summary>The one door of a chat: what a desk makes its business, else the answer with figures.</summary>
/// <param name="conversing">Figures.</param>
/// <param name="desks">Asked in this order.</param>
public sealed class FrontDesk(Conversing conversing, IReadOnlyList<IDesk> desks)
{
    /// <summary>What is said to words.</summary>
    public async Task<Said> AskAsync(ChatQuestion question, CancellationToken cancellation)
    {
        // Whoever may know nothing here is heard by no desk either.
        var isHeard = question.Audience.Decide(KpiClass.Internal, Form.Figure) is not { Words: Refusal.NotHere };
        if (isHeard && await FirstAsync(desk => desk.HearAsync(question, cancellation)) is { } heard) return new Said(null, heard);
        var reply = await conversing.AskAsync(question, cancellation);
        return new Said(reply, reply.Finding is null ? null : await FirstAsync(desk => desk.TakeAsync(question, reply, cancellation)));
    }

    /// <summary>What is said to a button of a desk; null: it is no desk's (any more).</summary>
    public Task<DeskReply?> PressAsync(DeskPress pressed, CancellationToken cancellation) => FirstAsync(desk => desk.PressAsync(pressed, cancellation));

    private async Task<DeskReply?> FirstAsync(Func<IDesk, Task<DeskReply?>> ask)
    {
        foreach (var desk in desks) if (await ask(desk) is { } reply) return reply;
        return null;
    }
}

/// <summary>What is said to words.</summary>
/// <param name="Reply">The answer with figures; null where a desk heard the words.</param>
/// <param name="Desk">What a desk says; where it says something, that is said in place of the reply.</param>
public sealed record Said(ChatReply? Reply, DeskReply? Desk);
