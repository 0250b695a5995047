using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;

namespace KpiBot.Answers;

/// <summary>What a KPI means, how it is dated, what it can be asked by.</summary>
internal sealed class DefinitionText(Texts texts, string id)
{
    private readonly Language _language = texts.Language;

    public IEnumerable<string> Lines()
    {
        var kpi = Catalogue.Get(id);
        var words = KpiTexts.Of(_language, id);
        yield return texts.Definition(words.Name, words.Definition);
        if (DatedByWords.Of(kpi.DatedBy, _language) is { } date) yield return texts.CountedBy(date);
        yield return texts.DefaultPeriod(kpi.Default);
        if (kpi.Cuts.BuiltIn.Count > 0) yield return texts.CanBeCutBy(string.Join(", ", kpi.Cuts.BuiltIn.Select(dimension => DimensionWords.Of(dimension, _language))));
        if (kpi.Variants.Count > 0) yield return texts.Variants(string.Join(", ", kpi.Variants.Select(texts.Variant)));
    }
}
