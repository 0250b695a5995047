using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;

namespace KpiBot.Answers.Composition;

/// <summary>What a KPI means, how it is dated, what it can be asked by.</summary>
internal static class DefinitionBlocks
{
    public static IEnumerable<Block> Of(string id, Texts texts)
    {
        var kpi = Catalogue.Get(id);
        var words = KpiTexts.Of(texts.Language, id);
        yield return new Block.Sentence(texts.Definition(words.Name, words.Definition));
        if (DatedByWords.Of(kpi.DatedBy, texts.Language) is { } date) yield return new Block.Sentence(texts.CountedBy(date));
        yield return new Block.Sentence(texts.DefaultPeriod(kpi.Default));
        if (kpi.Cuts.BuiltIn.Count > 0) yield return new Block.Sentence(texts.CanBeCutBy(string.Join(", ", kpi.Cuts.BuiltIn.Select(dimension => DimensionWords.Of(dimension, texts.Language)))));
        if (kpi.Variants.Count > 0) yield return new Block.Sentence(texts.Variants(string.Join(", ", kpi.Variants.Select(texts.Variant))));
    }
}
