using System.Text;
using KpiBot.Answers;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Teams.Api;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Teams.Replying;

/// <summary>Puts the names that Teams knows in the place of ids (<see cref="Mention"/>): its own ids say nothing to anybody. What has no name that can be had is "this chat", or the id.</summary>
internal sealed class Spelling(ConnectorClient client, Channels channels, Seats seats)
{
    /// <summary>The answer, to be said in a place.</summary>
    public async Task<Answer> OfAsync(Answer answer, Destination place, CancellationToken cancellation)
    {
        var blocks = new List<Block>();
        foreach (var block in answer.Blocks)
        {
            blocks.Add(block switch
            {
                Block.Sentence { Text: var text } when Mention.IsIn(text) => new Block.Sentence(await OfAsync(text, answer, place, cancellation)),
                Block.Caution { Text: var text } when Mention.IsIn(text) => new Block.Caution(await OfAsync(text, answer, place, cancellation)),
                Block.Source { Lines: var lines } when lines.Any(Mention.IsIn) => new Block.Source([.. await Task.WhenAll(lines.Select(line => OfAsync(line, answer, place, cancellation)))]),
                _ => block,
            });
        }

        return answer with { Blocks = blocks };
    }

    private async Task<string> OfAsync(string text, Answer answer, Destination place, CancellationToken cancellation)
    {
        var spelled = new StringBuilder();
        foreach (var (sign, part) in Mention.Parts(text))
            spelled.Append(sign switch { '@' => await PersonAsync(part, place, cancellation), '#' => await ChannelAsync(part, answer, place, cancellation), _ => part });
        return spelled.ToString();
    }

    private async Task<string> PersonAsync(string user, Destination place, CancellationToken cancellation) =>
        await seats.PersonAsync(place.Team, user, cancellation) is { } person && await channels.NameOfAsync(person.Seat, person.Id, cancellation) is { } name ? name : user;

    private async Task<string> ChannelAsync(string id, Answer answer, Destination place, CancellationToken cancellation)
    {
        if (await seats.FindAsync(place with { Channel = id, Thread = null }, cancellation) is not { Seat: var seat }) return id;
        if (seat is { Kind: SeatKind.Channel, Team: { } team } && await client.ChannelsAsync(seat, team, cancellation) is TeamsOutcome<IReadOnlyList<Channel>>.Done { Value: var known } && known.FirstOrDefault(channel => channel.Id == id) is { } channel)
            return Label.Plain(channel.Name ?? Channels.First);
        return id == place.Channel ? ChatTexts.Of(answer.Language).ThisChat : id;
    }
}
