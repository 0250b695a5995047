using KpiBot.Chat;
using KpiBot.Delivery;
using KpiBot.Routine;
using KpiBot.Teams.Cards;
using KpiBot.Teams.Envelopes;
using KpiBot.Teams.Posting;
using NodaTime;

namespace KpiBot.Teams.Replying;

/// <summary>A desk's buttons, and its forms: a card where the button stands, that only whoever pressed it may send, and whose place is taken by what comes of it.</summary>
internal sealed class Filling(FrontDesk desk, Channels channels, OwnerLinks? links, Replies replies, PressSeal seal, TimeProvider time)
{
    private static readonly Duration FormLife = Duration.FromDays(1);

    /// <summary>What the desk says, or the form that it asks to be filled in; null when it is no desk's.</summary>
    public async Task<Handling?> PressAsync(Claim claim, Press press, Envelope.Pressed pressed, Audience audience, Addressee to, CancellationToken cancellation)
    {
        var from = pressed.From;
        var filled = new DeskPress(claim.Number, press.Text ?? string.Empty, press.Conversation, from.User, audience, from.Language, pressed.Message) { Values = await NamedAsync(press, pressed, cancellation) };
        if (await desk.PressAsync(filled, cancellation) is not { } reply) return null;
        if (reply.Form is { } form) return new Handling([Replies.MessageOf(claim, 0, TeamsArrivals.ConversationOf(to.Seat), new TeamsPost(FormCard.Of(form, from.Language, TokenOf(form, press, from)), null))]);
        return await replies.OfAsync(claim, reply, to with { IsPrivate = !reply.IsForAll, Replaces = filled.Values.Count > 0 ? pressed.Message : null }, null, cancellation);
    }

    private string TokenOf(DeskForm form, Press press, Sender from) =>
        seal.Close(press with { Text = form.Subject, User = from.User, Until = Instant.FromDateTimeOffset(time.GetUtcNow()) + FormLife });

    /// <summary>What was filled in. A person comes as an id: it stays where the id stands for an owner of the data, else it becomes the name that the others know them by.</summary>
    private async Task<IReadOnlyDictionary<string, string>> NamedAsync(Press press, Envelope.Pressed pressed, CancellationToken cancellation)
    {
        var values = new Dictionary<string, string>(pressed.Values, StringComparer.Ordinal);
        foreach (var (name, value) in pressed.Values.Where(value => Guid.TryParseExact(value.Value, "D", out _)))
        {
            if (links is not null && await links.OwnerOfAsync(press.Conversation.Installation, value, cancellation) is not null) continue;
            values[name] = await channels.NameOfAsync(pressed.Seat, value, cancellation) ?? value;
        }

        return values;
    }
}
