using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Answers.Wording;
using KpiBot.Digests.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Routine;

namespace KpiBot.Digests;

/// <summary>What the head and the detail of a digest both say, in its language and notation.</summary>
internal sealed class DigestVoice(DigestFindings findings, DigestLook look)
{
    public DigestFindings Findings => findings;

    public DigestLook Look => look;

    public DigestTexts Said { get; } = DigestTexts.Of(look.Language);

    public Texts Texts { get; } = Texts.Of(look.Language);

    public Figures Figures { get; } = new(Texts.Of(look.Language), findings.Workspace.Agreement.Currency, look.Money);

    public PeriodWords Periods { get; } = new(look.Language, look.Zone is null ? findings.Calendar : findings.Calendar with { Zone = look.Zone });

    /// <summary>The promise furthest from being kept; null when none is at risk.</summary>
    public Promise? Worst => Promise.All.Where(promise => findings.VerdictOf(promise) is Verdict.AtRisk or Verdict.Missed).MinBy(promise => promise.ShareOf(findings.ResultOf(promise)!) / promise.OnTrackFrom);

    public Answer Whole(IEnumerable<Block> blocks) => new() { Language = look.Language, Outcome = Outcome.Answered, Blocks = [.. blocks] };

    public string Name(string kpi) => KpiTexts.Of(look.Language, kpi).Name;

    /// <summary>Why there is no value.</summary>
    public string Reason(KpiResult result) => result.NoValue switch
    {
        null => Texts.NoValue,
        { Code: "not_agreed" } => Said.NothingAgreed,
        { Code: "not_connected", Subject: var subject } => Said.NotConnected(SubjectWords.Of(subject, look.Language)),
        var reason => NoValueText.Of(reason, Texts),
    };

    public Block.Change Of(Moved moved)
    {
        var (name, unit, isHigh) = (Name(moved.Result.Kpi), moved.Result.Unit, moved.Last.Value > moved.Last.Expected.High);
        var (value, low, high) = (Figures.Of(unit, moved.Last.Value), Figures.Of(unit, moved.Last.Expected.Low), Figures.Of(unit, moved.Last.Expected.High));
        return new Block.Change(isHigh ? Said.Above(name, value, low, high) : Said.Below(name, value, low, high), Tones.Of(Catalogue.Get(moved.Result.Kpi).Better, isHigh ? 1 : -1));
    }

    /// <summary>How a promise stands; where nothing is agreed, what could be; null where it may not be told.</summary>
    public Block.Change? Of(Promise promise)
    {
        if (findings.ResultOf(promise) is not { } result) return null;
        var (whose, verdict) = (Said.Section(promise.Section), findings.VerdictOf(promise));
        if (verdict == Verdict.Unknown) return new Block.Change(Said.NoPromise(whose, findings.Proposals.FirstOrDefault(one => one.Missing == promise.Kpi) is { } proposal ? Usual(proposal) : Reason(result)), Tone.Neutral);
        var measured = $"{(promise.Measure is { } measure ? BesideWords.Of(measure, look.Language) : Name(result.Kpi))} {Figures.Of(KpiUnit.Ratio, promise.ShareOf(result))}";
        return new Block.Change(Said.Promise(whose, Said.Verdict(verdict), measured), verdict switch { Verdict.OnTrack => Tone.Good, Verdict.Missed => Tone.Bad, _ => Tone.Neutral });
    }

    /// <summary>An action and what became of it.</summary>
    public string Of(NumberedAction action) => new ActionLine(Said, Figures, Periods).Of(action, findings.Day);

    private string Usual(Proposal proposal) => Said.Usual(Name(proposal.Kpi), Figures.Of(Catalogue.Get(proposal.Kpi).Unit, proposal.Usual), Said.Units(proposal.Units, proposal.Grain));
}
