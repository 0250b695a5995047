using System.Collections.Concurrent;
using System.Globalization;
using KpiBot.Delivery;
using KpiBot.Teams.Api;
using KpiBot.Teams.Envelopes;
using KpiBot.Teams.Replying;
using NodaTime;

namespace KpiBot.Teams.Posting;

/// <summary>Looks up in Graph whether a message was posted: in channels and group chats that consented. A person's own chat cannot be read.</summary>
internal sealed class ReadBack(GraphClient graph, ConnectorClient connector, Seats seats, string app)
{
    // What Microsoft's clocks and ours may differ by.
    private static readonly Duration Margin = Duration.FromMinutes(5);

    private readonly ConcurrentDictionary<Destination, bool> _unreadable = [];

    /// <summary>Whether there is somewhere to look.</summary>
    public bool CanFind(Outgoing outgoing) => IsReadable(outgoing.Message.Destination) && !_unreadable.ContainsKey(outgoing.Message.Destination.Whole);

    public async Task<FindOutcome> FindAsync(Outgoing outgoing, Instant since, CancellationToken cancellation)
    {
        var destination = outgoing.Message.Destination;
        if (await seats.FindAsync(destination, cancellation) is not { Seat: var seat }) return new FindOutcome.Unreadable("KpiBot does not know that conversation");
        var (path, problem) = await PathAsync(seat with { Thread = destination.Thread }, since - Margin, cancellation);
        if (path is null) return problem!;
        return await graph.FindAsync(path, outgoing.Id, app, cancellation) switch
        {
            TeamsOutcome<Sighting>.Done { Value.Message: { } message } => new FindOutcome.Found(message),
            TeamsOutcome<Sighting>.Done => new FindOutcome.Absent(),
            TeamsOutcome<Sighting>.RetrySafe retry => new FindOutcome.Unreadable(retry.Error, retry.After),
            TeamsOutcome<Sighting>.Permanent permanent => Unreadable(destination, permanent.Error),
            TeamsOutcome<Sighting>.Gone gone => Unreadable(destination, gone.Error),
            // The connector's token is another: what Graph refuses says nothing of posting.
            TeamsOutcome<Sighting>.Auth auth => Unreadable(destination, auth.Error),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Only channels and groups have ids of this form.</summary>
    private static bool IsReadable(Destination destination) => destination.Channel.StartsWith("19:", StringComparison.Ordinal);

    private async Task<(string? Path, FindOutcome? Problem)> PathAsync(Seat seat, Instant since, CancellationToken cancellation)
    {
        var after = Uri.EscapeDataString($"lastModifiedDateTime gt {since.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}");
        if (seat.Kind == SeatKind.Group) return ($"v1.0/chats/{Uri.EscapeDataString(seat.Conversation)}/messages?$top=50&$orderby={Uri.EscapeDataString("lastModifiedDateTime desc")}&$filter={after}", null);
        if (seat.Team is not { } team) return (null, new FindOutcome.Unreadable("Teams did not say which team that channel is part of"));
        var outcome = await connector.GroupAsync(seat, team, cancellation);
        if (outcome is not TeamsOutcome<Posted>.Done { Value.Id: var group }) return (null, new FindOutcome.Unreadable("Teams does not say how Graph knows that team", (outcome as TeamsOutcome<Posted>.RetrySafe)?.After));
        var messages = $"v1.0/teams/{group}/channels/{Uri.EscapeDataString(seat.Conversation)}/messages";
        return (seat.Thread is { } thread ? $"{messages}/{Uri.EscapeDataString(thread)}/replies?$top=50" : $"{messages}/delta?$top=50&$filter={after}", null);
    }

    private FindOutcome.Unreadable Unreadable(Destination destination, string why)
    {
        _unreadable[destination.Whole] = true;
        return new FindOutcome.Unreadable($"Graph does not show that conversation ({why}): was its consent given?");
    }
}
