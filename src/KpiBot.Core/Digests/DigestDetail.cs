using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;
using KpiBot.Routine;

namespace KpiBot.Digests;

/// <summary>The detail of a digest: what moved at length, the rest in a line each, then what people do.</summary>
internal sealed class DigestDetail(DigestVoice voice, IReadOnlyList<string> openAlerts)
{
    private const int MostMoved = 3;
    private const int MostNamed = 10;
    private const int MostSaid = 5;
    private const int InShort = 2;

    private readonly DigestFindings _findings = voice.Findings;

    public IEnumerable<Block> Blocks()
    {
        if (_findings.WorkingDays is var (week, before) && week != before) yield return new Block.Caution(voice.Said.WorkingDays(voice.Figures.Count(week), voice.Figures.Count(before)));
        foreach (var section in Enum.GetValues<DigestSection>().Where(voice.Look.Has)) foreach (var block in SectionOf(section)) yield return block;
        foreach (var block in Restated()) yield return block;
        foreach (var block in Moved()) yield return block;
        if (Trend() is { } chart) yield return new Block.Picture(chart);
        foreach (var block in Listed(voice.Said.OpenAlerts, openAlerts)) yield return block;
        foreach (var block in Actions()) yield return block;
        foreach (var block in Listed(voice.Said.Feedback, [.. _findings.Before.Feedback.TakeLast(MostSaid).Select(Of)])) yield return block;
        foreach (var block in Listed(voice.Said.Agenda, [.. Agenda().Index().Select(item => $"{voice.Figures.Count(item.Index + 1)}. {item.Item}")])) yield return block;
        yield return new Block.Heading(voice.Said.DataHealth);
        yield return new Block.Source([.. new DataLines(voice.Texts, voice.Figures, voice.Periods).Of(_findings.Workspace), .. Unconnected()]);
    }

    private IEnumerable<Block> SectionOf(DigestSection section)
    {
        var figures = _findings.Sections[section];
        List<DigestFigure> known = [.. figures.Where(figure => figure.Result.NoValue is null)];
        if (figures.Count == 0 || IsUnconnected(section) || (known.Count == 0 && _findings.IsFirst)) yield break;
        if (known.Count == 0) yield return new Block.Sentence(voice.Said.Missing(voice.Said.Section(section), voice.Reason(figures[0].Result)));
        else if (!IsExpanded(section, known)) yield return new Block.Sentence(voice.Said.Missing(voice.Said.Section(section), string.Join("; ", known.Take(InShort).Select(InALine)) + "."));
        else foreach (var block in Expanded(section, figures, known)) yield return block;
        if (section == DigestSection.SalesPromise && _findings.Untouched.Count > 0) yield return Untouched();
        if (section == DigestSection.HandOver) foreach (var block in Rejected()) yield return block;
        if (section == DigestSection.Customers) foreach (var block in AtRisk()) yield return block;
    }

    private bool IsExpanded(DigestSection section, List<DigestFigure> known) => !_findings.IsQuiet
        && (known.Exists(figure => figure.IsMoved) || Promise.All.Any(promise => promise.Section == section && _findings.VerdictOf(promise) is Verdict.AtRisk or Verdict.Missed));

    /// <summary>Whether there is nothing to be said, for nothing is known: what is not connected stands once, with the data.</summary>
    private bool IsUnconnected(DigestSection section) => _findings.Sections[section] is { Count: > 0 } figures && figures.All(figure => figure.Result.NoValue is { Code: "not_connected" });

    private IEnumerable<string> Unconnected()
    {
        if (_findings.IsFirst) return [];
        var subjects = Enum.GetValues<DigestSection>().Where(section => voice.Look.Has(section) && IsUnconnected(section)).SelectMany(section => _findings.Sections[section]).Select(figure => SubjectWords.Of(figure.Result.NoValue!.Subject, voice.Look.Language));
        return subjects.Distinct().ToList() is { Count: > 0 } names ? [Capital(voice.Said.NotConnected(string.Join(", ", names)))] : [];
    }

    private static string Capital(string sentence)
    {
        var first = sentence.AsSpan().IndexOfAnyExcept('¿', '¡');
        return string.Concat(sentence.AsSpan(0, first), char.ToUpperInvariant(sentence[first]).ToString(), sentence.AsSpan(first + 1));
    }

    private IEnumerable<Block> Expanded(DigestSection section, IReadOnlyList<DigestFigure> figures, List<DigestFigure> known)
    {
        yield return new Block.Heading(voice.Said.Section(section));
        yield return new Block.Table([voice.Said.Columns.Figure, voice.Said.Columns.Value, voice.Said.Columns.Change], [.. known.Select(RowOf)], []);
        // Where nothing is agreed yet, what could be stands in the agenda in place of blanks.
        foreach (var missing in figures.Where(figure => figure.Result.NoValue is { } reason && !(_findings.IsFirst && reason.Code == "not_agreed")).DistinctBy(figure => figure.Line.Kpi))
            yield return new Block.Caution(voice.Said.Missing(voice.Name(missing.Line.Kpi), voice.Reason(missing.Result)));
    }

    private Row RowOf(DigestFigure figure) => new([Named(figure), voice.Figures.Of(figure.Result.Unit, figure.Result.Value), ChangeOf(figure) ?? ""], Tones.Of(Catalogue.Get(figure.Line.Kpi).Better, figure.Result.Compare?.Change ?? 0));

    private string InALine(DigestFigure figure)
    {
        var value = $"{Named(figure)} {voice.Figures.Of(figure.Result.Unit, figure.Result.Value)}";
        return ChangeOf(figure) is { } change ? $"{value}, {change}" : value;
    }

    private string Named(DigestFigure figure) => $"{voice.Name(figure.Line.Kpi)} ({voice.Said.Window(figure.Line.Window)})";

    private string? ChangeOf(DigestFigure figure) => figure.Result.Compare is { Change: { } change } compare ? voice.Figures.Change(figure.Result.Unit, change, compare.ChangePercent) : null;

    /// <summary>Only how many: their owners have the list.</summary>
    private Block.Caution Untouched()
    {
        var (all, nobodys) = (_findings.Untouched.Count, _findings.Untouched.Count(lead => lead.Owner is null));
        return new Block.Caution(voice.Said.Untouched(voice.Figures.Count(all), nobodys == 0 ? null : voice.Figures.Count(nobodys)));
    }

    /// <summary>Why sales did not take them, and what was agreed that it takes.</summary>
    private IEnumerable<Block> Rejected()
    {
        if (_findings.Rejections.Count == 0) yield break;
        var reasons = _findings.Rejections.Select(row => $"{DimensionWords.Value(row.Key, voice.Look.Language)} {voice.Figures.Of(KpiUnit.Ratio, row.Value)}");
        yield return new Block.Sentence(voice.Said.RejectedFor(string.Join("; ", reasons)));
        if (_findings.Workspace.Agreement.LevelOn(_findings.Day).Acceptance is { } agreed) yield return new Block.Sentence(voice.Said.AcceptedWhen(Label.Plain(agreed)));
    }

    private IEnumerable<Block> AtRisk()
    {
        if (_findings.NewlyAtRisk.Count == 0 || !_findings.MayList) return [];
        var named = _findings.NewlyAtRisk.Take(MostNamed).Select(customer => $"{Label.Plain(customer.Account)}: {string.Join(", ", customer.Signals.Select(voice.Said.Signal))}.");
        return [new Block.Heading(voice.Said.NewlyAtRisk(voice.Figures.Count(_findings.NewlyAtRisk.Count))), .. named.Select(line => new Block.Sentence(line))];
    }

    private IEnumerable<Block> Restated()
    {
        var lines = _findings.Restated.Select(one => (one.Now, Is: voice.Figures.Of(one.Now.Unit, one.Now.Value), Was: voice.Figures.Of(one.Now.Unit, one.Was))).Where(one => one.Is != one.Was);
        return Listed(voice.Said.RestatedSince, [.. lines.Select(one => voice.Said.Restated(voice.Name(one.Now.Kpi), voice.Periods.Days(one.Now.Period), one.Is, one.Was))]);
    }

    private IEnumerable<Block> Moved()
    {
        if (_findings.IsQuiet) yield break;
        yield return new Block.Heading(voice.Said.WhatMoved);
        foreach (var moved in _findings.Moved.Take(MostMoved))
        {
            yield return voice.Of(moved);
            if (moved.Why is not { Splits: [{ Main: [var main, ..] } split, ..] } why) continue;
            var group = $"{DimensionWords.Of(split.Dimension, voice.Look.Language)} {DimensionWords.Value(main.Key, voice.Look.Language)}";
            yield return new Block.Sentence(voice.Said.MovedBy(voice.Name(moved.Result.Kpi), group, voice.Figures.Difference(moved.Result.Unit, main.Total), voice.Figures.Difference(moved.Result.Unit, why.Change)));
        }
    }

    private Chart? Trend() => !voice.Look.Charts || _findings.Trend is not { } trend ? null
        : new ResultChart(voice.Texts, voice.Figures, voice.Periods, new Query { Intent = Intent.Trend, Kpis = [trend.Kpi], Grain = Grain.Week }, trend).Of();

    private IEnumerable<Block> Actions()
    {
        if (_findings.Before.Actions.Count == 0) return [];
        return [new Block.Heading(voice.Said.Actions), .. _findings.Before.Actions.Select(action => new Block.Change(voice.Of(action), action.Item.DoneOn is not null ? Tone.Good : action.Item.IsLate(_findings.Day) ? Tone.Bad : Tone.Neutral))];
    }

    private string Of(Feedback feedback) => voice.Said.FeedbackOn(feedback.On, Label.Plain(feedback.Subject), Label.Plain(feedback.Text));

    private IEnumerable<string> Agenda() =>
    [
        .. Promise.All.Where(promise => _findings.VerdictOf(promise) is Verdict.AtRisk or Verdict.Missed).Select(promise => Capital(voice.Said.Decision(promise.Section))),
        .. _findings.Proposals.Select(proposal => voice.Said.Proposed(voice.Name(proposal.Kpi), voice.Figures.Of(Catalogue.Get(proposal.Kpi).Unit, proposal.Usual), voice.Said.Units(proposal.Units, proposal.Grain))),
        .. _findings.Moved.Take(MostMoved).Select(moved => voice.Said.Discuss(voice.Name(moved.Result.Kpi))),
        .. _findings.Before.Actions.Where(action => action.Item.IsLate(_findings.Day)).Select(action => voice.Said.AskAfter(voice.Figures.Count(action.Number), Label.Plain(action.Item.Text))),
    ];

    private static IEnumerable<Block> Listed(string heading, IReadOnlyList<string> lines) => lines.Count == 0 ? [] : [new Block.Heading(heading), .. lines.Select(line => new Block.Sentence(line))];
}
