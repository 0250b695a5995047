using KpiBot.Chat.Wording;
using KpiBot.Teams.Api;

namespace KpiBot.Teams.Replying;

/// <summary>Shows that KpiBot is at work, where an answer takes longer: in a person's own chat as a stream, which the answer ends; elsewhere, and where no stream may begin, by typing.</summary>
internal sealed class Working(ConnectorClient client, TimeProvider time)
{
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(1);

    // Teams shows typing for a little longer.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(4);

    /// <summary>Until the answer is found; the stream that it is to end, null for none.</summary>
    public async Task<string?> ShowAsync(Task answering, Addressee to, CancellationToken cancellation)
    {
        if (await EndsAsync(answering, Before, cancellation)) return null;
        if (to.IsDirect && await client.BeginStreamAsync(to.Seat, ChatTexts.Of(to.Asker.Language).Started, cancellation) is TeamsOutcome<Posted>.Done { Value.Id: var stream }) return stream;
        do await client.ShowTypingAsync(to.Seat, cancellation);
        while (!await EndsAsync(answering, Again, cancellation));
        return null;
    }

    private async Task<bool> EndsAsync(Task answering, TimeSpan wait, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var isOver = await Task.WhenAny(answering, Task.Delay(wait, time, over.Token)) == answering;
        await over.CancelAsync();
        // A wait that was cut off says nothing of the answer.
        return isOver || cancellation.IsCancellationRequested;
    }
}
