using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Teams.Replying;

/// <summary>Finds what is to be done about an arrival. What it does itself at Teams may be done again; the rest goes through the outbox.</summary>
internal sealed class TeamsHandler(Working working, Seats seats, FrontDesk desk, Conversing conversing, Askers askers, Replies replies, Pressing pressing, Exporting exporting, HomeCard home, Leaving leaving)
{
    public async Task<Handling> HandleAsync(Claim claim, CancellationToken cancellation)
    {
        var envelope = TeamsArrivals.Of(claim.Arrival);
        if (envelope is Envelope.Removed removed) return await leaving.HandleAsync(claim, removed, cancellation);
        var (seat, from, handle) = envelope switch
        {
            Envelope.Asked asked => (asked.Seat, asked.From, AskedAsync(claim, asked, cancellation)),
            Envelope.Pressed pressed => (pressed.Seat, pressed.From, pressing.HandleAsync(claim, pressed, cancellation)),
            Envelope.Consented consented => (consented.Seat, consented.From, exporting.StoreAsync(claim, consented, cancellation)),
            Envelope.Added added => (added.Seat, added.From, AddedAsync(claim, added, cancellation)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var handling = await handle;
        return handling with { Writes = [.. await seats.LearnAsync(seat, from, cancellation), .. handling.Writes] };
    }

    private async Task<Handling> AskedAsync(Claim claim, Envelope.Asked asked, CancellationToken cancellation)
    {
        var to = new Addressee(asked.Seat, asked.From);
        switch (askers.Take(claim, asked.Seat, asked.From))
        {
            case Allowance.Told: return new Handling(replies.Of(claim, Notices.Of(asked.From.Language, ChatTexts.Of(asked.From.Language).TooMany), to));
            case Allowance.Silent: return Handling.Nothing;
        }

        var question = await QuestionAsync(claim, to, asked.Text, cancellation);
        var answering = AnswerAsync(claim, question, to, cancellation);
        // Whoever may know nothing here sees nothing of its being asked either.
        var isHeard = question.Audience.Decide(KpiClass.Internal, Form.Figure) is not { Words: Refusal.NotHere };
        var stream = isHeard ? await working.ShowAsync(answering, to, cancellation) : null;
        return stream is null ? await answering : Replies.Ending(stream, await answering, asked.Seat);
    }

    /// <summary>Whoever lets KpiBot into their own conversation is told what it can be asked; a team is not disturbed.</summary>
    private async Task<Handling> AddedAsync(Claim claim, Envelope.Added added, CancellationToken cancellation)
    {
        askers.Forget(added.Seat);
        if (added.Seat.Kind != SeatKind.Personal) return Handling.Nothing;
        var to = new Addressee(added.Seat, added.From);
        var reply = await conversing.AskAsync(await QuestionAsync(claim, to, string.Empty, cancellation), cancellation);
        return new Handling(replies.Of(claim, reply, to), reply.Turn);
    }

    private async Task<Handling> AnswerAsync(Claim claim, ChatQuestion question, Addressee to, CancellationToken cancellation)
    {
        if (!HomeCard.IsAskedFor(question.Text)) return await replies.OfAsync(claim, await desk.AskAsync(question, cancellation), to, cancellation);
        var reply = await home.OfAsync(question, cancellation);
        return new Handling(replies.Of(claim, reply, to), reply.Turn);
    }

    private async Task<ChatQuestion> QuestionAsync(Claim claim, Addressee to, string text, CancellationToken cancellation) => new()
    {
        Number = claim.Number,
        Conversation = to.Conversation,
        Text = text,
        User = to.Asker.User,
        Audience = await askers.OfAsync(to.Seat, to.Asker.Id, to.Asker.Person, cancellation),
        Language = to.Asker.Language,
    };
}
