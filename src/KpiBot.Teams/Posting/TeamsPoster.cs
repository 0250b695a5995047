using KpiBot.Delivery;
using KpiBot.Teams.Api;
using KpiBot.Teams.Envelopes;
using KpiBot.Teams.Replying;
using NodaTime;

namespace KpiBot.Teams.Posting;

/// <summary>Teams as the outbox sees it. Before something is posted for all to read, it is asked once more what kind of place it is. Where nothing can be read back, an unclear outcome stays so, and a person decides.</summary>
/// <param name="client">The connector.</param>
/// <param name="seats">Where conversations are kept.</param>
/// <param name="places">What kind they are.</param>
/// <param name="readBack">Looks messages up; null where nothing was consented to.</param>
internal sealed class TeamsPoster(ConnectorClient client, Seats seats, Places places, ReadBack? readBack) : IPoster
{
    /// <inheritdoc/>
    public bool CanFind(Outgoing outgoing) => readBack?.CanFind(outgoing) == true;

    public async Task<PostOutcome> PostAsync(Outgoing outgoing, CancellationToken cancellation)
    {
        var (destination, post) = (outgoing.Message.Destination, TeamsPost.Of(outgoing.Message.Payload));
        var kept = await seats.FindAsync(destination, cancellation);
        if (kept is { Gone: { } why }) return new PostOutcome.Never(why);
        var (seat, problem) = kept is null ? await OpenAsync(destination, cancellation) : (kept.Seat with { Thread = destination.Thread }, null);
        if (seat is null) return problem!;
        if (await places.ProblemAsync(seat, post.Where, cancellation) is { } changed) return changed;
        return await JudgeAsync(await SayAsync(seat, outgoing, post, cancellation), seat, cancellation);
    }

    public Task<FindOutcome> FindAsync(Outgoing outgoing, Instant since, CancellationToken cancellation) =>
        readBack?.FindAsync(outgoing, since, cancellation) ?? Task.FromResult<FindOutcome>(new FindOutcome.Unreadable("KpiBot does not read what stands in Teams (Teams:ReadBack)"));

    /// <summary>A stream that is over, or was stopped, takes no end: that is certain, and the message is posted by itself.</summary>
    private async Task<TeamsOutcome<Posted>> SayAsync(Seat seat, Outgoing outgoing, TeamsPost post, CancellationToken cancellation)
    {
        if (outgoing.Message.Replaces is { } replaced) return await client.UpdateAsync(seat, replaced, post.ActivityOf(outgoing.Id), cancellation);
        var outcome = await client.PostAsync(seat, post.ActivityOf(outgoing.Id), cancellation, post.Stream);
        return post.Stream is not null && outcome is TeamsOutcome<Posted>.Permanent ? await client.PostAsync(seat, (post with { Stream = null }).ActivityOf(outgoing.Id), cancellation) : outcome;
    }

    /// <summary>A person's own conversation: the one that is known, else it is opened, which can be done again.</summary>
    private async Task<(Seat? Seat, PostOutcome? Problem)> OpenAsync(Destination destination, CancellationToken cancellation)
    {
        if (await seats.PersonAsync(destination.Team, destination.Channel, cancellation) is not { } person) return (null, new PostOutcome.Never("KpiBot was never let into that conversation, and knows nobody of that id: say something to it there first"));
        if (person.Seat.Kind == SeatKind.Personal) return await seats.FindAsync(TeamsArrivals.ConversationOf(person.Seat), cancellation) is { Gone: { } why } ? (null, new PostOutcome.Never(why)) : (person.Seat, null);
        var opened = await client.OpenPersonalAsync(person.Seat, person.Id, cancellation);
        if (opened is not TeamsOutcome<Posted>.Done { Value.Id: var conversation }) return (null, Of(opened));
        var seat = new Seat(destination.Team, conversation, SeatKind.Personal, person.Seat.Service, person.Seat.Bot);
        await seats.OpenedAsync(destination.Channel, person with { Seat = seat }, cancellation);
        return (seat, null);
    }

    private async Task<PostOutcome> JudgeAsync(TeamsOutcome<Posted> outcome, Seat seat, CancellationToken cancellation)
    {
        if (outcome is TeamsOutcome<Posted>.Gone gone) await seats.LoseAsync(seat, $"KpiBot may not speak in that conversation any more ({gone.Error}): add it again, or say something to it there", cancellation);
        return Of(outcome);
    }

    private static PostOutcome Of(TeamsOutcome<Posted> outcome) => outcome switch
    {
        TeamsOutcome<Posted>.Done done => new PostOutcome.Accepted(done.Value.Id),
        TeamsOutcome<Posted>.RetrySafe retry => new PostOutcome.NotNow(retry.Error, retry.After),
        TeamsOutcome<Posted>.Ambiguous ambiguous => new PostOutcome.Unclear(ambiguous.Error),
        TeamsOutcome<Posted>.Permanent permanent => new PostOutcome.Never(permanent.Error),
        TeamsOutcome<Posted>.Gone gone => new PostOutcome.Never(gone.Error),
        TeamsOutcome<Posted>.Auth auth => new PostOutcome.Unauthorised(auth.Error),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
