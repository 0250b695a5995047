using System.Globalization;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;

namespace KpiBot.Chat.Desks;

/// <summary>Where whoever answers for KpiBot has a message posted after all, of which it could not be found out whether it was.</summary>
/// <param name="outbox">What holds it.</param>
public sealed class DeliveryDesk(IOutboxStore outbox) : IDesk
{
    private const string Subject = "deliver.again ";

    /// <summary>The button under what a person is told of a message.</summary>
    public static DeskButton ButtonOf(Outgoing lost, string person, Kpis.Language language) =>
        new(ChatTexts.Of(language).PostAgain, string.Create(CultureInfo.InvariantCulture, $"{Subject}{lost.Number}"), person);

    /// <inheritdoc/>
    public Task<DeskReply?> HearAsync(ChatQuestion question, CancellationToken cancellation) => Task.FromResult<DeskReply?>(null);

    /// <inheritdoc/>
    public Task<DeskReply?> TakeAsync(ChatQuestion question, ChatReply reply, CancellationToken cancellation) => Task.FromResult<DeskReply?>(null);

    /// <inheritdoc/>
    public async Task<DeskReply?> PressAsync(DeskPress pressed, CancellationToken cancellation)
    {
        if (!pressed.Subject.StartsWith(Subject, StringComparison.Ordinal) || !long.TryParse(pressed.Subject.AsSpan(Subject.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        // Pressed again, it stands otherwise: nothing is posted twice by it.
        var texts = ChatTexts.Of(pressed.Language);
        return DeskParts.Say(pressed.Language, await outbox.ResendAsync(number, cancellation) ? texts.PostedAgain : texts.NotPostedAgain);
    }
}
