using KpiBot.Answers.Wording;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;

namespace KpiBot.Answers.Composition;

/// <summary>Why a number moved: its parts, the dimension that says most, and what its members add, which sums to the change.</summary>
internal sealed class ExplanationBlocks(Texts texts, Figures figures, PeriodWords periods, KpiResult result, Explanation why)
{
    private const int MostMembers = 8;

    private readonly Favourable _better = Catalogue.Get(result.Kpi).Better;

    public IEnumerable<Block> All()
    {
        if (why.MayBeChance) yield return new Block.Caution(texts.MayBeChance);
        if (why.Factors.Count > 0) foreach (var block in Parts()) yield return block;
        if (why.Splits.Count == 0)
        {
            if (why.Factors.Count == 0) yield return new Block.Sentence(texts.CannotBeSplit);
            yield break;
        }

        var split = why.Splits[0];
        if (split.Main.Count == 0) yield return new Block.Sentence(texts.NothingStandsOut);
        foreach (var member in split.Main) yield return new Block.Sentence(Said(split, member));
        yield return new Block.Heading(texts.AddedBy(Named(split)) + ":");
        yield return new Block.Picture(Picture(split));
        yield return Table(split);
        foreach (var other in why.Splits.Skip(1).Where(other => other.Main.Count > 0).Take(1)) yield return new Block.Sentence(texts.SeenAnotherWay(Said(other, other.Main[0])));
    }

    /// <summary>What few members explain, in sentences alone; empty when nothing stands out.</summary>
    public IEnumerable<Block> Sentences() => why.Splits.Count == 0 ? [] : why.Splits[0].Main.Select(member => new Block.Sentence(Said(why.Splits[0], member)));

    private IEnumerable<Block> Parts()
    {
        yield return new Block.Heading(texts.AddedByParts);
        yield return new Block.Table(
            [texts.PartColumn, Before, Now, texts.AddsColumn],
            [.. why.Factors.Select(part => new Row(
                [PartName(part), Value(part, part.Before), Value(part, part.Now), figures.Difference(result.Unit, part.Total)], Tones.Of(_better, part.Total)))],
            []);
    }

    private string Before => periods.Brief(result.Compare!.Period);

    private string Now => periods.Brief(result.Period);

    private string PartName(FactorEffect part) => part.Name switch
    {
        "numerator" => PartWords.Upper(result.Kpi, texts.Language),
        "denominator" => PartWords.Lower(result.Kpi, texts.Language),
        _ => BesideWords.Of(part.Name, texts.Language),
    };

    private string Value(FactorEffect part, decimal value) => figures.Of(part.Name switch
    {
        "numerator" => Answers.Parts.Upper(result.Kpi, result.Unit, null),
        "denominator" => Answers.Parts.Lower(result.Kpi, result.Unit, null),
        _ => BesideWords.Unit(part.Name, result),
    }, value);

    private string Named(Split split) => DimensionWords.Of(split.Dimension, texts.Language);

    private string Said(Split split, Contribution member)
    {
        var name = $"{Named(split)} {DimensionWords.Value(member.Key, texts.Language)}";
        var (before, now) = (figures.Of(result.Unit, member.Before), figures.Of(result.Unit, member.Now));
        var (adds, change) = (figures.Difference(result.Unit, member.Total), figures.Difference(result.Unit, why.Change));
        var sentence = Math.Abs(member.Mix) > Math.Abs(member.Rate) ? texts.AddsByWeight(name, adds, change) : texts.AddsByRate(name, before, now, adds, change);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private Block.Table Table(Split split)
    {
        var weighed = split.Members.Any(member => member.Mix != 0);
        var shown = Shown(split);
        var rest = split.Members.Except(shown).ToList();
        List<string> columns = [Named(split), Before, Now, .. weighed ? new[] { texts.OwnChangeColumn, texts.WeightColumn } : [], texts.AddsColumn];
        List<Row> rows = [.. shown.Select(member => Line(DimensionWords.Value(member.Key, texts.Language), figures.Of(result.Unit, member.Before), figures.Of(result.Unit, member.Now), member.Rate, member.Mix, weighed))];
        if (rest.Count > 0) rows.Add(Line(texts.Others(figures.Count(rest.Count)), "", "", rest.Sum(member => member.Rate), rest.Sum(member => member.Mix), weighed));
        rows.Add(Line(texts.Sum, figures.Of(result.Unit, result.Compare!.Value), figures.Of(result.Unit, result.Value), split.Members.Sum(member => member.Rate), split.Members.Sum(member => member.Mix), weighed));
        return new Block.Table(columns, rows, []);
    }

    /// <summary>Those that add most, either way, in the order of the split.</summary>
    private static List<Contribution> Shown(Split split)
    {
        var largest = split.Members.OrderByDescending(member => Math.Abs(member.Total)).Take(MostMembers).ToHashSet();
        return [.. split.Members.Where(largest.Contains)];
    }

    private Row Line(string name, string before, string now, decimal rate, decimal mix, bool weighed) => new(
        [name, before, now, .. weighed ? new[] { figures.Difference(result.Unit, rate), figures.Difference(result.Unit, mix) } : [], figures.Difference(result.Unit, rate + mix)],
        Tones.Of(_better, rate + mix));

    private Chart Picture(Split split)
    {
        var shown = Shown(split);
        string Written(decimal value) => figures.Difference(result.Unit, value);
        var title = $"{KpiTexts.Of(texts.Language, result.Kpi).Name} · {texts.AddedBy(Named(split))}";
        return new Chart
        {
            Kind = ChartKind.Bars, Title = title, Written = Written,
            Labels = [.. shown.Select(member => DimensionWords.Value(member.Key, texts.Language))],
            Series = [new ChartSeries(texts.AddsColumn, [.. shown.Select(member => (decimal?)member.Total)])],
            Alternative = texts.BarsSeen(title, DimensionWords.Value(shown.MaxBy(member => member.Total)!.Key, texts.Language), Written(shown.Max(member => member.Total)), DimensionWords.Value(shown.MinBy(member => member.Total)!.Key, texts.Language), Written(shown.Min(member => member.Total))),
        };
    }
}
