using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Questions;
using KpiBot.Slack.Blocks;
using KpiBot.Slack.Installing;
using KpiBot.Slack.Posting;
using NodaTime;
using Audience = KpiBot.Slack.Api.Audience;

namespace KpiBot.Slack.Replying;

/// <summary>How a reply is sent: for all to read where it may be, else so that only the asker sees it.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Asker">Who.</param>
/// <param name="IsDirect">Whether only the two read it anyway.</param>
internal sealed record Addressee(Destination Conversation, UserId Asker, bool IsDirect)
{
    /// <summary>Where answers to a command or click go; null when there is no such address.</summary>
    public Uri? Response { get; init; }

    /// <summary>The thread that is there already, for what only the asker sees; null at the top.</summary>
    public MessageTs? Thread { get; init; }

    /// <summary>Whether it is for the asker alone, whatever may be told to all.</summary>
    public bool IsPrivate { get; init; }

    public ChannelId Channel => new(Conversation.Channel);
}

/// <summary>Makes outbox messages of what is said.</summary>
internal sealed class Replies(PressSeal seal, Charting charting, Postings postings, TimeProvider time)
{
    private const int LongestAsked = 300;
    private static readonly Duration ButtonLife = Duration.FromDays(7);
    private static readonly Intent[] WithPeriod = [Intent.Value, Intent.Trend, Intent.Breakdown];

    /// <summary>A reply with its buttons.</summary>
    public async Task<IReadOnlyList<Message>> OfAsync(Claim claim, ChatReply reply, Addressee to, SlackWorkspace workspace, CancellationToken cancellation)
    {
        var answer = reply.Answer;
        var isForAll = reply.IsForAll && !to.IsPrivate;
        if (reply.Finding is { Query: { } query, Results: [{ Value: not null }] } && WithPeriod.Contains(query.Intent))
            answer = answer with { Suggestions = [.. answer.Suggestions, .. ChatTexts.Of(answer.Language).OtherPeriods] };
        if (!isForAll && !to.IsDirect && !to.IsPrivate && reply.Turn is not null) answer = answer with { Blocks = [.. answer.Blocks, new Block.Source([ChatTexts.Of(answer.Language).OnlyYou])] };
        var until = Now + ButtonLife;
        Press PressOf(PressAction action, string? text = null) => new(action, to.Conversation, until) { User = isForAll ? null : to.Asker.Value, Turn = reply.Turn?.Number, Text = text };
        var files = await charting.UploadAsync(answer, workspace, cancellation);
        var rendering = new Rendering
        {
            Token = question => seal.Close(PressOf(PressAction.Ask, question.Length <= LongestAsked ? question : question[..LongestAsked])),
            Picture = chart => files.TryGetValue(chart, out var file) ? file : null,
            UsesNative = workspace.Client.Chat.TakesRichest != false,
            More = reply.Turn is null ? [] : [.. More(reply, to, isForAll).Select(button => new MoreButton($"do:{button.Action}", button.Text, seal.Close(PressOf(button.Action))))],
        };
        return Messages(claim, AnswerRenderer.Render(answer, rendering), to, reply.Turn is null ? null : reply.Where, isForAll || (to.IsDirect && !to.IsPrivate));
    }

    /// <summary>A reply that was shared: without buttons, whose conversation is another's.</summary>
    public async Task<IReadOnlyList<Message>> SharedAsync(Claim claim, ChatReply reply, Addressee to, SlackWorkspace workspace, CancellationToken cancellation)
    {
        var files = await charting.UploadAsync(reply.Answer, workspace, cancellation);
        var rendering = new Rendering { Token = _ => "-", Picture = chart => files.TryGetValue(chart, out var file) ? file : null, UsesNative = workspace.Client.Chat.TakesRichest != false };
        return Messages(claim, AnswerRenderer.Render(reply.Answer with { Suggestions = [] }, rendering), to, reply.Where, isMessage: true);
    }

    /// <summary>What is said to words.</summary>
    public async Task<Handling> OfAsync(Claim claim, Said said, Addressee to, SlackWorkspace workspace, CancellationToken cancellation) => said.Desk is { } desk
        ? await OfAsync(claim, desk, to, said.Reply?.Turn, workspace, cancellation)
        : new Handling(await OfAsync(claim, said.Reply!, to, workspace, cancellation), said.Reply!.Turn);

    /// <summary>What a desk says and does.</summary>
    public async Task<Handling> OfAsync(Claim claim, DeskReply reply, Addressee to, Turn? turn, SlackWorkspace workspace, CancellationToken cancellation)
    {
        var rendered = AnswerRenderer.Render(reply.Answer, postings.RenderingOf(to.Conversation, reply.Buttons));
        var messages = Messages(claim, rendered, to, where: null, (reply.IsForAll && !to.IsPrivate) || (to.IsDirect && !to.IsPrivate));
        foreach (var posting in reply.Postings) messages.AddRange(await postings.OfAsync(posting, workspace, cancellation));
        return new Handling(messages, turn) { Writes = reply.Writes };
    }

    /// <summary>Something that tells nothing of the data, for the asker.</summary>
    public IReadOnlyList<Message> Of(Claim claim, Answer notice, Addressee to) =>
        Messages(claim, AnswerRenderer.Render(notice with { Suggestions = [] }, new Rendering { Token = _ => "-" }), to, where: null, to.IsDirect && !to.IsPrivate);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static IEnumerable<(PressAction Action, string Text)> More(ChatReply reply, Addressee to, bool isForAll)
    {
        var texts = ChatTexts.Of(reply.Answer.Language);
        if (!isForAll && !to.IsDirect) yield return (PressAction.Share, texts.Share);
        if (reply.Finding is not { Results.Count: > 0 } finding) yield break;
        if (finding.Results.Any(result => result.N > 0) && finding.Query is { Kpis.Count: > 0 }) yield return (PressAction.Export, texts.Csv);
        yield return (PressAction.Helpful, texts.Helpful);
        yield return (PressAction.NotHelpful, texts.NotHelpful);
    }

    private static List<Message> Messages(Claim claim, IReadOnlyList<SlackMessage> rendered, Addressee to, Access.Place? where, bool isMessage) =>
        [.. rendered.Select((message, at) => MessageOf(claim, at, to.Conversation, isMessage ? new SlackPost.ToAll(message, where) : Privately(message, to)))];

    /// <summary>An answer for one: by the address that came with the click or command, which needs no channel that KpiBot is in; else in the channel.</summary>
    private static SlackPost Privately(SlackMessage message, Addressee to) =>
        to.Response is { } address ? new SlackPost.ToResponse(address, Audience.Asker, message) : new SlackPost.ToOne(to.Asker, to.Thread, message);

    /// <summary>An outbox message of a claim.</summary>
    public static Message MessageOf(Claim claim, int number, Destination destination, SlackPost post) => new()
    {
        Key = FormattableString.Invariant($"{claim.AnswerKey} {number}"),
        Kind = MessageKind.Answer,
        Destination = destination,
        Payload = post.Written(),
    };
}
