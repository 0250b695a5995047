using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"how many of those became SQLs", "cuántos de ellos son clientes hoy?", "de quantos clientes?": a part of what was counted before. From one stage of the funnel to the next it is the rate; anything else is asked about.</summary>
internal static class Subsets
{
    private static readonly HashSet<string> Fused = new("desses dessas deles delas destes destas disso disto dentre".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Pointing = new("those them these that it eso esos esas ellos ellas estos estas esto isso esses essas".Split(' '), StringComparer.Ordinal);

    /// <summary>Takes it.</summary>
    public static void Take(Clauses clauses, Draft draft, Query last)
    {
        if (draft.Intent is not null || draft.Ambiguous is not null || draft.Kpis.Count > 1) return;
        var part = PointsBack(clauses) ?? (draft.Kpis.Count == 1 ? AsksWhich(clauses, last) : null);
        if (draft.Kpis is [var to] && last.Kpis is [var from] && from != to && FigureBases.Between(from, to) is { } rate && (to != "active_customers" || clauses.Any(Sense.Become)) && (part is not null || IsShareThatCame(clauses) || (to == "active_customers" && clauses.Any(Sense.HowMany))))
        {
            draft.SetOnly(rate);
            draft.Reading.Add(new ReadPart(part is var (first, end) ? clauses.Words(first, end) : clauses.Words(0, clauses.Sentence.Count), rate));
            return;
        }
        if (part is not var (start, stop)) return;
        var isOther = draft.Kpis is [var kpi] ? !last.Kpis.Contains(kpi) && !last.Kpis.Any(counted => FigureBases.AmountOf(counted) == kpi || FigureBases.CountOf(counted) == kpi) : draft is { Values.Count: 0, By.Count: 0, Grain: null, Ranking: null } && clauses.Sentence.Count > stop - start + 1 && !clauses.Mentions.Exists(mention => mention.Values.Count > 0 || mention.Period is not null);
        if (isOther) draft.Unknown.Add(clauses.Words(start, stop));
    }

    /// <summary>"of those", "de ellos", "desses".</summary>
    private static (int Start, int End)? PointsBack(Clauses clauses)
    {
        for (var token = 0; token < clauses.Sentence.Count; token++)
        {
            if (Fused.Contains(clauses.Sentence.Words[token])) return (token, token + 1);
            if (token > 0 && Pointing.Contains(clauses.Sentence.Words[token]) && clauses.Sentence.Has(token - 1, "of", "de", "from") && !clauses.Sentence.Has(token - 2, "instead", "antes", "alem", "ademas")) return (token - 1, token + 1);
        }
        return null;
    }

    /// <summary>"cuántos eran clientes nuevos?", "de quantos clientes?", "from new customers only": which of what was counted, not all customers.</summary>
    private static (int Start, int End)? AsksWhich(Clauses clauses, Query last)
    {
        if (last.Kpis.Any(kpi => kpi is "active_customers" or "new_customers" or "customers_at_risk")) return null;
        if (clauses.Mentions.FindIndex(mention => mention.Args(Sense.Kpi).Any(kpi => kpi is "active_customers" or "new_customers" or "opportunities_created")) is not (>= 0 and var noun)) return null;
        var words = (clauses[noun].Start, clauses[noun].End);
        var only = clauses.Mentions.FindIndex(mention => mention.Is(Sense.Only));
        if (only >= 0 && Array.Exists(clauses.Sentence.Words, word => word is "new" or "novos" or "novas" or "nuevos" or "nuevas")) return words;
        if (clauses.First(Sense.HowMany) is not (>= 0 and var many) || clauses[noun].Args(Sense.Kpi).Contains("opportunities_created")) return null;
        return clauses.Sentence.Has(clauses[many].End, "eran", "son", "fueron", "were", "are", "eram", "sao", "foram") || (clauses[many].Start == 1 && clauses.Sentence.Has(0, "de", "from", "of", "a", "to")) ? words : null;
    }

    /// <summary>"qué porcentaje pasó a mql?".</summary>
    private static bool IsShareThatCame(Clauses clauses) => clauses.Any(Sense.Share) && clauses.Any(Sense.Become);
}
