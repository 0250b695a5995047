using System.Text;
using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Kpis;
using KpiBot.Slack.Api;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Installing;
using KpiBot.Slack.Posting;
using NodaTime;
using Audience = KpiBot.Chat.Audience;

namespace KpiBot.Slack.Replying;

/// <summary>What a button does. Holding it proves nothing: who presses it is asked about as whoever types a question is.</summary>
internal sealed class Pressing(Conversing conversing, FrontDesk desk, Askers askers, Replies replies, PressSeal seal, TimeProvider time)
{
    /// <summary>Records of an export at most.</summary>
    private const int MostRecords = 5_000;

    private const int LongestReason = 500;

    public async Task<Handling> HandleAsync(Claim claim, Envelope.Interaction interaction, SlackInteraction.Pressed pressed, SlackWorkspace workspace, CancellationToken cancellation)
    {
        var actor = interaction.Actor;
        var press = seal.Open(pressed.Value, Instant.FromDateTimeOffset(time.GetUtcNow()));
        var channel = pressed.Channel ?? new ChannelId(press?.Conversation.Channel ?? actor.User.Value);
        var to = new Addressee(press?.Conversation ?? SlackArrivals.Private(actor.Team, channel, actor.User), actor.User, IsDirect: false) { Response = interaction.ResponseUrl, Thread = pressed.Thread, IsPrivate = true };
        if (await askers.RefusalAsync(claim, actor, to, workspace, replies, cancellation) is { } refused) return refused;
        var (alone, language) = await askers.AloneAsync(workspace, actor, cancellation);
        Handling Say(string sentence) => new(replies.Of(claim, Notices.Of(language, sentence), to));
        var texts = ChatTexts.Of(language);

        // Made for another place, or too long ago: the same words.
        if (press is null || press.Conversation.Team != actor.Team.Value || press.Conversation.Channel != channel.Value) return Say(texts.TooOld);
        if (press.User is { } owner && owner != actor.User.Value) return Say(texts.NotYours);
        var all = await askers.OfAsync(workspace, actor, channel, null, cancellation);
        return press.Action switch
        {
            PressAction.Ask => await AskAsync(claim, press, press.User is null || all.Audience.Where == Place.Direct ? all.Audience : alone, to with { IsDirect = all.Audience.Where == Place.Direct }, language, workspace, cancellation),
            PressAction.Share => await ShareAsync(claim, press, all.Audience, to, language, workspace, cancellation),
            PressAction.Export => await ExportAsync(claim, press, alone, actor, texts, cancellation) ?? Say(texts.NothingToExport),
            PressAction.Helpful => new Handling(replies.Of(claim, Notices.Of(language, texts.Thanks), to), null, OpinionOf(press, isHelpful: true, null)),
            PressAction.NotHelpful => await workspace.Client.Users.OpenFormAsync(interaction.Trigger, ReasonForm.Of(texts, pressed.Value), cancellation) is SlackOutcome<Opened>.Done
                ? Handling.Nothing
                : new Handling(replies.Of(claim, Notices.Of(language, texts.Thanks), to), null, OpinionOf(press, isHelpful: false, null)),
            PressAction.Refresh => Handling.Nothing,
            PressAction.Desk => await DeskAsync(claim, interaction.Trigger, press with { Conversation = UnderIt(press.Conversation, pressed, all.Audience) }, pressed.Message, actor, (all.Audience, language), to, workspace, cancellation) ?? Say(texts.TooOld),
        };
    }

    /// <summary>What was filled in.</summary>
    public async Task<Handling> HandleAsync(Claim claim, Envelope.Interaction interaction, SlackInteraction.Submitted form, SlackWorkspace workspace, CancellationToken cancellation)
    {
        var actor = interaction.Actor;
        if (form.Callback != DeskForms.Callback) return ReasonOf(interaction, form);
        if (seal.Open(form.Token, Instant.FromDateTimeOffset(time.GetUtcNow())) is not { Action: PressAction.Desk } press || press.Conversation.Team != actor.Team.Value || press.User != actor.User.Value) return Handling.Nothing;
        var (audience, language) = await askers.OfAsync(workspace, actor, new ChannelId(press.Conversation.Channel), null, cancellation);
        var filled = new DeskPress(claim.Number, press.Text ?? string.Empty, press.Conversation, actor.User.Value, audience, language, null) { Values = form.Values };
        return await desk.PressAsync(filled, cancellation) is { } reply
            ? await replies.OfAsync(claim, reply, new Addressee(press.Conversation, actor.User, audience.Where == Place.Direct) { IsPrivate = !reply.IsForAll }, null, workspace, cancellation)
            : Handling.Nothing;
    }

    /// <summary>A desk's button: what it says, or the form that it asks to be filled in; null when it is no desk's.</summary>
    private async Task<Handling?> DeskAsync(Claim claim, string trigger, Press press, MessageTs? message, Actor actor, (Audience Audience, Language Language) asker, Addressee to, SlackWorkspace workspace, CancellationToken cancellation)
    {
        if (await desk.PressAsync(new DeskPress(claim.Number, press.Text ?? string.Empty, press.Conversation, actor.User.Value, asker.Audience, asker.Language, message?.Value), cancellation) is not { } reply) return null;
        if (reply.Form is { } form && await workspace.Client.Users.OpenFormAsync(trigger, DeskForms.Of(form, ChatTexts.Of(asker.Language), seal.Close(press with { Text = form.Subject, User = actor.User.Value })), cancellation) is SlackOutcome<Opened>.Done)
            return Handling.Nothing;
        return await replies.OfAsync(claim, reply, to with { Conversation = press.Conversation, IsPrivate = !reply.IsForAll, IsDirect = asker.Audience.Where == Place.Direct }, null, workspace, cancellation);
    }

    /// <summary>What comes of a button in a channel is said under the message that it stands in.</summary>
    private static Destination UnderIt(Destination conversation, SlackInteraction.Pressed pressed, Audience audience) =>
        conversation.Thread is not null || audience.Where == Place.Direct ? conversation : conversation with { Thread = (pressed.Thread ?? pressed.Message)?.Value };

    /// <summary>The reason of somebody who was not helped.</summary>
    private Handling ReasonOf(Envelope.Interaction interaction, SlackInteraction.Submitted form)
    {
        if (form.Callback != ReasonForm.Callback || seal.Open(form.Token, Instant.FromDateTimeOffset(time.GetUtcNow())) is not { Action: PressAction.NotHelpful } press) return Handling.Nothing;
        if (press.Conversation.Team != interaction.Actor.Team.Value || (press.User is { } owner && owner != interaction.Actor.User.Value)) return Handling.Nothing;
        var reason = form.Values.GetValueOrDefault(ReasonForm.Reason);
        return new Handling([], null, OpinionOf(press, isHelpful: false, reason is { Length: > LongestReason } ? reason[..LongestReason] : reason));
    }

    /// <summary>Goes on in the conversation that the button stands in: for all where its answer was for all, else for the asker.</summary>
    private async Task<Handling> AskAsync(Claim claim, Press press, Audience audience, Addressee to, Language language, SlackWorkspace workspace, CancellationToken cancellation)
    {
        var answered = press.User is null || to.IsDirect ? to with { Response = null, IsPrivate = SlackArrivals.IsPrivate(press.Conversation) } : to;
        var question = new ChatQuestion
        {
            Number = claim.Number, Conversation = press.Conversation, Text = press.Text ?? string.Empty, User = to.Asker.Value, Audience = audience, Language = language, After = press.Turn,
        };
        var reply = await conversing.AskAsync(question, cancellation);
        return new Handling(await replies.OfAsync(claim, reply, answered, workspace, cancellation), reply.Turn);
    }

    /// <summary>Says it once more, to all, where all may read it. Who goes on asks anew: the conversation that led to it is the asker's.</summary>
    private async Task<Handling> ShareAsync(Claim claim, Press press, Audience all, Addressee to, Language language, SlackWorkspace workspace, CancellationToken cancellation)
    {
        if (press.Turn is not { } turn || await conversing.AgainAsync(press.Conversation, turn, to.Asker.Value, all, cancellation) is not { } reply) return new Handling(replies.Of(claim, Notices.Of(language, ChatTexts.Of(language).TooOld), to));
        if (!reply.IsForAll) return new Handling(replies.Of(claim, reply.Turn is null ? reply.Answer : Notices.Of(reply.Answer.Language, ChatTexts.Of(reply.Answer.Language).OnlyYou), to));
        var place = SlackArrivals.IsPrivate(press.Conversation) ? press.Conversation.Whole : press.Conversation;
        return new Handling(await replies.SharedAsync(claim, reply, new Addressee(place, to.Asker, IsDirect: false), workspace, cancellation));
    }

    /// <summary>A file for the asker alone; null when there is nothing to export, or nothing that the asker may have.</summary>
    private async Task<Handling?> ExportAsync(Claim claim, Press press, Audience alone, Actor actor, ChatTexts texts, CancellationToken cancellation)
    {
        if (press.Turn is not { } turn || await conversing.AgainAsync(press.Conversation, turn, actor.User.Value, alone, cancellation) is not { } reply) return null;
        if (conversing.Csv(reply, alone, MostRecords) is not { } lines) return null;
        var records = Answers.Notation.Of(reply.Answer.Language).Fixed(lines.Count - 1, 0);
        var file = new SlackPost.File(actor.User, "records.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"), texts.Export(records));
        return new Handling([Replies.MessageOf(claim, 0, new Destination(SlackArrivals.Platform, actor.Team.Value, actor.User.Value), file)]);
    }

    private static Opinion? OpinionOf(Press press, bool isHelpful, string? reason) => press.Turn is { } turn ? new Opinion(turn, press.Conversation, isHelpful, reason) : null;
}
