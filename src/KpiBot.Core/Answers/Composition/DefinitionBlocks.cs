using System.Globalization;
using KpiBot.Answers.Wording;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Kpis.Definitions;
using KpiBot.Kpis.Texts;

namespace KpiBot.Answers.Composition;

/// <summary>What a KPI means, how it is dated, what it can be asked by.</summary>
internal static class DefinitionBlocks
{
    public static IEnumerable<Block> Of(string id, Texts texts, Figures figures)
    {
        var kpi = Catalogue.Get(id);
        var words = KpiTexts.Of(texts.Language, id);
        yield return new Block.Sentence(texts.Definition(words.Name, words.Definition));
        if (DatedByWords.Of(kpi.DatedBy, texts.Language) is { } date) yield return new Block.Sentence(texts.CountedBy(date));
        yield return new Block.Sentence(texts.BasisOf(kpi.Basis, kpi.DatedBy));
        yield return new Block.Sentence(texts.DefaultPeriod(kpi.Default));
        if (LeftOut.Of(id) is { Count: > 0 } reasons) yield return new Block.Sentence(texts.NeverCounted(string.Join(", ", reasons.Select(reason => ExcludedWords.Of(reason, texts.Language)))));
        if (KpiCalculator.RulesOf(id).Contains(OtherRule.EveryDealType)) yield return new Block.Sentence(texts.CountsNewBusiness);
        yield return new Block.Sentence(texts.DeletedNeverCounts);
        if (kpi.Cuts.BuiltIn.Count > 0) yield return new Block.Sentence(texts.CanBeCutBy(string.Join(", ", kpi.Cuts.BuiltIn.Select(dimension => DimensionWords.Of(dimension, texts.Language)))));
        if (kpi.Variants.Count > 0) yield return new Block.Sentence(texts.Variants(string.Join(", ", kpi.Variants.Select(texts.Variant))));
        if (Published(id, texts, figures) is { } published) yield return published;
    }

    /// <summary>What others have published of it; null where nothing is known.</summary>
    public static Block.Caution? Published(string id, Texts texts, Figures figures) => PublishedRanges.Of(id) is { Count: > 0 } ranges
        ? new Block.Caution(texts.Published(string.Join("; ", ranges.Select(range => Published(range, Catalogue.Get(id), texts, figures)))))
        : null;

    private static string Published(PublishedRange range, Kpi kpi, Texts texts, Figures figures)
    {
        var figure = range.Low == range.High ? figures.Of(kpi.Unit, range.Low) : $"{figures.Of(kpi.Unit, range.Low)}–{figures.Of(kpi.Unit, range.High)}";
        var source = range.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{range.Source}, {year}") : range.Source;
        return $"{figure} {texts.PublishedFor(range.Of)} ({source})";
    }
}
