using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Questions;
using KpiBot.Teams.Envelopes;
using KpiBot.Teams.Posting;
using NodaTime;

namespace KpiBot.Teams.Replying;

/// <summary>What a button does. Holding it proves nothing: who presses it is asked about as whoever types a question is.</summary>
internal sealed class Pressing(Conversing conversing, FrontDesk desk, Filling filling, Askers askers, Replies replies, Exporting exporting, PressSeal seal, TimeProvider time)
{
    // Of the same figures: so they may stand where those stood.
    private static readonly Intent[] Alike = [Intent.Value, Intent.Trend, Intent.Breakdown, Intent.Compare];

    /// <summary>What is said at once, before anything is kept: a word, or where the card asked by itself the same card with its newest figures. Whether there is something to keep, too.</summary>
    public async Task<(string Said, bool IsKept)> AtOnceAsync(Envelope.Pressed pressed, CancellationToken cancellation)
    {
        var texts = ChatTexts.Of(pressed.From.Language);
        if (Opened(pressed) is not { } press) return (pressed.IsRefresh ? InvokeReply.Words(string.Empty) : InvokeReply.Words(texts.TooOld), false);
        if (!IsOwn(press, pressed.From)) return (InvokeReply.Words(texts.NotYours), false);
        if (press.Action == PressAction.Refresh) return (await RefreshedAsync(press, pressed, cancellation) ?? InvokeReply.Words(string.Empty), false);
        if (press.Action == PressAction.Export && pressed.Seat.Kind != SeatKind.Personal) return (InvokeReply.Words(texts.FileThere), true);
        return (InvokeReply.Words(press.Action is PressAction.Helpful || IsReason(press, pressed) ? texts.Thanks : texts.Started), true);
    }

    public async Task<Handling> HandleAsync(Claim claim, Envelope.Pressed pressed, CancellationToken cancellation)
    {
        var (seat, from) = (UnderIt(pressed), pressed.From);
        var texts = ChatTexts.Of(from.Language);
        var press = Opened(pressed);
        var to = new Addressee(seat, from) { Conversation = press?.Conversation ?? TeamsArrivals.ConversationOf(seat), IsPrivate = seat.Kind != SeatKind.Personal };
        Handling Say(string sentence) => new(replies.Of(claim, Notices.Of(from.Language, sentence), to));
        switch (askers.Take(claim, seat, from))
        {
            case Allowance.Told: return Say(texts.TooMany);
            case Allowance.Silent: return Handling.Nothing;
        }

        // Made for another place, or too long ago: the same words.
        if (press is null) return Say(texts.TooOld);
        if (!IsOwn(press, from)) return Say(texts.NotYours);
        var audience = await askers.OfAsync(seat, from.Id, from.Person, cancellation);
        return press.Action switch
        {
            PressAction.Ask => await AskAsync(claim, press, audience, to with { IsPrivate = press.User is not null && !to.IsDirect }, pressed, cancellation),
            PressAction.Share => await ShareAsync(claim, press, to, cancellation),
            PressAction.Export => await exporting.OfferAsync(claim, press, audience, to, cancellation) ?? Say(texts.NothingToExport),
            PressAction.Helpful => Thanked(Say, press, pressed, isHelpful: true),
            PressAction.NotHelpful when IsReason(press, pressed) => Thanked(Say, press, pressed, isHelpful: false),
            PressAction.NotHelpful => new Handling([Replies.MessageOf(claim, 0, to.IsDirect ? TeamsArrivals.ConversationOf(seat) : TeamsArrivals.PersonOf(seat, from), new TeamsPost(ReasonCard.Of(from.Language, pressed.Token), null))], null, OpinionOf(press, isHelpful: false, null)),
            PressAction.Refresh => Handling.Nothing,
            PressAction.Desk => await filling.PressAsync(claim, press, pressed, audience, to, cancellation) ?? Say(texts.TooOld),
        };
    }

    /// <summary>What the button carries; null where it was not made here, or its time is over, or it stands elsewhere. One for a single person may stand in that person's own conversation.</summary>
    private Press? Opened(Envelope.Pressed pressed)
    {
        if (seal.Open(pressed.Token, Instant.FromDateTimeOffset(time.GetUtcNow())) is not { } press) return null;
        var isHere = press.Conversation.Channel == pressed.Seat.Conversation || (pressed.Seat.Kind == SeatKind.Personal && (press.User ?? press.Conversation.Channel) == pressed.From.User);
        return press.Conversation.Platform == TeamsArrivals.Platform && press.Conversation.Team == pressed.Seat.Tenant && isHere ? press : null;
    }

    /// <summary>What comes of a button in a channel is said under the message that it stands in.</summary>
    private static Seat UnderIt(Envelope.Pressed pressed) => pressed.Seat is { Kind: SeatKind.Channel, Thread: null } seat ? seat with { Thread = pressed.Message } : pressed.Seat;

    private static bool IsOwn(Press press, Sender from) => press.User is null || press.User == from.User;

    private static bool IsReason(Press press, Envelope.Pressed pressed) => press.Action == PressAction.NotHelpful && pressed.Values.ContainsKey(ReasonCard.Reason);

    /// <summary>Goes on in the conversation that the button stands in. Another period or breakdown of the same figures takes the card's place.</summary>
    private async Task<Handling> AskAsync(Claim claim, Press press, Audience audience, Addressee to, Envelope.Pressed pressed, CancellationToken cancellation)
    {
        var asked = to.IsPrivate ? audience.Alone : audience;
        var said = await desk.AskAsync(
            new ChatQuestion { Number = claim.Number, Conversation = press.Conversation, Text = press.Text ?? string.Empty, User = to.Asker.User, Audience = asked, Language = to.Asker.Language, After = press.Turn }, cancellation);
        var isAlike = said is { Desk: null, Reply: { } reply } && press.Turn is { } turn && pressed.Message is not null
            && await conversing.AgainAsync(press.Conversation, turn, to.Asker.User, asked, cancellation) is { } before && IsAlike(before, reply);
        return await replies.OfAsync(claim, said, isAlike ? to with { Replaces = pressed.Message } : to, cancellation);
    }

    private static bool IsAlike(ChatReply before, ChatReply after) =>
        before.Finding?.Query is { } one && after.Finding?.Query is { } other && Alike.Contains(one.Intent) && Alike.Contains(other.Intent) && one.Kpis.SequenceEqual(other.Kpis);

    /// <summary>Says it once more, to all, where all may read it: which is decided for the place that it was asked in, as it is now.</summary>
    private async Task<Handling> ShareAsync(Claim claim, Press press, Addressee to, CancellationToken cancellation)
    {
        Handling Say(Answers.Answer answer) => new(replies.Of(claim, answer, to));
        var texts = ChatTexts.Of(to.Asker.Language);
        if (press.Turn is not { } turn || await askers.SeatAsync(press.Conversation, cancellation) is not { } place) return Say(Notices.Of(to.Asker.Language, texts.TooOld));
        var all = await askers.OfAsync(place, to.Asker.Id, to.Asker.Person, cancellation);
        if (await conversing.AgainAsync(press.Conversation, turn, to.Asker.User, all, cancellation) is not { } reply) return Say(Notices.Of(to.Asker.Language, texts.TooOld));
        if (!reply.IsForAll) return Say(reply.Turn is null ? reply.Answer : Notices.Of(reply.Answer.Language, ChatTexts.Of(reply.Answer.Language).OnlyYou));
        return new Handling(replies.Shared(claim, reply, to with { Seat = place with { Thread = press.Conversation.Thread } }));
    }

    private async Task<string?> RefreshedAsync(Press press, Envelope.Pressed pressed, CancellationToken cancellation)
    {
        if (press.Turn is not { } turn) return null;
        var audience = await askers.OfAsync(pressed.Seat, pressed.From.Id, pressed.From.Person, cancellation);
        var to = new Addressee(pressed.Seat, pressed.From) { Conversation = press.Conversation };
        if (await conversing.AgainAsync(press.Conversation, turn, pressed.From.User, audience, cancellation) is not { IsForAll: true } reply) return null;
        return replies.Rendered(reply, to, isForAll: press.User is null) is [var message] ? InvokeReply.Card(message.Card) : null;
    }

    /// <summary>Whoever waited for a word had it already.</summary>
    private static Handling Thanked(Func<string, Handling> say, Press press, Envelope.Pressed pressed, bool isHelpful)
    {
        var opinion = OpinionOf(press, isHelpful, ReasonCard.Read(pressed.Values));
        return pressed.IsWaiting ? new Handling([], null, opinion) : say(ChatTexts.Of(pressed.From.Language).Thanks) with { Opinion = opinion };
    }

    private static Opinion? OpinionOf(Press press, bool isHelpful, string? reason) => press.Turn is { } turn ? new Opinion(turn, press.Conversation, isHelpful, reason) : null;
}
