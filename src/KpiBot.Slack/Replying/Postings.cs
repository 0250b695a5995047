using System.Globalization;
using KpiBot.Chat;
using KpiBot.Delivery;
using KpiBot.Slack.Blocks;
using KpiBot.Slack.Installing;
using KpiBot.Slack.Posting;
using NodaTime;

namespace KpiBot.Slack.Replying;

/// <summary>Makes outbox messages of what is said without having been asked.</summary>
internal sealed class Postings(PressSeal seal, Charting charting, TimeProvider time)
{
    // A weekly digest's buttons work until the next but one.
    private static readonly Duration ButtonLife = Duration.FromDays(14);

    public async Task<IReadOnlyList<Message>> OfAsync(KpiBot.Chat.Posting posting, SlackWorkspace workspace, CancellationToken cancellation)
    {
        var files = await charting.UploadAsync(posting.Answer, workspace, cancellation);
        var rendering = RenderingOf(posting.Destination, posting.Buttons) with
        {
            Picture = chart => files.TryGetValue(chart, out var file) ? file : null,
            UsesNative = workspace.Client.Chat.TakesRichest != false,
        };
        return
        [
            .. AnswerRenderer.Render(posting.Answer, rendering).Select((message, at) => new Message
            {
                Key = at == 0 ? posting.Key : string.Create(CultureInfo.InvariantCulture, $"{posting.Key} {at}"),
                Kind = posting.Kind, Destination = posting.Destination, Payload = new SlackPost.ToAll(message, posting.Where).Written(), Replaces = at == 0 ? posting.Replaces : null,
            }),
        ];
    }

    /// <summary>With a desk's buttons, and those of what can be asked next.</summary>
    public Rendering RenderingOf(Destination destination, IReadOnlyList<DeskButton> buttons)
    {
        var until = Instant.FromDateTimeOffset(time.GetUtcNow()) + ButtonLife;
        return new Rendering
        {
            Token = question => seal.Close(new Press(PressAction.Ask, destination, until) { Text = question }),
            More = [.. buttons.Select((button, at) => new MoreButton(
                string.Create(CultureInfo.InvariantCulture, $"desk:{at}"), button.Text, seal.Close(new Press(PressAction.Desk, destination, until) { Text = button.Subject, User = button.OnlyFor })))],
        };
    }
}
