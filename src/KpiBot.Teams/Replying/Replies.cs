using System.Globalization;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Questions;
using KpiBot.Teams.Cards;
using KpiBot.Teams.Envelopes;
using KpiBot.Teams.Posting;
using NodaTime;

namespace KpiBot.Teams.Replying;

/// <summary>To whom a reply goes: for all to read where it may be, else to the asker's own conversation with KpiBot.</summary>
/// <param name="Seat">Where it was asked.</param>
/// <param name="Asker">Who.</param>
internal sealed record Addressee(Seat Seat, Sender Asker)
{
    /// <summary>What the question is part of; that of the answer that a button stood under, where one was pressed.</summary>
    public Destination Conversation { get; init; } = TeamsArrivals.ConversationOf(Seat);

    /// <summary>Whether it is for the asker alone, whatever may be told to all.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The message whose place it takes; null for a new one.</summary>
    public string? Replaces { get; init; }

    /// <summary>Whether only the two read it anyway.</summary>
    public bool IsDirect => Seat.Kind == SeatKind.Personal;
}

/// <summary>Makes outbox messages of what is said.</summary>
/// <param name="seal">Closes buttons.</param>
/// <param name="postings">What is said unasked.</param>
/// <param name="spelling">Names for ids.</param>
/// <param name="takesFiles">Whether there are files.</param>
/// <param name="time">The clock.</param>
internal sealed class Replies(PressSeal seal, Postings postings, Spelling spelling, bool takesFiles, TimeProvider time)
{
    private const int LongestAsked = 200;
    private static readonly Duration ButtonLife = Duration.FromDays(7);
    private static readonly Intent[] WithPeriod = [Intent.Value, Intent.Trend, Intent.Breakdown];

    /// <summary>What is said to words.</summary>
    public async Task<Handling> OfAsync(Claim claim, Said said, Addressee to, CancellationToken cancellation) => said.Desk is { } desk
        ? await OfAsync(claim, desk, to, said.Reply?.Turn, cancellation)
        : new Handling(Of(claim, said.Reply!, to), said.Reply!.Turn);

    /// <summary>What a desk says and does.</summary>
    public async Task<Handling> OfAsync(Claim claim, DeskReply reply, Addressee to, Turn? turn, CancellationToken cancellation)
    {
        var rendered = AnswerRenderer.Render(await spelling.OfAsync(reply.Answer, to.Conversation, cancellation), postings.RenderingOf(to.Conversation, reply.Buttons));
        var messages = Messages(claim, rendered, to, where: null, reply.IsForAll && !to.IsPrivate);
        foreach (var posting in reply.Postings) messages.AddRange(await postings.OfAsync(posting, cancellation));
        return new Handling(messages, turn) { Writes = reply.Writes };
    }

    /// <summary>A reply with its buttons. Whoever may know nothing here hears nothing; what only the asker may read goes to the asker's own conversation, and where it was asked stands that it did.</summary>
    public IReadOnlyList<Message> Of(Claim claim, ChatReply reply, Addressee to)
    {
        if (reply.Decision.Words == Access.Refusal.NotHere) return [];
        var isForAll = reply.IsForAll && !to.IsPrivate;
        var messages = Messages(claim, Rendered(reply, to, isForAll), to, reply.Turn is null ? null : reply.Where, isForAll);
        if (isForAll || to.IsDirect) return messages;
        var pointer = Notices.Of(reply.Answer.Language, ChatTexts.Of(reply.Answer.Language).InPrivate);
        return [.. messages, MessageOf(claim, messages.Count, to.Conversation, new TeamsPost(Plain(pointer)[0], null))];
    }

    /// <summary>The cards of a reply, with its buttons.</summary>
    public IReadOnlyList<TeamsMessage> Rendered(ChatReply reply, Addressee to, bool isForAll)
    {
        var answer = reply.Answer;
        if (reply.Finding is { Query: { } query, Results: [{ Value: not null }] } && WithPeriod.Contains(query.Intent))
            answer = answer with { Suggestions = [.. answer.Suggestions, .. ChatTexts.Of(answer.Language).OtherPeriods] };
        var until = Now + ButtonLife;
        Press PressOf(PressAction action, string? text = null) => new(action, to.Conversation, until) { User = isForAll ? null : to.Asker.User, Turn = reply.Turn?.Number, Text = text };
        return AnswerRenderer.Render(answer, new Rendering
        {
            Token = question => seal.Close(PressOf(PressAction.Ask, Short(question))),
            More = reply.Turn is null ? [] : [.. More(reply, to, isForAll).Select(button => new MoreButton(button.Text, seal.Close(PressOf(button.Action))))],
            Refresh = reply is { Turn: not null, Finding.Results.Count: > 0 } ? new Refreshing(seal.Close(PressOf(PressAction.Refresh)), to.Asker.Id) : null,
        });
    }

    /// <summary>A reply that was shared: without buttons, whose conversation is another's.</summary>
    public IReadOnlyList<Message> Shared(Claim claim, ChatReply reply, Addressee to) => Messages(claim, Plain(reply.Answer), to, reply.Where, isForAll: true);

    /// <summary>Something that tells nothing of the data, for the asker.</summary>
    public IReadOnlyList<Message> Of(Claim claim, Answer notice, Addressee to) => Messages(claim, Plain(notice), to with { Replaces = null }, where: null, isForAll: false);

    /// <summary>An outbox message of a claim.</summary>
    public static Message MessageOf(Claim claim, int number, Destination destination, TeamsPost post, string? replaces = null) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"{claim.AnswerKey} {number}"),
        Kind = MessageKind.Answer,
        Destination = destination,
        Payload = post.Written(),
        Replaces = replaces,
    };

    /// <summary>The same, its first message as the end of a stream in that place.</summary>
    public static Handling Ending(string stream, Handling handling, Seat seat)
    {
        List<Message> messages = [.. handling.Messages];
        var first = messages.FindIndex(message => message.Destination == TeamsArrivals.ConversationOf(seat) && message.Replaces is null);
        if (first >= 0) messages[first] = messages[first] with { Payload = (TeamsPost.Of(messages[first].Payload) with { Stream = stream }).Written() };
        return handling with { Messages = messages };
    }

    /// <summary>A question as short as a button can carry.</summary>
    public static string Short(string question) => question.Length <= LongestAsked ? question : question[..LongestAsked];

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>A card without buttons.</summary>
    public static IReadOnlyList<TeamsMessage> Plain(Answer answer) => AnswerRenderer.Render(answer with { Suggestions = [] }, new Rendering { Token = _ => "-" });

    private IEnumerable<(PressAction Action, string Text)> More(ChatReply reply, Addressee to, bool isForAll)
    {
        var texts = ChatTexts.Of(reply.Answer.Language);
        if (!isForAll && !to.IsDirect) yield return (PressAction.Share, texts.Share);
        if (reply.Finding is not { Results.Count: > 0 } finding) yield break;
        if (takesFiles && finding.Results.Any(result => result.N > 0) && finding.Query is { Kpis.Count: > 0 }) yield return (PressAction.Export, texts.Csv);
        yield return (PressAction.Helpful, texts.Helpful);
        yield return (PressAction.NotHelpful, texts.NotHelpful);
    }

    private static List<Message> Messages(Claim claim, IReadOnlyList<TeamsMessage> rendered, Addressee to, Access.Place? where, bool isForAll)
    {
        var place = isForAll || to.IsDirect ? TeamsArrivals.ConversationOf(to.Seat) : TeamsArrivals.PersonOf(to.Seat, to.Asker);
        var replaces = rendered.Count == 1 && (isForAll || to.IsDirect) ? to.Replaces : null;
        return [.. rendered.Select((message, at) => MessageOf(claim, at, place, new TeamsPost(message, isForAll ? where : null), replaces))];
    }
}
