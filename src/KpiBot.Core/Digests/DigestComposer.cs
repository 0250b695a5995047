using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Answers.Wording;
using KpiBot.Digests.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Periods;

namespace KpiBot.Digests;

/// <summary>A digest as it is posted.</summary>
/// <param name="Head">At most eight lines: the week in one sentence, each promise, the one decision asked.</param>
/// <param name="Detail">The figures, in its thread.</param>
public sealed record DigestPost(Answer Head, Answer Detail);

/// <summary>From what was calculated to what is said.</summary>
public sealed class DigestComposer
{
    private readonly DigestFindings _findings;
    private readonly DigestTexts _said;
    private readonly Texts _texts;
    private readonly Figures _figures;
    private readonly PeriodWords _periods;

    private DigestComposer(DigestFindings findings, Language language)
    {
        (_findings, _said, _texts) = (findings, DigestTexts.Of(language), Texts.Of(language));
        (_figures, _periods) = (new Figures(_texts, findings.Workspace.Agreement.Currency), new PeriodWords(language, findings.Calendar));
    }

    /// <summary>The digest in a language.</summary>
    public static DigestPost Of(DigestFindings findings, Language language)
    {
        var composer = new DigestComposer(findings, language);
        return new DigestPost(composer.Whole([.. composer.Head()]), composer.Whole([.. composer.Detail()]));
    }

    private Answer Whole(IReadOnlyList<Block> blocks) => new() { Language = _texts.Language, Outcome = Outcome.Answered, Blocks = blocks };

    private IEnumerable<Block> Head()
    {
        yield return new Block.Headline(_said.Title(_periods.Days(_findings.Week)), null);
        yield return _findings.Moved is [var first, ..] ? Said(first) : new Block.Sentence(_said.Quiet);
        foreach (var promise in Promise.All) yield return Said(promise);
        if (_findings.IsLate) yield return new Block.Caution(_said.Late);
        yield return new Block.Sentence(Worst() is { } worst ? _said.Decision(worst.Section) : _said.NoDecision);
        yield return new Block.Sentence(_said.InThread);
    }

    private Block.Change Said(Moved moved)
    {
        var (name, unit, isHigh) = (KpiTexts.Of(_texts.Language, moved.Result.Kpi).Name, moved.Result.Unit, moved.Last.Value > moved.Last.Expected.High);
        var (value, low, high) = (_figures.Of(unit, moved.Last.Value), _figures.Of(unit, moved.Last.Expected.Low), _figures.Of(unit, moved.Last.Expected.High));
        return new Block.Change(isHigh ? _said.Above(name, value, low, high) : _said.Below(name, value, low, high), Tones.Of(Catalogue.Get(moved.Result.Kpi).Better, isHigh ? 1 : -1));
    }

    private Block.Change Said(Promise promise)
    {
        var (result, whose) = (_findings.ResultOf(promise), _said.Section(promise.Section));
        var verdict = promise.Of(result);
        if (verdict == Verdict.Unknown) return new Block.Change(_said.NoPromise(whose, result.NoValue is { } reason ? NoValueText.Of(reason, _texts) : _texts.NoValue), Tone.Neutral);
        var share = _figures.Of(KpiUnit.Ratio, promise.ShareOf(result));
        var measured = promise.Measure is { } measure ? $"{BesideWords.Of(measure, _texts.Language)} {share}" : $"{KpiTexts.Of(_texts.Language, result.Kpi).Name} {share}";
        return new Block.Change(_said.Promise(whose, _said.Verdict(verdict), measured), verdict switch { Verdict.OnTrack => Tone.Good, Verdict.Missed => Tone.Bad, _ => Tone.Neutral });
    }

    /// <summary>The promise furthest from being kept; null when none is at risk.</summary>
    private Promise? Worst() => Promise.All.Where(promise => promise.Of(_findings.ResultOf(promise)) is Verdict.AtRisk or Verdict.Missed)
        .MinBy(promise => promise.ShareOf(_findings.ResultOf(promise)) / promise.OnTrackFrom);

    private IEnumerable<Block> Detail()
    {
        foreach (var (section, lines) in DigestSections.All) foreach (var block in SectionOf(section, lines)) yield return block;
        foreach (var proposal in _findings.Proposals)
            yield return new Block.Sentence(_said.Proposed(KpiTexts.Of(_texts.Language, proposal.Kpi).Name, _figures.Of(Catalogue.Get(proposal.Kpi).Unit, proposal.Usual), _said.Units(proposal.Units, proposal.Grain)));
        foreach (var block in MovedBlocks()) yield return block;
        foreach (var block in Agenda()) yield return block;
        yield return new Block.Heading(_said.DataHealth);
        yield return new Block.Source([.. new DataLines(_texts, _figures, _periods).Of(_findings.Workspace)]);
    }

    private IEnumerable<Block> SectionOf(DigestSection section, Roll<DigestLine> lines)
    {
        var results = _findings.Sections[section];
        yield return new Block.Heading(_said.Section(section));
        var known = results.Index().Where(one => one.Item.NoValue is null).ToList();
        if (known.Count > 0) yield return new Block.Table([_said.Columns.Figure, _said.Columns.Value, _said.Columns.Change], [.. known.Select(one => RowOf(lines[one.Index], one.Item))], []);
        foreach (var missing in results.Where(result => result.NoValue is not null).DistinctBy(result => result.Kpi))
            yield return new Block.Caution(_said.Missing(KpiTexts.Of(_texts.Language, missing.Kpi).Name, NoValueText.Of(missing.NoValue!, _texts)));
    }

    private Row RowOf(DigestLine line, KpiResult result)
    {
        var change = result.Compare?.Change;
        return new Row(
            [$"{KpiTexts.Of(_texts.Language, result.Kpi).Name} ({_said.Window(line.Window)})", _figures.Of(result.Unit, result.Value), change is { } known ? _figures.Change(result.Unit, known, result.Compare!.ChangePercent) : ""],
            Tones.Of(Catalogue.Get(result.Kpi).Better, change ?? 0));
    }

    private IEnumerable<Block> MovedBlocks()
    {
        if (_findings.Moved.Count == 0) yield break;
        yield return new Block.Heading(_said.WhatMoved);
        foreach (var moved in _findings.Moved)
        {
            yield return Said(moved);
            if (moved.Why is not { Splits: [{ Main: [var main, ..] } split, ..] } why) continue;
            var group = $"{DimensionWords.Of(split.Dimension, _texts.Language)} {DimensionWords.Value(main.Key, _texts.Language)}";
            yield return new Block.Sentence(_said.MovedBy(
                KpiTexts.Of(_texts.Language, moved.Result.Kpi).Name, group, _figures.Difference(moved.Result.Unit, main.Total), _figures.Difference(moved.Result.Unit, why.Change)));
        }
    }

    private IEnumerable<Block> Agenda()
    {
        List<string> items =
        [
            .. Promise.All.Where(promise => promise.Of(_findings.ResultOf(promise)) is Verdict.AtRisk or Verdict.Missed).Select(promise => _said.Decision(promise.Section)),
            .. _findings.Moved.Select(moved => _said.Discuss(KpiTexts.Of(_texts.Language, moved.Result.Kpi).Name)),
        ];
        if (items.Count > 0) return [new Block.Heading(_said.Agenda), .. items.Index().Select(item => new Block.Sentence($"{_figures.Count(item.Index + 1)}. {item.Item}"))];
        return [];
    }
}
