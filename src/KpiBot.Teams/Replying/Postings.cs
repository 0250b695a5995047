using System.Globalization;
using KpiBot.Chat;
using KpiBot.Delivery;
using KpiBot.Teams.Cards;
using KpiBot.Teams.Posting;
using NodaTime;

namespace KpiBot.Teams.Replying;

/// <summary>Makes outbox messages of what is said without having been asked.</summary>
internal sealed class Postings(PressSeal seal, Spelling spelling, TimeProvider time)
{
    // A weekly digest's buttons work until the next but one.
    private static readonly Duration ButtonLife = Duration.FromDays(14);

    public async Task<IReadOnlyList<Message>> OfAsync(KpiBot.Chat.Posting posting, CancellationToken cancellation) =>
    [
        .. AnswerRenderer.Render(await spelling.OfAsync(posting.Answer, posting.Destination, cancellation), RenderingOf(posting.Destination, posting.Buttons)).Select((message, at) => new Message
        {
            Key = at == 0 ? posting.Key : string.Create(CultureInfo.InvariantCulture, $"{posting.Key} {at}"),
            Kind = posting.Kind,
            Destination = posting.Destination,
            Payload = new TeamsPost(message, posting.Where).Written(),
            Replaces = at == 0 ? posting.Replaces : null,
        }),
    ];

    /// <summary>With a desk's buttons, and those of what can be asked next.</summary>
    public Rendering RenderingOf(Destination destination, IReadOnlyList<DeskButton> buttons)
    {
        var until = Instant.FromDateTimeOffset(time.GetUtcNow()) + ButtonLife;
        return new Rendering
        {
            Token = question => seal.Close(new Press(PressAction.Ask, destination, until) { Text = Replies.Short(question) }),
            More = [.. buttons.Select(button => new MoreButton(button.Text, seal.Close(new Press(PressAction.Desk, destination, until) { Text = button.Subject, User = button.OnlyFor })))],
        };
    }
}
