using KpiBot.Kpis;

namespace KpiBot.Questions.Drafts;

/// <summary>Variants of a KPI, by their own words.</summary>
internal static class VariantReader
{
    /// <summary>Variants that a KPI knows, by their own words.</summary>
    public static void Take(Clauses clauses, Draft draft)
    {
        if (draft.Kpis.Count != 1) return;
        foreach (var (variant, words) in Variants)
        {
            if (!Catalogue.Get(draft.Kpis[0]).Variants.Contains(variant)) continue;
            for (var i = 0; i < clauses.Sentence.Count; i++)
            {
                if (!words.Any(phrase => StartsWith(clauses.Sentence, i, phrase))) continue;
                draft.Variant = variant;
                draft.VariantAt = (i, i + words.Where(phrase => StartsWith(clauses.Sentence, i, phrase)).Max(phrase => phrase.Split(' ').Length));
            }
        }
    }

    private static readonly (string Variant, string[] Words)[] Variants =
    [
        ("value", ["by value", "por valor", "in value", "em valor", "en valor", "value based", "weighted by value"]),
        ("paid", ["paid", "paid only", "pago", "paga", "pagado", "de pago"]),
        ("lagged", ["lagged", "com defasagem", "defasado", "com lag", "con lag", "with lag", "lag", "con desfase", "con rezago", "desfasado"]),
        ("gross_profit", ["gross profit", "lucro bruto", "on profit", "on margin", "beneficio bruto", "utilidad bruta", "ganancia bruta"]),
        ("period", ["by period", "por periodo", "period based"]),
    ];

    private static bool StartsWith(Reading.Sentence sentence, int at, string phrase)
    {
        var words = phrase.Split(' ');
        return at + words.Length <= sentence.Count && words.Select((word, i) => sentence.Tokens[at + i].Text == word).All(same => same);
    }
}
