using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Teams.Api;

/// <summary>The Bot Connector: messages of KpiBot, and who is in a conversation. Nothing is repeated behind the caller's back: each call is one request, and its outcome says what may be done next.</summary>
public sealed class ConnectorClient : IDisposable
{
    private const int MembersOfPage = 500;
    private const int MostPages = 40;

    private readonly ConnectorWire _wire;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="addresses">Where calls may go.</param>
    /// <param name="tokens">What they are made with.</param>
    /// <param name="limit">Of one call; shorter than a third of the time after which an outcome is looked up.</param>
    /// <param name="time">The clock.</param>
    public ConnectorClient(TeamsAddresses addresses, IAppTokens tokens, TimeSpan limit, TimeProvider time) => _wire = new ConnectorWire(addresses.Service, tokens, limit, time);

    /// <summary>Posts a message. It may not be repeated unless it is certain that it was not posted.</summary>
    /// <param name="seat">Where.</param>
    /// <param name="activity">What.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="stream">The stream that it ends, whose success need not name a message; null for none.</param>
    public Task<TeamsOutcome<Posted>> PostAsync(Seat seat, JsonObject activity, CancellationToken cancellation, string? stream = null) =>
        _wire.CallAsync(HttpMethod.Post, seat.Service, ActivitiesOf(seat), activity, isRepeatable: false, Proved, cancellation, stream is null ? null : new Posted(stream));

    /// <summary>Shows that KpiBot is at work; gone after some seconds.</summary>
    public Task<TeamsOutcome<Posted>> ShowTypingAsync(Seat seat, CancellationToken cancellation) =>
        _wire.CallAsync(HttpMethod.Post, seat.Service, ActivitiesOf(seat), new JsonObject { ["type"] = "typing" }, isRepeatable: true, Proved, cancellation, new Posted(string.Empty));

    /// <summary>Begins a stream in a person's own chat with words on what is being done; the message that ends it takes its place. One at a time, for two minutes.</summary>
    public Task<TeamsOutcome<Posted>> BeginStreamAsync(Seat seat, string words, CancellationToken cancellation)
    {
        var info = new JsonObject { ["type"] = "streaminfo", ["streamType"] = "informative", ["streamSequence"] = 1 };
        var activity = new JsonObject { ["type"] = "typing", ["text"] = words, ["entities"] = new JsonArray(info) };
        return _wire.CallAsync(HttpMethod.Post, seat.Service, ActivitiesOf(seat), activity, isRepeatable: false, Proved, cancellation);
    }

    /// <summary>Puts another message in the place of one.</summary>
    public Task<TeamsOutcome<Posted>> UpdateAsync(Seat seat, string message, JsonObject activity, CancellationToken cancellation)
    {
        activity["id"] = message;
        return _wire.CallAsync(HttpMethod.Put, seat.Service, $"{ActivitiesOf(seat)}/{Escaped(message)}", activity, isRepeatable: true, _ => new Posted(message), cancellation);
    }

    /// <summary>The conversation of one person with KpiBot; the same however often it is asked for.</summary>
    public Task<TeamsOutcome<Posted>> OpenPersonalAsync(Seat from, string person, CancellationToken cancellation) => _wire.CallAsync(
        HttpMethod.Post,
        from.Service,
        "v3/conversations",
        new JsonObject
        {
            ["bot"] = new JsonObject { ["id"] = from.Bot },
            ["members"] = new JsonArray(new JsonObject { ["id"] = person }),
            ["isGroup"] = false,
            ["tenantId"] = from.Tenant,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = from.Tenant } },
        },
        isRepeatable: true,
        Proved,
        cancellation);

    /// <summary>One member of a conversation.</summary>
    public Task<TeamsOutcome<Member>> MemberAsync(Seat seat, string person, CancellationToken cancellation) =>
        _wire.CallAsync(HttpMethod.Get, seat.Service, MemberPath(seat, person), null, isRepeatable: true, MemberOf, cancellation);

    /// <summary>The e-mail address of a member of the conversation's own organisation; none of others.</summary>
    public Task<TeamsOutcome<Address>> AddressAsync(Seat seat, string person, CancellationToken cancellation) => _wire.CallAsync(
        HttpMethod.Get, seat.Service, MemberPath(seat, person), null, isRepeatable: true,
        root => new Address(MemberOf(root) is { Role: "user" or "owner", Tenant: { } tenant } && tenant.Equals(seat.Tenant, StringComparison.OrdinalIgnoreCase) ? root.Text("email") ?? root.Text("userPrincipalName") : null), cancellation);

    /// <summary>What a member of the conversation is called there; null where Teams does not say.</summary>
    public Task<TeamsOutcome<Called>> NameAsync(Seat seat, string person, CancellationToken cancellation) =>
        _wire.CallAsync(HttpMethod.Get, seat.Service, MemberPath(seat, person), null, isRepeatable: true, root => new Called(root.Text("name")), cancellation);

    /// <summary>The channels of a team that everybody in it reads.</summary>
    public Task<TeamsOutcome<IReadOnlyList<Channel>>> ChannelsAsync(Seat seat, string team, CancellationToken cancellation) =>
        _wire.CallAsync(HttpMethod.Get, seat.Service, $"v3/teams/{Escaped(team)}/conversations", null, isRepeatable: true, ChannelsOf, cancellation);

    /// <summary>The id that Graph knows a team by.</summary>
    public Task<TeamsOutcome<Posted>> GroupAsync(Seat seat, string team, CancellationToken cancellation) =>
        _wire.CallAsync(HttpMethod.Get, seat.Service, $"v3/teams/{Escaped(team)}", null, isRepeatable: true, root => root.Id("aadGroupId") is { } id ? new Posted(id) : null, cancellation);

    /// <summary>Every member of a conversation. Of one with too many pages nobody knows who is in it.</summary>
    public async Task<TeamsOutcome<IReadOnlyList<Member>>> MembersAsync(Seat seat, CancellationToken cancellation)
    {
        var (all, next) = (new List<Member>(), string.Empty);
        for (var page = 0; page < MostPages; page++)
        {
            var path = FormattableString.Invariant($"v3/conversations/{Escaped(seat.Conversation)}/pagedmembers?pageSize={MembersOfPage}{(next.Length > 0 ? "&continuationToken=" + Escaped(next) : "")}");
            var outcome = await _wire.CallAsync(HttpMethod.Get, seat.Service, path, null, isRepeatable: true, PageOf, cancellation);
            if (outcome is not TeamsOutcome<Page>.Done { Value: var found }) return Failed(outcome);
            all.AddRange(found.Members);
            if (found.Next.Length == 0) return new TeamsOutcome<IReadOnlyList<Member>>.Done(all);
            next = found.Next;
        }

        return new TeamsOutcome<IReadOnlyList<Member>>.Permanent("too_many_members");
    }

    /// <inheritdoc/>
    public void Dispose() => _wire.Dispose();

    private static TeamsOutcome<IReadOnlyList<Member>> Failed(TeamsOutcome<Page> outcome) => outcome switch
    {
        TeamsOutcome<Page>.RetrySafe retry => new TeamsOutcome<IReadOnlyList<Member>>.RetrySafe(retry.Error, retry.After),
        TeamsOutcome<Page>.Auth auth => new TeamsOutcome<IReadOnlyList<Member>>.Auth(auth.Error),
        TeamsOutcome<Page>.Gone gone => new TeamsOutcome<IReadOnlyList<Member>>.Gone(gone.Error),
        TeamsOutcome<Page>.Permanent permanent => new TeamsOutcome<IReadOnlyList<Member>>.Permanent(permanent.Error),
        TeamsOutcome<Page>.Ambiguous ambiguous => new TeamsOutcome<IReadOnlyList<Member>>.Ambiguous(ambiguous.Error),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Posted? Proved(JsonElement root) => root.Id("id") is { } id ? new Posted(id) : null;

    private static Member? MemberOf(JsonElement root) => root.Id("id") is { } id ? new Member(id, root.Id("aadObjectId") ?? root.Id("objectId"), root.Text("tenantId"), root.Text("userRole")) : null;

    private static Page? PageOf(JsonElement root) =>
        root.Part("members") is { ValueKind: JsonValueKind.Array } ? new Page([.. root.Items("members").Select(member => MemberOf(member) ?? new Member(string.Empty, null, null, null))], root.Text("continuationToken") ?? string.Empty) : null;

    private static IReadOnlyList<Channel>? ChannelsOf(JsonElement root) => root.Part("conversations") is { ValueKind: JsonValueKind.Array }
        ? [.. root.Items("conversations").Where(channel => (channel.Text("type") ?? "standard") == "standard" && channel.Id("id") is not null).Select(channel => new Channel(channel.Id("id")!, channel.Text("name")))]
        : null;

    private static string ActivitiesOf(Seat seat) => $"v3/conversations/{Escaped(seat.Whole)}/activities";

    private static string MemberPath(Seat seat, string person) => $"v3/conversations/{Escaped(seat.Conversation)}/members/{Escaped(person)}";

    private static string Escaped(string part) => Uri.EscapeDataString(part);

    private sealed record Page(IReadOnlyList<Member> Members, string Next);
}

/// <summary>A message, or a conversation, that Microsoft says is there.</summary>
public sealed record Posted(string Id);

/// <summary>Where a person is written to; null where Teams does not say, or it is none of ours.</summary>
public sealed record Address(string? Text);

/// <summary>What a person is called; null where Teams does not say.</summary>
public sealed record Called(string? Name);

/// <summary>A channel of a team; without a name it is its first one.</summary>
public sealed record Channel(string Id, string? Name);

/// <summary>A member of a conversation, as Teams describes one; null is what it did not say.</summary>
/// <param name="Id">By which Teams knows the person to this bot.</param>
/// <param name="Person">The object id in Entra.</param>
/// <param name="Tenant">The person's own organisation.</param>
/// <param name="Role"><c>user</c>, <c>guest</c>, <c>anonymous</c> or <c>bot</c>.</param>
public sealed record Member(string Id, string? Person, string? Tenant, string? Role);
