using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Alerts.Reading;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Questions;
using NodaTime;

namespace KpiBot.Chat.Desks;

/// <summary>Where alerts are made in a chat, looked after, and taken on.</summary>
public sealed class AlertDesk(DeskParts parts) : IDesk
{
    private static readonly Duration Lately = Duration.FromHours(1);

    // Around words that say how it is to speak.
    private static readonly string[] Filling = [.. "make it keep set and also please with be that which torne deixe fique que seja também e por favor com hazlo que sea también y con pon ponlo".Split(' ')];

    private readonly AlertShelf _shelf = new(parts);
    private readonly IRegister<AlertSketch> _sketches = parts.Registers.Of<AlertSketch>(AlertSketch.Kind);
    private readonly IRegister<AlertDeed> _deeds = parts.Registers.Of<AlertDeed>(AlertDeed.Kind);

    /// <inheritdoc/>
    public async Task<DeskReply?> HearAsync(ChatQuestion question, CancellationToken cancellation)
    {
        if (DeskCommand.Read(question.Text) is not { } command) return await SpeakingAsync(question, cancellation);
        if (command.IsDigest) return null;
        return command.Verb == DeskVerb.Follow ? await FollowAsync(question, command, cancellation) : Announced(await _shelf.DoAsync(question, command, cancellation));
    }

    /// <summary>Words that say how an alert is to speak: with one that they ask for, or alone, for the one that the same person was last shown to confirm.</summary>
    private async Task<DeskReply?> SpeakingAsync(ChatQuestion question, CancellationToken cancellation)
    {
        if (question.Text.Length > Conversing.LongestQuestion || MannerReader.Read(question.Text) is not (var rest, { IsEmpty: false } manner)) return null;
        if (rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Filling.Contains(word, StringComparer.OrdinalIgnoreCase)))
        {
            var last = (await _sketches.AllAsync("", cancellation)).Select(entry => entry.Value).Where(sketch => sketch.Alert.Owner == question.User && parts.Now - sketch.At < Lately).MaxBy(sketch => sketch.At);
            return last is null ? null : await WithAsync(last, question, manner, cancellation);
        }

        var finding = await parts.Workspace.AskAsync(rest, parts.Workspace.Today, null, null, question.User, cancellation);
        var verdict = finding.Query is { Intent: Intent.Alert } asked ? question.Audience.Decide(parts.Classes.Of(asked.Kpis), Form.Figure).Verdict : Verdict.Refuse;
        // What may not be known is answered as any other question for it.
        if (verdict == Verdict.Refuse) return null;
        var (language, isForAll) = (finding.Interpretation.Language, verdict == Verdict.Allow);
        if (OtherCurrency(finding.Query!, question.Text, language) is { } problem) return problem with { IsForAll = isForAll };
        var (sketch, missing) = await AlertSketch.OfAsync(parts, question, finding.Query!, language, isForAll, cancellation);
        return sketch is null ? DeskParts.Say(language, missing!) with { IsForAll = isForAll } : await WithAsync(sketch, question, manner, cancellation);
    }

    private async Task<DeskReply> WithAsync(AlertSketch sketch, ChatQuestion question, AlertManner manner, CancellationToken cancellation)
    {
        var (speaking, problem) = await sketch.WithAsync(parts, question, manner, cancellation);
        return speaking is null ? DeskParts.Say(sketch.Alert.Language, problem!) with { IsForAll = sketch.IsForAll } : Shown(speaking);
    }

    private DeskReply? OtherCurrency(Query query, string words, Kpis.Language language) =>
        query.Alert?.Unit == "money" && SpokenCurrency.Other(words, parts.Workspace.Currency) is { } sign ? DeskParts.Say(language, DeskTexts.Of(language).OtherCurrency(sign, parts.Workspace.Currency)) : null;

    /// <inheritdoc/>
    public async Task<DeskReply?> TakeAsync(ChatQuestion question, ChatReply reply, CancellationToken cancellation)
    {
        if (reply.Finding?.Query is not { Intent: Intent.Alert } query) return null;
        if (OtherCurrency(query, question.Text, reply.Answer.Language) is { } problem) return problem with { IsForAll = reply.IsForAll };
        return await SketchAsync(question, query, reply.Answer.Language, reply.IsForAll, cancellation);
    }

    /// <inheritdoc/>
    public async Task<DeskReply?> PressAsync(DeskPress pressed, CancellationToken cancellation)
    {
        if (pressed.Subject.Split(' ') is not [['a', 'l', 'e', 'r', 't', '.', .. var deed], var id, .. var rest]) return null;
        // Guests and other organisations may read what was opened to them, and do nothing about it.
        if (pressed.Audience.Alone.Decide(KpiClass.Internal, Form.Figure).Verdict != Verdict.Allow) return null;
        return Announced(deed switch
        {
            "confirm" or "mine" or "change" or "cancel" => await DecideAsync(pressed, deed, id, cancellation),
            "start" => await StartAsync(pressed, int.Parse(id, System.Globalization.CultureInfo.InvariantCulture), cancellation),
            "take" => Taken(pressed, [id]),
            "takeall" => await parts.Registers.Of<AlertMessage>(AlertMessage.Kind).FindAsync(id, cancellation) is { } message ? Taken(pressed, message.Alerts) : null,
            "snooze" when rest is [var days] => Snoozed(pressed, id, int.Parse(days, System.Globalization.CultureInfo.InvariantCulture)),
            _ => null,
        });
    }

    private DeskReply? Announced(DeskReply? reply)
    {
        if (reply is { Writes.Count: > 0 }) parts.Soon();
        return reply;
    }

    /// <summary>One of those to begin with; the same number as in the list, as long as the data is.</summary>
    private async Task<DeskReply?> StartAsync(DeskPress pressed, int number, CancellationToken cancellation)
    {
        if (StarterAlerts.Of(parts.Data.Snapshot, parts.Workspace.Today) is not { } starters || number >= starters.Count) return null;
        var question = new ChatQuestion { Number = pressed.Number, Conversation = pressed.Conversation, Text = string.Empty, User = pressed.User, Audience = pressed.Audience, Language = pressed.Language };
        var (sketch, problem) = await AlertSketch.OfAsync(parts, question, starters[number], TimeSpan.Zero, null, pressed.Language, isForAll: false, cancellation);
        return sketch is null ? DeskParts.Say(pressed.Language, problem!) : Shown(sketch);
    }

    private async Task<DeskReply> SketchAsync(ChatQuestion question, Query query, Kpis.Language language, bool isForAll, CancellationToken cancellation)
    {
        var (sketch, problem) = await AlertSketch.OfAsync(parts, question, query, language, isForAll, cancellation);
        if (sketch is null) return DeskParts.Say(language, problem!) with { IsForAll = isForAll };
        return Shown(sketch);
    }

    private DeskReply Shown(AlertSketch sketch) => sketch.Preview(parts) with { Writes = [_sketches.Put(sketch.Alert.Id, sketch)] };

    /// <summary>Following a figure is an alert for oneself on anything unusual about it; for one that has no usual range, on a change of a tenth.</summary>
    private async Task<DeskReply?> FollowAsync(ChatQuestion question, DeskCommand command, CancellationToken cancellation)
    {
        var finding = await parts.Workspace.AskAsync(command.Name, parts.Workspace.Today, command.Language ?? question.Language, null, question.User, cancellation);
        if (finding.Query is not { Kpis: [var kpi], Intent: Intent.Value or Intent.Define } query || question.Audience.Alone.Decide(parts.Classes.Of([kpi]), Form.Figure).Verdict != Verdict.Allow) return null;
        var condition = AlertReader.IsComparable(kpi) ? new AlertCondition("unusual") : new AlertCondition("change_above", 10, "percent_change");
        var alone = question with { Audience = question.Audience.Alone };
        return await SketchAsync(alone, query with { Intent = Intent.Alert, Period = null, Alert = condition }, command.Language ?? finding.Interpretation.Language, isForAll: false, cancellation);
    }

    private async Task<DeskReply?> DecideAsync(DeskPress pressed, string deed, string id, CancellationToken cancellation)
    {
        if (await _sketches.FindAsync(id, cancellation) is not { } sketch || sketch.Alert.Owner != pressed.User) return null;
        var (alert, texts) = (sketch.Alert, DeskTexts.Of(sketch.Alert.Language));
        switch (deed)
        {
            case "change":
                return DeskParts.Say(alert.Language, texts.HowToChange, texts.HowToChangeAlert);
            case "cancel":
                return DeskParts.Say(alert.Language, texts.Cancelled) with { Writes = [_sketches.Remove(id)] };
            case "mine":
                var direct = await parts.PlatformOf(alert.Destination.Platform)!.DirectAsync(alert.Destination.Installation, alert.Owner, cancellation);
                return Shown(sketch with { Alert = alert with { Destination = direct }, Where = Place.Direct, IsForAll = false });
            default:
                var named = alert with { Name = await _shelf.FreeNameAsync(alert, cancellation), Since = parts.Now };
                return DeskParts.Say(alert.Language, texts.AlertMade(Answers.Label.Plain(named.Name))) with
                {
                    IsForAll = sketch.IsForAll, Writes = [parts.Registers.Of<AlertSubscription>(AlertSubscription.Kind).Add(alert.Id, named), _sketches.Remove(id)],
                };
        }
    }

    private DeskReply Taken(DeskPress pressed, IEnumerable<string> alerts) => DeskParts.Say(pressed.Language, DeskTexts.Of(pressed.Language).TakenOn) with
    {
        Writes = [.. alerts.Select(alert => _deeds.Add(AlertDeed.IdOf(alert, pressed.Number), new AlertDeed(AlertDeedType.TakeOn, pressed.User)))],
    };

    private DeskReply Snoozed(DeskPress pressed, string alert, int days)
    {
        var until = parts.Now + Duration.FromDays(days);
        return DeskParts.Say(pressed.Language, DeskTexts.Of(pressed.Language).Snoozed(parts.WordsOf(pressed.Language).Periods.Instant(until))) with
        {
            Writes = [_deeds.Add(AlertDeed.IdOf(alert, pressed.Number), new AlertDeed(AlertDeedType.Snooze, pressed.User) { Until = until })],
        };
    }
}
