using KpiBot.Kpis;

namespace KpiBot.Questions.Drafts;

/// <summary>Variants of a KPI, by their own words.</summary>
internal static class VariantReader
{
    /// <summary>Variants that a KPI knows, by their own words; <paramref name="standing"/> are the KPIs asked for before ("solo pagado").</summary>
    public static void Take(Clauses clauses, Draft draft, IReadOnlyList<string> standing)
    {
        var kpis = draft.Kpis.Count == 0 ? standing : draft.Kpis;
        if (kpis.Count != 1) return;
        foreach (var (variant, words) in Variants)
        {
            if (!Catalogue.Get(kpis[0]).Variants.Contains(variant)) continue;
            for (var i = 0; i < clauses.Sentence.Count; i++)
            {
                if (!words.Any(phrase => StartsWith(clauses.Sentence, i, phrase))) continue;
                var end = i + words.Where(phrase => StartsWith(clauses.Sentence, i, phrase)).Max(phrase => phrase.Split(' ').Length);
                if (IsPartOfName(clauses, i, end)) continue;
                draft.Variant = variant;
                draft.VariantAt = (i, end);
                for (var at = 0; at < clauses.Count; at++) if (clauses[at].Start >= i && clauses[at].End <= end) clauses.Use(at);
                i = end - 1;
            }
        }
    }

    private static readonly (string Variant, string[] Words)[] Variants =
    [
        ("value", ["by value", "por valor", "in value", "por monto", "por importe", "por montante", "em valor", "en valor", "value based", "weighted by value", "value weighted", "ponderado por valor", "ponderada por valor", "ponderado por monto", "ponderada por monto", "ponderado por importe", "ponderada pelo valor", "ponderado pelo valor", "not by count", "not by number", "nao por quantidade", "nao por numero", "no por cantidad", "no por numero"]),
        ("paid", ["paid", "paid only", "paid media", "paid channels", "pago", "paga", "pagado", "de pago", "so midia paga", "midia paga", "medios pagados", "medios de pago", "solo pago", "solo pagado", "so pago"]),
        ("lagged", ["lagged", "com defasagem", "defasado", "com lag", "con lag", "with lag", "lag", "con desfase", "con rezago", "desfasado"]),
        ("gross_profit", ["gross profit", "lucro bruto", "on profit", "on margin", "beneficio bruto", "utilidad bruta", "ganancia bruta"]),
        ("period", ["by period", "por periodo", "period based"]),
    ];

    /// <summary>"paid search", "quanto se paga por cliente": the word is part of a value's or the figure's name.</summary>
    private static bool IsPartOfName(Clauses clauses, int start, int end) => clauses.Mentions.Exists(mention => (mention.Values.Count > 0 || mention.Is(Words.Sense.Kpi)) && mention.Start <= start && mention.End >= end && mention.End - mention.Start > end - start);

    private static bool StartsWith(Reading.Sentence sentence, int at, string phrase)
    {
        var words = phrase.Split(' ');
        return at + words.Length <= sentence.Count && words.Select((word, i) => sentence.Tokens[at + i].Text == word || sentence.Words[at + i] == word).All(same => same);
    }
}
