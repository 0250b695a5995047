using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Words of a follow-up that ask for something else than the last answer, and that no query holds: "and the median?", "cuántos no?", "y en porcentaje?". They are asked about, as the old answer again would be a wrong one.</summary>
internal sealed class UnreadFollowUps(Clauses clauses, Draft draft, Query last)
{
    private static readonly HashSet<string> Denials = Set("no nao n not didnt dont doesnt werent arent havent wasnt");
    private static readonly HashSet<string> Worths = Set("valor value worth monto importe money dinheiro dinero plata grana reais dolares euros");
    private static readonly HashSet<string> Amounts = Set("cantidad quantidade numero number count unidades units");
    private static readonly HashSet<string> Places = Set("primero primera primeiro primeira first segundo second tercero tercera terceiro terceira third cuarto cuarta quarto quarta fourth quinto quinta fifth ultimo ultima");
    private static readonly HashSet<string> Articles = Set("y e and o a el la the what about one lo");
    private static readonly HashSet<string> Dropping = Set("tira tire quita saca remove remova exclui excluye elimina exclude drop cut sem sin without");
    private static readonly HashSet<string> Medians = Set("median mediana mediano");

    /// <summary>Adds them to what is not understood.</summary>
    public void Collect()
    {
        if (draft.Intent is null && draft.Kpis is ["revenue_won"] && last.Kpis.All(kpi => IsCount(kpi) && FigureBases.AmountOf(kpi) is null) && Enumerable.Range(0, clauses.Sentence.Count).FirstOrDefault(IsOtherUnit, -1) is >= 0 and var money) draft.Unknown.Add(clauses.Words(money, money + 1));
        if (draft.Intent is not null || draft.Ambiguous is not null || draft.Kpis.Exists(kpi => !last.Kpis.Contains(kpi))) return;
        for (var at = 0; at < clauses.Count; at++)
            if (draft.Kpis.Count == 0 && !clauses[at].Is(Sense.Kpi) && (IsStatistic(at) || IsShare(at) || IsTurned(at) || IsRival(at)) || IsOfThoseWho(at) || IsDifference(at)) draft.Unknown.Add(clauses.Words(clauses[at]));
        if (draft.Kpis.Count > 0) return;
        for (var token = 0; token < clauses.Sentence.Count; token++)
            if (IsDenied(token) || IsOtherUnit(token) || IsPlace(token)) draft.Unknown.Add(clauses.Words(token, token + 1));
    }

    /// <summary>"and on average", "média por dia?", "quem ficou acima da média?"; what is an average anyway may be called one, unless its rows stand before.</summary>
    private bool IsStatistic(int at)
    {
        if (!clauses[at].Is(Sense.Average) || draft.Totals) return false;
        if (clauses.Before(at) is >= 0 and var before && (clauses[before].Is(Sense.Above) || clauses[before].Is(Sense.Below))) return true;
        if (!FigureReader.MayBeAverage(last.Kpis) || (clauses.Folded(clauses[at]).Split(' ').Any(Medians.Contains) && !last.Kpis.All(IsDuration))) return true;
        return (last.By ?? (object?)last.Grain) is not null && draft is { By.Count: 0, Grain: null, Values.Count: 0, Periods.Count: 0 };
    }

    /// <summary>"quanto por cento foi da West?", "y en porcentaje?": a part of what was counted, unless it moved by that.</summary>
    private bool IsShare(int at) =>
        clauses[at].Is(Sense.Share) && !(clauses[at].Is(Sense.Send) && !clauses.Sentence.Has(clauses[at].End, "of")) && !FigureReader.MayBeShare(last.Kpis) && last.Compare is null && draft is { ComparedWith: ComparedWith.Nothing, Versus: false, By.Count: 0 };

    /// <summary>"to whom?", after deals that were lost: who got them, no row says.</summary>
    private bool IsRival(int at) => clauses[at].Is(Sense.Who) && last.Kpis.Contains("deals_lost") && clauses.Sentence.Has(clauses[at].Start - 1, "to", "against", "contra", "ante", "con", "com", "para", "pra", "a");

    /// <summary>"cuántos se convirtieron?": into what.</summary>
    private bool IsTurned(int at) => clauses[at].Is(Sense.Become) && !clauses.NextIs(at, Sense.Kpi) && clauses[at].Values.Count == 0 && last.Kpis.All(IsCount) && draft.Values.Count == 0;

    /// <summary>"tira quem saiu", "quita a los que tienen menos de 10 deals": which rows, no filter says.</summary>
    private bool IsOfThoseWho(int at)
    {
        if (draft.Values.Count > 0 || !(clauses[at].Is(Sense.Except) || clauses[at].Is(Sense.Only) || (clauses[at].Start == 0 && Dropping.Contains(clauses.Sentence.Words[0])))) return false;
        var token = clauses[at].End;
        if (clauses.Sentence.Has(token, "a")) token++;
        if (clauses.Sentence.Has(token, "quem", "quien", "quienes", "who", "whoever")) return true;
        var named = clauses.Sentence.Has(token - 1, "os", "as", "los", "las") ? token : token + 1;
        return (clauses.Sentence.Has(named - 1, "os", "as", "los", "las") && clauses.Sentence.Has(named, "que")) || (clauses.Sentence.Has(token, "those", "ones", "reps", "people") && clauses.Sentence.Has(token + 1, "who", "that", "with"));
    }

    /// <summary>"ventas de East &gt;&gt; menos las de West?", "más las de West?": a sum of two figures, not what is left out of one.</summary>
    private bool IsDifference(int at)
    {
        if (draft.Values is not [var only] || clauses[at].Values.Count == 0 || clauses[at].Start == 0) return false;
        var sign = Array.FindIndex(clauses.Sentence.Words, word => word is "menos" or "minus" or "less" or "mas" or "mais");
        if (sign is < 0 or > 1 || sign >= clauses[at].Start || (sign == 1 && !clauses.Sentence.Has(0, "y", "e", "and"))) return false;
        if (clauses.Sentence.Has(sign, "mas") && !clauses.Sentence.Has(sign + 1, "las", "los", "la", "el")) return false;
        return last.Filters.Any(filter => !filter.Exclude && only.Values.All(value => value.Dimension == filter.Dimension && !filter.Values.Contains(value.Value)));
    }

    /// <summary>"cuántos no?", "y los que no?": those that were not counted.</summary>
    private bool IsDenied(int token) =>
        token > 0 && token == clauses.Sentence.Count - 1 && Denials.Contains(clauses.Sentence.Words[token]) && draft.Values.Count == 0
        && (clauses.Sentence.Has(token - 1, "que", "that", "who", "quantos", "quantas", "cuantos", "cuantas", "many") || clauses.Any(Sense.HowMany));

    /// <summary>"e em valor?" of what is counted, "y en cantidad?" of an amount, where no other figure says it.</summary>
    private bool IsOtherUnit(int token)
    {
        var word = clauses.Sentence.Words[token];
        var isSwitched = clauses.Sentence.Has(token - 1, "en", "em", "in", "by", "por") || clauses.Sentence.Has(token + 1, "deles", "delas", "desses", "dessas", "destes") || (clauses.Sentence.Has(token + 1, "of", "de") && clauses.Sentence.Has(token + 2, "those", "them", "these", "esos", "esas", "ellos", "ellas", "estos", "estas"));
        return isSwitched && ((Worths.Contains(word) && last.Kpis.All(IsCount)) || (Amounts.Contains(word) && !last.Kpis.Any(IsCount)));
    }

    /// <summary>"y el segundo?", "e o último?" after rows: a place among them, not a quarter.</summary>
    private bool IsPlace(int token) =>
        (last.By ?? (object?)last.Grain) is not null && Places.Contains(clauses.Sentence.Words[token]) && clauses.Sentence.Count > 1 && Enumerable.Range(0, clauses.Sentence.Count).All(other => other == token || Articles.Contains(clauses.Sentence.Words[other]));

    private static bool IsCount(string kpi) => Catalogue.Get(kpi).Unit == KpiUnit.Count;

    private static bool IsDuration(string kpi) => Catalogue.Get(kpi).Unit is KpiUnit.Days or KpiUnit.Hours or KpiUnit.Months || kpi == "average_deal_size";

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
