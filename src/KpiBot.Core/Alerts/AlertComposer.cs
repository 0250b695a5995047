using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Answers.Wording;
using KpiBot.Facts;
using KpiBot.Insights;
using KpiBot.Kpis;
using NodaTime;

namespace KpiBot.Alerts;

/// <summary>An alert as a message shows it.</summary>
/// <param name="Alert">Which.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Reading">What was seen.</param>
public sealed record AlertShown(AlertSubscription Alert, AlertStanding Standing, AlertReading Reading)
{
    /// <summary>Whether it was said before and still lasts.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether somebody has deleted it since: nothing more is said of it.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>The figure against the days before, and what the change is made of; null where nothing explains it.</summary>
    public (KpiResult Result, Explanation Why)? Cause { get; init; }

    /// <summary>Some of the records behind it, where those who read the place may see them.</summary>
    public Listing? Rows { get; init; }
}

/// <summary>What alerts say. Every figure stands in the result of the query that was looked at.</summary>
public sealed class AlertComposer(AlertWords words, WorkspaceState workspace)
{
    /// <summary>Alerts of a grouped message that are named.</summary>
    public const int MostNamed = 10;

    private const int MostCauses = 3;

    /// <summary>One alert, with its cause and its records.</summary>
    public Answer One(AlertShown shown) => shown.IsDeleted ? Whole([State(shown)]) : Whole([State(shown), .. Figure(shown), .. Cause(shown), .. Rows(shown), .. Sources(shown)]);

    /// <summary>Several in one message, the first of them named.</summary>
    public Answer Several(IReadOnlyList<AlertShown> all, int count) => Whole(
    [
        new Block.Heading(words.Said.Several(words.Figures.Count(count))),
        .. all.Take(MostNamed).Select(Line),
        .. count > MostNamed ? [new Block.Sentence(words.Said.More(words.Figures.Count(count - MostNamed)))] : Array.Empty<Block>(),
    ]);

    /// <summary>Nobody has taken it on: to the next in line.</summary>
    public Answer Escalated(AlertShown shown)
    {
        var one = One(shown);
        return one with { Blocks = [one.Blocks[0], new Block.Sentence(words.Said.Untaken(At(shown.Standing.State.FiringSince))), .. one.Blocks.Skip(1)] };
    }

    /// <summary>To the owner: it cannot judge, and why.</summary>
    public Answer Blind(AlertShown shown) => Whole([new Block.Caution(words.Said.Blind(Name(shown.Alert), WhyBlind(shown.Reading)))]);

    /// <summary>To the owner: it is not posted any more, and why.</summary>
    public Answer Paused(AlertSubscription alert, AlertPause why) => Whole([new Block.Caution(words.Said.Paused(Name(alert), why))]);

    /// <summary>Its line in a grouped message or a list.</summary>
    public Block.Change Line(AlertShown shown)
    {
        var (alert, state) = (shown.Alert, State(shown));
        if (shown.IsDeleted) return state;
        var seen = words.Seen(alert.Watch, shown.Reading) is { } figure ? $"{words.Subject(alert.Watch)}: {figure}. " : "";
        return state with { Text = seen + state.Text };
    }

    private Answer Whole(IReadOnlyList<Block> blocks) => new() { Language = words.Texts.Language, Outcome = Outcome.Answered, Blocks = blocks };

    private static string Name(AlertSubscription alert) => Label.Plain(alert.Name);

    private string At(Instant? instant) => instant is { } known ? words.Periods.Instant(known) : "–";

    /// <summary>What of it, since when, and who has taken it on or how it ended.</summary>
    private Block.Change State(AlertShown shown)
    {
        if (shown.IsDeleted) return new Block.Change(words.Said.Deleted(Name(shown.Alert)), Tone.Neutral);
        var (name, condition, standing) = (Name(shown.Alert), words.Condition(shown.Alert.Watch), shown.Standing);
        var since = At(standing.ShownSince ?? standing.State.FiringSince);
        var text = standing.OverAt is { } over ? words.Said.Over(name, condition, since, At(over)) : shown.IsRepeated ? words.Said.StillFiring(name, condition, since) : words.Said.Firing(name, condition, since);
        if (standing.TakenBy is { } person) text += " " + words.Said.TakenBy(Mention.Person(person));
        if (standing.Note is { } note) text += " " + words.Said.Note(Label.Plain(note));
        return new Block.Change(text, standing.OverAt is null ? Tone.Bad : Tone.Good);
    }

    private IEnumerable<Block> Figure(AlertShown shown)
    {
        var (watch, reading) = (shown.Alert.Watch, shown.Reading);
        if (reading is not { Result: { } result, Query: { } query })
        {
            if (reading.Late.Count > 0) yield return new Block.Sentence(words.Said.Late(words.Names(reading.Late)));
            yield break;
        }

        var blocks = new ResultBlocks(words.Texts, words.Figures, words.Periods, query, result);
        if (reading.Unusual is { } last)
        {
            yield return new Block.Headline($"{words.NameOf(watch)} · {words.Periods.Key(last.Row.Key)}", words.Figures.Of(result.Unit, last.Value));
            yield return new Block.Caution(words.Texts.Unusual(words.Periods.Key(last.Row.Key), words.Figures.Of(result.Unit, last.Value), words.Figures.Of(result.Unit, last.Expected.Low), words.Figures.Of(result.Unit, last.Expected.High)));
            yield break;
        }

        foreach (var block in watch.Test == AlertTest.Unusual ? [] : blocks.Number()) yield return block;
        if (watch.Test == AlertTest.OffPace && reading is { Judged: { } pace, Target: null or { IsFlow: true } }) yield return new Block.Facts([new Fact(BesideWords.Of("pacing", words.Texts.Language), words.Figures.Of(KpiUnit.Ratio, pace))]);
        if (reading.Target is { } target) yield return new Block.Facts([new Fact(BesideWords.Of("target", words.Texts.Language), words.Figures.Of(result.Unit, target.Target))]);
        if (watch.Test == AlertTest.Untouched && reading.Judged is { } leads) yield return new Block.Facts([new Fact(BesideWords.Of("untouched", words.Texts.Language), words.Figures.Count(leads))]);
        if (reading.Newly.Count > 0) yield return new Block.Sentence(words.Said.Newly(words.Names(reading.Newly)));
        foreach (var block in blocks.Cautions()) yield return block;
    }

    /// <summary>What the change against the days before is made of, in sentences.</summary>
    private IEnumerable<Block> Cause(AlertShown shown)
    {
        if (shown.Cause is not var (result, why) || shown.Standing.OverAt is not null) return [];
        var blocks = new ResultBlocks(words.Texts, words.Figures, words.Periods, shown.Reading.Query!, result);
        IEnumerable<Block> against = shown.Reading.Result!.Compare is null ? blocks.Number().Skip(1) : [];
        return [.. against, .. new ExplanationBlocks(words.Texts, words.Figures, words.Periods, result, why).Sentences().Take(MostCauses)];
    }

    private IEnumerable<Block> Rows(AlertShown shown) => shown is { Rows: { Records.Count: > 0 } rows, Standing.OverAt: null } && shown.Reading.Query is { } query
        ? RecordsTable.Page(query with { Top = null }, rows, 0, workspace, words.Texts.Language)
        : [];

    private IEnumerable<Block> Sources(AlertShown shown) => shown.Reading is { Result: { } result, Query: { } query }
        ? [new ResultBlocks(words.Texts, words.Figures, words.Periods, query, result).Source()]
        : [];

    private string WhyBlind(AlertReading reading) => reading switch
    {
        { Late.Count: > 0 } => words.Said.Late(words.Names(reading.Late)),
        { Sight: Sight.Stale } => words.Said.Suspect,
        { Result.NoValue: { } reason } => NoValueText.Of(reason, words.Texts),
        _ => words.Texts.NoValue,
    };
}
