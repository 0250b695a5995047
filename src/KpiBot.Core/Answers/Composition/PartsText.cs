using KpiBot.Answers.Wording;
using KpiBot.Kpis;

namespace KpiBot.Answers.Composition;

/// <summary>A ratio's two parts as they are shown beside it: "12 of 60" for a share, "R$ 100 ÷ 4" for the others.</summary>
internal static class PartsText
{
    public static string Of(KpiResult result, string? variant, decimal upper, decimal lower, Texts texts, Figures figures)
    {
        var numerator = figures.Of(Parts.Upper(result.Kpi, result.Unit, variant), upper);
        var denominator = figures.Of(Parts.Lower(result.Kpi, result.Unit, variant), lower);
        return Parts.AreShare(result.Kpi, result.Unit, variant) ? texts.Parts(numerator, denominator) : $"{numerator} ÷ {denominator}";
    }
}
