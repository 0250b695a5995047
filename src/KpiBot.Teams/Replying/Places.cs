using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Delivery;
using KpiBot.Teams.Api;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Teams.Replying;

/// <summary>What kind of place each conversation is, as Teams said within the last minute. A conversation that a guest or somebody of another organisation reads is a shared one.</summary>
internal sealed class Places(ConnectorClient client, TimeProvider time)
{
    private readonly ShortMemory<(string, string), Place> _known = new(time);

    /// <summary>The place; unknown where Teams does not tell. A call that can be made again later throws <see cref="TeamsBusyException"/>.</summary>
    public Task<Place> OfAsync(Seat seat, CancellationToken cancellation)
    {
        if (seat.Kind == SeatKind.Personal) return Task.FromResult(Place.Direct);
        if (seat.IsShared) return Task.FromResult(Place.Shared);
        return _known.GetAsync((seat.Tenant, seat.Conversation), async () => await client.MembersAsync(seat, cancellation) switch
        {
            TeamsOutcome<IReadOnlyList<Member>>.Done { Value: var members } => (PlaceOf(seat, members), true),
            TeamsOutcome<IReadOnlyList<Member>>.RetrySafe retry => throw new TeamsBusyException(retry.Error),
            TeamsOutcome<IReadOnlyList<Member>>.Auth auth => throw new TeamsBusyException(auth.Error),
            _ => (Place.Unknown, false),
        });
    }

    /// <summary>Why something that was decided for one kind of place may not be posted there now; null when it may.</summary>
    public async Task<PostOutcome?> ProblemAsync(Seat seat, Place? decided, CancellationToken cancellation)
    {
        if (decided is null) return null;
        try
        {
            var now = await OfAsync(seat, cancellation);
            return now == decided ? null : new PostOutcome.Never($"the conversation is not what it was when the answer was allowed ({decided} then, {now} now)");
        }
        catch (Exception exception) when (exception is TeamsBusyException or OperationCanceledException)
        {
            // Nothing was posted, and nothing is in doubt.
            return new PostOutcome.NotNow(exception.Message);
        }
    }

    /// <summary>It may have changed.</summary>
    public void Forget(Seat seat) => _known.Forget((seat.Tenant, seat.Conversation));

    /// <summary>What Teams did not say is no permission.</summary>
    internal static Place PlaceOf(Seat seat, IReadOnlyList<Member> members)
    {
        if (members.Any(member => member.Tenant is not null && !member.Tenant.Equals(seat.Tenant, StringComparison.OrdinalIgnoreCase))) return Place.Shared;
        if (members.Any(member => member.Role is "guest" or "anonymous")) return Place.Shared;
        if (members.Count == 0 || members.Any(member => member.Tenant is null || member.Role is not ("user" or "owner" or "bot"))) return Place.Unknown;
        return seat.Kind == SeatKind.Group || seat.IsPrivate ? Place.Private : Place.Public;
    }
}
