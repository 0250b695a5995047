using System.Globalization;
using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Answers;
using KpiBot.Chat.Watching;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Questions.Words;

namespace KpiBot.Chat.Desks;

/// <summary>The alerts that there are: listed, stopped, changed, tried out, noted on.</summary>
internal sealed class AlertShelf(DeskParts parts)
{
    private readonly IRegister<AlertSubscription> _alerts = parts.Registers.Of<AlertSubscription>(AlertSubscription.Kind);
    private readonly IRegister<AlertStanding> _standings = parts.Registers.Of<AlertStanding>(AlertStanding.Kind);
    private readonly IRegister<AlertDeed> _deeds = parts.Registers.Of<AlertDeed>(AlertDeed.Kind);

    /// <summary>Does what a command says.</summary>
    public async Task<DeskReply> DoAsync(ChatQuestion question, DeskCommand command, CancellationToken cancellation)
    {
        var language = command.Language ?? question.Language;
        var (texts, listed) = (DeskTexts.Of(language), await ListedAsync(question, cancellation));
        if (command.Verb == DeskVerb.List) return await ListAsync(listed, language, cancellation);
        if (Find(listed, command.Name) is not { } alert) return DeskParts.Say(language, texts.NoneCalled(Label.Plain(command.Name)));
        var name = Label.Plain(alert.Name);
        if (command.Verb != DeskVerb.Note && !DeskParts.MayManage(alert.Owner, question.User, question.Audience)) return DeskParts.Say(language, texts.NotYours);
        if (command.Verb is not (DeskVerb.Test or DeskVerb.Note or DeskVerb.Resume) && parts.Settled.Contains(alert)) return DeskParts.Say(language, texts.InTheSettings);
        return command.Verb switch
        {
            DeskVerb.Pause => DeskParts.Say(language, texts.WasPaused(name)) with { Writes = [_alerts.Put(alert.Id, alert with { IsPaused = true })] },
            DeskVerb.Resume => DeskParts.Say(language, texts.WasResumed(name)) with { Writes = [.. parts.Settled.Contains(alert) ? Array.Empty<RegisterWrite>() : [_alerts.Put(alert.Id, alert with { IsPaused = false })], Deed(AlertDeedType.Resume)] },
            DeskVerb.Delete => DeskParts.Say(language, texts.WasDeleted(name)) with { Writes = [_alerts.Remove(alert.Id), parts.Registers.Of<AlertSubscription>(AlertSubscription.GoneKind).Put(alert.Id, alert)] },
            DeskVerb.Note => DeskParts.Say(language, texts.WasNoted(name)) with { Writes = [Deed(AlertDeedType.Note, NoteOf(question.Text))] },
            DeskVerb.Test => await TestAsync(question, alert, language, cancellation),
            DeskVerb.Change => await new AlertChange(parts, question, language).OfAsync(alert, command.Said, cancellation),
            DeskVerb.List or DeskVerb.Follow => throw new System.Diagnostics.UnreachableException(),
        };

        RegisterWrite Deed(AlertDeedType type, string? words = null) => _deeds.Add(AlertDeed.IdOf(alert.Id, question.Number), new AlertDeed(type, question.User) { Words = words });
    }

    /// <summary>The alert's name, with a number behind it where its owner has one of that name.</summary>
    public async Task<string> FreeNameAsync(AlertSubscription alert, CancellationToken cancellation)
    {
        var taken = (await _alerts.AllAsync("", cancellation)).Where(other => other.Value.Owner == alert.Owner).Select(other => other.Value.Name).ToHashSet();
        return Enumerable.Range(2, taken.Count + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"{alert.Name} {number}")).Prepend(alert.Name).First(name => !taken.Contains(name));
    }

    /// <summary>Those that somebody sees where they ask: in a channel its own, alone those that they made; none on figures that may not be seen.</summary>
    private async Task<List<AlertSubscription>> ListedAsync(ChatQuestion question, CancellationToken cancellation)
    {
        var (here, alone) = (question.Conversation.Whole, question.Audience.Where == Place.Direct);
        return [.. parts.Settled.Concat((await _alerts.AllAsync("", cancellation)).Select(entry => entry.Value))
            .Where(alert => alone ? alert.Owner == question.User && alert.Destination.Installation == here.Installation : alert.Destination.Whole == here)
            .Where(alert => question.Audience.Alone.Decide(parts.Classes.Of(alert.Watch.Kpi is { } kpi ? [kpi] : []), Form.Figure).Verdict == Verdict.Allow)
            .OrderBy(alert => alert.Since).ThenBy(alert => alert.Id, StringComparer.Ordinal)];
    }

    private static AlertSubscription? Find(List<AlertSubscription> listed, string name)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= listed.Count) return listed[number - 1];
        return listed.Find(alert => Folding.Fold(alert.Name) == name || alert.Id == name);
    }

    private async Task<DeskReply> ListAsync(List<AlertSubscription> listed, Kpis.Language language, CancellationToken cancellation)
    {
        var (texts, words) = (DeskTexts.Of(language), parts.WordsOf(language));
        if (listed.Count == 0) return Starters(language);
        var lines = new List<string>();
        foreach (var (at, alert) in listed.Index())
        {
            var standing = await _standings.FindAsync(alert.Id, cancellation) ?? new AlertStanding();
            var state = alert.IsPaused || standing.Paused is not null ? $" ({texts.Paused})" : standing.State.FiringSince is not null ? $" ({texts.Firing})" : "";
            lines.Add($"{words.Figures.Count(at + 1)}. {Label.Plain(alert.Name)}{state} – {words.Subject(alert.Watch)}: {words.Condition(alert.Watch)}");
        }

        var answer = new Answer { Language = language, Outcome = Outcome.Answered, Blocks = [new Block.Heading(texts.Alerts), new Block.Sentence(string.Join('\n', lines)), new Block.Source([texts.HowToManage])] };
        return new DeskReply(answer);
    }

    /// <summary>Where there are none: some to begin with, each a button that leads to its preview.</summary>
    private DeskReply Starters(Kpis.Language language)
    {
        var (words, starters) = (parts.WordsOf(language), StarterAlerts.Of(parts.Data.Snapshot, parts.Workspace.Today));
        return DeskParts.Say(language, DeskTexts.Of(language).NoAlerts) with
        {
            Buttons = [.. starters.Index().Select(starter => new DeskButton($"{words.NameOf(starter.Item)}: {words.Condition(starter.Item)}", string.Create(CultureInfo.InvariantCulture, $"alert.start {starter.Index}")))],
        };
    }

    /// <summary>Posts it as it would look now, marked as a test, where it would be posted.</summary>
    private async Task<DeskReply> TestAsync(ChatQuestion question, AlertSubscription alert, Kpis.Language language, CancellationToken cancellation)
    {
        var (looks, kept) = (new AlertLooks(parts.Data, NodaTime.Duration.FromTimeSpan(parts.MostAge)), parts.Classes.Of(alert.Watch.Kpi is { } kpi ? [kpi] : []));
        looks.At(parts.Now);
        var reading = looks.Of(alert.Watch);
        var audience = await parts.PlatformOf(alert.Destination.Platform)!.AudienceAsync(alert.Destination, alert.Owner, cancellation);
        var (form, records) = AlertLooks.FormOf(alert.Watch, reading);
        if (!audience.Decide(kept, form, records).MayBePosted) return DeskParts.Say(language, DeskTexts.Of(language).PlaceMayNot);
        var standing = new AlertStanding { State = new AlertState { FiringSince = parts.Now } };
        var words = looks.WordsOf(alert.Language);
        var answer = new AlertComposer(words, looks.Workspace).One(looks.Explained(new AlertShown(alert, standing, reading), audience.Decide(kept, Form.Records).MayBePosted));
        var posting = new Posting
        {
            Key = FormattableString.Invariant($"alert {alert.Id} test {question.Number}"), Kind = MessageKind.Alert, Destination = alert.Destination, Where = audience.Where,
            Answer = answer with { Blocks = [new Block.Caution(words.Said.Test), .. answer.Blocks] },
        };
        return DeskParts.Say(language, DeskTexts.Of(language).WasTested(Label.Plain(alert.Name))) with { Postings = [posting] };
    }

    private static string NoteOf(string text) => Label.Plain(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
}
