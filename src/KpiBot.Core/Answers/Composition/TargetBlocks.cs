using KpiBot.Answers.Wording;
using KpiBot.Kpis;

namespace KpiBot.Answers.Composition;

/// <summary>What was agreed, and how far it is reached.</summary>
internal sealed class TargetBlocks(Texts texts, Figures figures, KpiResult result, TargetReading? reading)
{
    public IEnumerable<Block> All()
    {
        // A KPI that is measured against a target by itself has it beside its value.
        if (result.Beside.GetValueOrDefault("target") is { } own) return result.Value is { } attained ? [Attained(attained, BesideWords.Unit("target", result), own)] : [];
        if (result.Value is null) return [];
        if (reading is null) return [new Block.Caution(texts.NotAgreed(SubjectWords.Of("target", texts.Language)))];
        return [.. reading.IsFlow ? Flow(reading) : Level(reading), .. reading.IsWhole ? Array.Empty<Block>() : [new Block.Caution(CaveatWords.Of("partial_target", texts.Language)!)]];
    }

    private IEnumerable<Block> Flow(TargetReading flow)
    {
        if (flow.Attained is { } attained) yield return Attained(attained, result.Unit, flow.Target);
        List<Fact> facts = [];
        if (flow.Pacing is { } pacing) facts.Add(new Fact(BesideWords.Of("pacing", texts.Language), figures.Of(KpiUnit.Ratio, pacing)));
        if (flow.NeededPerDay is { } needed) facts.Add(new Fact(BesideWords.Of("needed_per_day", texts.Language), figures.Of(result.Unit, needed)));
        if (facts.Count > 0) yield return new Block.Facts(facts);
    }

    private IEnumerable<Block> Level(TargetReading level)
    {
        var (target, beyond) = (figures.Of(result.Unit, level.Target), level.Beyond!.Value);
        var tone = Tones.Of(Catalogue.Get(result.Kpi).Better, beyond);
        yield return new Block.Change(beyond == 0 ? texts.OnTarget(target) : texts.OffTarget(target, figures.Difference(result.Unit, beyond), tone == Tone.Good), tone);
    }

    private Block.Sentence Attained(decimal attained, KpiUnit unit, decimal target) => new(texts.Attained(figures.Of(KpiUnit.Ratio, attained), figures.Of(unit, target)));
}
