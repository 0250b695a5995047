using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Answers;
using KpiBot.Chat.Wording;
using KpiBot.Facts;

namespace KpiBot.Chat.Desks;

/// <summary>An alert before it is confirmed.</summary>
public static class AlertPreview
{
    /// <summary>What was understood, what the figure is now, how often it would have fired, where it is posted and who reads it there; with the buttons to confirm, change and cancel it.</summary>
    public static DeskReply Of(AlertSubscription alert, Place where, Snapshot snapshot, DateOnly today, AlertWords words)
    {
        var texts = DeskTexts.Of(alert.Language);
        DeskButton[] buttons =
        [
            new(texts.Confirm, $"alert.confirm {alert.Id}", alert.Owner), new(texts.Change, $"alert.change {alert.Id}", alert.Owner),
            .. where == Place.Direct ? Array.Empty<DeskButton>() : [new DeskButton(texts.OnlyToMe, $"alert.mine {alert.Id}", alert.Owner)],
            new(texts.Cancel, $"alert.cancel {alert.Id}", alert.Owner),
        ];
        var sentences = Told(alert, where, snapshot, today, words, texts).Select(sentence => new Block.Sentence(sentence));
        return new DeskReply(new Answer { Language = alert.Language, Outcome = Outcome.Answered, Blocks = [new Block.Heading(texts.NewAlert), .. sentences] }) { Buttons = buttons };
    }

    private static IEnumerable<string> Told(AlertSubscription alert, Place where, Snapshot snapshot, DateOnly today, AlertWords words, DeskTexts texts)
    {
        yield return $"{words.Subject(alert.Watch)}: {words.Condition(alert.Watch)}.";
        if (alert.Rule.For > TimeSpan.Zero) yield return words.Texts.ForAsLongAs(words.Texts.Days(words.Figures.Count((decimal)alert.Rule.For.TotalDays)));
        if (alert.Watch.Kpi is not null)
        {
            var reading = new AlertReader(snapshot).Read(alert.Watch, today, trust: null);
            yield return words.Seen(alert.Watch, reading) is { } seen ? texts.Now(seen) : reading.Result?.NoValue is { } reason ? NoValueText.Of(reason, words.Texts) : texts.Now(words.Texts.NoValue);
            yield return Fired(AlertReplay.Fired(alert, snapshot, today), words, texts);
        }

        foreach (var sentence in Places.Words(alert.Destination, where, texts)) yield return sentence;
        foreach (var sentence in AlertManners.Words(alert, words, texts)) yield return sentence;
    }

    private static string Fired(IReadOnlyList<DateOnly> days, AlertWords words, DeskTexts texts) => days switch
    {
        [] => texts.NeverFired,
        [var only] => texts.WouldHaveFiredOnce(words.Periods.Day(only)),
        _ => texts.WouldHaveFired(words.Figures.Count(days.Count), words.Periods.Day(days[^1])),
    };
}
