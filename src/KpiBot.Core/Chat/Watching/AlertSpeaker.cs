using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Answers;
using KpiBot.Delivery;
using NodaTime;

namespace KpiBot.Chat.Watching;

/// <summary>What is said in one place at one tick: whatever is new in one message, whatever changed in the messages that are there. All of it is stored with how the alerts stand then, or nothing.</summary>
internal sealed class AlertSpeaker(AlertWatcherParts parts, AlertLooks looks, AlertBook book, Instant now, Func<Installation, string, Task<Destination>> direct)
{
    private readonly IRegister<AlertStanding> _standings = parts.Registers.Of<AlertStanding>(AlertStanding.Kind);
    private readonly IRegister<AlertMessage> _messages = parts.Registers.Of<AlertMessage>(AlertMessage.Kind);
    private readonly List<RegisterWrite> _writes = [];
    private readonly List<Message> _outgoing = [];
    private readonly Dictionary<string, AlertStanding> _after = [];
    private readonly Dictionary<string, Audience> _audiences = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Says it.</summary>
    public async Task SayAsync(Destination place, IReadOnlyList<AlertStepTaken> steps, CancellationToken cancellation)
    {
        var speaks = steps.Any(step => step.Notice is not null || step.Deeds.Count > 0) || book.Messages.Values.Any(message => message.IsBehind && message.Destination == place) || Deleted(place).Any();
        var platform = parts.PlatformOf(place.Platform);
        if (speaks && platform is null) return;
        var fresh = new List<AlertStepTaken>();
        foreach (var step in steps)
        {
            var standing = step.After;
            if (step.Notice is { } notice)
            {
                var (isHeld, lost) = await MayAsync(step, place, platform!, cancellation);
                if (isHeld) continue;
                if (lost is { } why) standing = await PauseAsync(step, why, platform!, cancellation);
                else if (notice.Kind == AlertNoticeKind.Blind) await AddAsync(step, place, "blind", composer => composer.Blind(Shown(step)), [], platform!, cancellation);
                else if (notice.Kind == AlertNoticeKind.Escalated) await AddAsync(step, place, "escalated", composer => composer.Escalated(Explained(step, place)), Buttons(step.Alert, standing), platform!, cancellation);
                else if (notice.Kind != AlertNoticeKind.Resolved && (notice.Interrupts || standing.Message is null || !book.Messages.ContainsKey(standing.Message))) fresh.Add(step);
                else if (standing.Message is { } shown) _changed.Add(shown);
            }
            else if (step.Deeds.Count > 0 && standing.Message is { } shown) _changed.Add(shown);

            Keep(step, standing);
        }

        if (fresh.Count > 0) await AnnounceAsync(place, fresh, platform!, cancellation);
        _changed.UnionWith(book.Messages.Where(entry => entry.Value.IsBehind && entry.Value.Destination == place).Select(entry => entry.Key));
        _changed.UnionWith(Deleted(place).Select(alert => book.StandingOf(alert.Id).Message!));
        foreach (var id in _changed) if (book.Messages.TryGetValue(id, out var message)) await ChangeAsync(id, message, platform!, cancellation);
        await parts.Registers.CommitAsync(_writes, _outgoing, cancellation);
    }

    private void Keep(AlertStepTaken step, AlertStanding standing)
    {
        _after[step.Alert.Id] = standing;
        _writes.Add(_standings.Put(step.Alert.Id, standing));
        _writes.AddRange(step.Deeds.Select(deed => new RegisterWrite(AlertDeed.Kind, deed, null)));
    }

    /// <summary>One message for everything that is new here.</summary>
    private async Task AnnounceAsync(Destination place, List<AlertStepTaken> fresh, IChatPlatform platform, CancellationToken cancellation)
    {
        var (first, composer) = (fresh[0], ComposerOf(fresh[0].Alert));
        var id = FormattableString.Invariant($"{first.Alert.Id}.{first.After.Notices}");
        foreach (var step in fresh) Keep(step with { Deeds = [] }, step.After with { Message = id });
        var answer = fresh.Count == 1 ? composer.One(Explained(first, place)) : composer.Several([.. fresh.Take(AlertComposer.MostNamed).Select(Shown)], fresh.Count);
        var message = new AlertMessage(place, [.. fresh.Select(step => step.Alert.Id)], $"alert {id}", now);
        _outgoing.AddRange(await platform.RenderAsync(PostingOf(message, answer, ButtonsOf(id, message), replaces: null), cancellation));
        _writes.Add(_messages.Put(id, message));
        _writes.Add(parts.Registers.Of<AlertPlace>(AlertPlace.Kind).Put(AlertBook.IdOf(place), new AlertPlace([.. book.PlaceOf(place, now).Interruptions, now])));
    }

    /// <summary>Shows in a message how its alerts stand now. One that has no receipt yet is changed as soon as it has one.</summary>
    private async Task ChangeAsync(string id, AlertMessage message, IChatPlatform platform, CancellationToken cancellation)
    {
        var posted = await parts.Outbox.FindAsync(message.Destination.Installation, message.Key, cancellation);
        if (posted?.Standing.MessageId is not { } receipt)
        {
            var waits = posted is { Standing.IsFinal: false };
            if (waits != message.IsBehind) _writes.Add(_messages.Put(id, message with { IsBehind = waits }));
            return;
        }

        var shown = new List<AlertStepTaken>();
        foreach (var alert in message.Alerts.Select(book.Find).OfType<AlertSubscription>().OrderBy(alert => IsDeleted(alert) || StandingOf(alert.Id).OverAt is not null).Take(AlertComposer.MostNamed))
        {
            var step = new AlertStepTaken(alert, StandingOf(alert.Id), StandingOf(alert.Id), looks.Of(alert.Watch), null, []);
            if (IsDeleted(alert) || await MayAsync(step, message.Destination, platform, cancellation) is (false, null)) shown.Add(step);
        }

        if (shown.Count == 0) return;
        var (composer, next) = (ComposerOf(shown[0].Alert), message with { Edition = message.Edition + 1, IsBehind = false });
        var answer = message.Alerts.Count == 1 ? composer.One(Explained(shown[0], message.Destination)) : composer.Several([.. shown.Select(Shown)], message.Alerts.Count);
        _outgoing.AddRange(await platform.RenderAsync(PostingOf(next, answer, ButtonsOf(id, next), receipt), cancellation));
        _writes.Add(_messages.Put(id, next));
        _writes.AddRange(message.Alerts.Where(alert => book.Find(alert) is { } known && IsDeleted(known)).Select(alert => new RegisterWrite(AlertSubscription.GoneKind, alert, null)));
    }

    /// <summary>Alerts of this place that were deleted while they were shown.</summary>
    private IEnumerable<AlertSubscription> Deleted(Destination place) => book.Shown.Where(alert => alert.Destination == place);

    private bool IsDeleted(AlertSubscription alert) => !book.Alerts.ContainsKey(alert.Id);

    /// <summary>Something said of one alert alone, that is not changed later.</summary>
    private async Task AddAsync(AlertStepTaken step, Destination place, string what, Func<AlertComposer, Answer> say, IReadOnlyList<DeskButton> buttons, IChatPlatform platform, CancellationToken cancellation)
    {
        var posting = new Posting
        {
            Key = FormattableString.Invariant($"alert {step.Alert.Id}.{step.After.Notices} {what}"), Kind = what == "escalated" ? MessageKind.Alert : MessageKind.Notice,
            Destination = place, Answer = say(ComposerOf(step.Alert)), Buttons = buttons, Where = what == "escalated" ? WhereOf(place) : null,
        };
        _outgoing.AddRange(await platform.RenderAsync(posting, cancellation));
    }

    private Posting PostingOf(AlertMessage message, Answer answer, IReadOnlyList<DeskButton> buttons, string? replaces) => new()
    {
        Key = message.Edition == 0 ? message.Key : FormattableString.Invariant($"{message.Key} edition {message.Edition}"), Kind = MessageKind.Alert,
        Destination = message.Destination, Answer = answer, Buttons = buttons, Where = WhereOf(message.Destination), Replaces = replaces,
    };

    /// <summary>The kind of place that was decided for; none is known where a person's own id stands for the conversation with them.</summary>
    private Place? WhereOf(Destination place) => _audiences.Where(known => known.Key.StartsWith(place.ToString() + " by ", StringComparison.Ordinal)).Select(known => (Place?)known.Value.Where).FirstOrDefault();

    /// <summary>Whether it may be said here now: by the rights of whoever asked for it, and of those who read the place.</summary>
    private async Task<(bool IsHeld, AlertPause? Lost)> MayAsync(AlertStepTaken step, Destination place, IChatPlatform platform, CancellationToken cancellation)
    {
        var (alert, audience) = (step.Alert, await AudienceAsync(place, step.Alert.Owner, platform, cancellation));
        var (form, records) = AlertLooks.FormOf(alert.Watch, step.Reading);
        var kept = parts.Classes.Of(alert.Watch.Kpi is { } kpi ? [kpi] : []);
        if (step.Notice is { Kind: AlertNoticeKind.Escalated, Level: var level } && alert.Steps[level].Person is { } person && !(await AudienceAsync(place, person, platform, cancellation)).Decide(kept, form, records).MayBePosted) return (true, null);
        var decision = audience.Decide(kept, form, records);
        if (decision.MayBePosted) return (false, null);
        return decision.Reason switch
        {
            Reason.TooFewRecords => (true, null),
            Reason.PlaceUnknown => (false, AlertPause.PlaceLost),
            Reason.ChannelMayNot or Reason.SharedOutside => (false, AlertPause.PlaceMayNot),
            Reason.AskerUnknown or Reason.AskerMayNot or Reason.Outsider or Reason.Granted or Reason.AskerAlone => (false, AlertPause.OwnerLost),
        };
    }

    private async Task<Audience> AudienceAsync(Destination place, string user, IChatPlatform platform, CancellationToken cancellation) =>
        _audiences.TryGetValue($"{place} by {user}", out var known) ? known : _audiences[$"{place} by {user}"] = await platform.AudienceAsync(place, user, cancellation);

    /// <summary>It says no more until somebody lets it go on; its owner is told, else whoever runs the host.</summary>
    private async Task<AlertStanding> PauseAsync(AlertStepTaken step, AlertPause why, IChatPlatform platform, CancellationToken cancellation)
    {
        var standing = step.Before with { Paused = why, Notices = step.After.Notices };
        if (why == AlertPause.OwnerLost) parts.Report($"The alert {step.Alert.Id} is paused: whoever asked for it is gone, or may no longer see what it says.");
        else await AddAsync(step, await direct(step.Alert.Destination.Installation, step.Alert.Owner), "paused", composer => composer.Paused(step.Alert, why), [], platform, cancellation);
        return standing;
    }

    private AlertStanding StandingOf(string alert) => _after.GetValueOrDefault(alert) ?? book.StandingOf(alert);

    private AlertComposer ComposerOf(AlertSubscription alert) => new(looks.WordsOf(alert.Language), looks.Workspace);

    private AlertShown Shown(AlertStepTaken step) => new(step.Alert, step.After, step.Reading) { IsRepeated = step.Notice?.Kind == AlertNoticeKind.Repeated, IsDeleted = IsDeleted(step.Alert) };

    private AlertShown Explained(AlertStepTaken step, Destination place) => IsDeleted(step.Alert) ? Shown(step) : looks.Explained(
        Shown(step), _audiences[$"{place} by {step.Alert.Owner}"].Decide(parts.Classes.Of(step.Alert.Watch.Kpi is { } kpi ? [kpi] : []), Form.Records).MayBePosted);

    private DeskButton[] ButtonsOf(string id, AlertMessage message)
    {
        List<AlertSubscription> open = [.. message.Alerts.Where(book.Alerts.ContainsKey).Select(alert => book.Alerts[alert]).Where(alert => StandingOf(alert.Id).OverAt is null)];
        if (message.Alerts.Count == 1) return open is [var one] ? Buttons(one, StandingOf(one.Id)) : [];
        return open.Find(alert => StandingOf(alert.Id).TakenBy is null) is { } untaken ? [new DeskButton(ComposerWords(untaken).TakeOn, $"alert.takeall {id}")] : [];
    }

    private static DeskButton[] Buttons(AlertSubscription alert, AlertStanding standing)
    {
        var said = ComposerWords(alert);
        if (standing.OverAt is not null) return [];
        DeskButton[] later = [new(said.SnoozeDay, $"alert.snooze {alert.Id} 1"), new(said.SnoozeWeek, $"alert.snooze {alert.Id} 7")];
        return standing.TakenBy is null ? [new DeskButton(said.TakeOn, $"alert.take {alert.Id}"), .. later] : later;
    }

    private static Alerts.Wording.AlertTexts ComposerWords(AlertSubscription alert) => Alerts.Wording.AlertTexts.Of(alert.Language);
}
