using KpiBot.Kpis;
using KpiBot.Questions.Words;
using static KpiBot.Questions.Vocabulary.TellingWords;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>Words that are harmless in most places and tell something in others: "good" before leads, "value of" what is counted, "in euros". No part of a query holds it there, so it is asked about.</summary>
internal sealed class UnreadWords(Clauses clauses, Draft draft)
{
    /// <summary>Adds them to what is not understood.</summary>
    public void Collect()
    {
        for (var at = 0; at < clauses.Count; at++)
        {
            if (IsKind(at) || IsDenial(at) || IsCurrency(at) || IsLimit(at) || IsOrigin(at) || IsOccasion(at) || IsPart(at) || IsAverage(at) || IsInflow(at) || IsTurned(at) || IsMove(at) || IsDenied(at) || IsChance(at) || IsTiming(at) || IsIdleTime(at) || IsAverageCount(at) || IsPrice(at)) draft.Unknown.Add(clauses.Words(clauses[at]));
            else if (IsWorth(at)) draft.Unknown.Add(clauses.Words(clauses[at]));
        }
        RefuseDifference();
    }

    private bool IsIdle(int at, HashSet<string> words) => !clauses.IsUsed(at) && clauses[at].Values.Count == 0 && clauses[at].Period is null && words.Contains(clauses.Folded(clauses[at]));

    /// <summary>"good leads", "leads bons", "the other regions", "only the old ones": which of them are meant.</summary>
    private bool IsKind(int at)
    {
        if (!IsIdle(at, Kinds) || (draft.Kpis.Count == 0 && !Others.Contains(clauses.Folded(clauses[at])))) return false;
        if (IsNoun(at + 1, clauses[at].End)) return true;
        if (AfterNoun.Contains(clauses.Folded(clauses[at])) && at > 0 && clauses[at - 1].End == clauses[at].Start && clauses.Sentence.Tokens[clauses[at].Start].Before == Break.None && IsNoun(at - 1, clauses[at - 1].Start)) return true;
        if (IsPredicate(clauses[at].Start - 1)) return true;
        var isNamed = clauses.Sentence.Has(clauses[at].Start - 1, "los", "las", "os", "as", "dos", "das", "the");
        return clauses.Sentence.Has(clauses[at].End, "ones") || (isNamed && (Others.Contains(clauses.Folded(clauses[at])) || clauses.Mentions.Exists(mention => (mention.Is(Sense.Only) || mention.Is(Sense.Except)) && mention.End <= clauses[at].Start && mention.End >= clauses[at].Start - 1)));
    }

    /// <summary>"leads that were good", "que están listos": the same, behind the verb.</summary>
    private bool IsPredicate(int token)
    {
        while (clauses.Sentence.Has(token, "still", "already", "really", "ainda", "ja", "todavia", "aun", "ya")) token--;
        return clauses.Sentence.Has(token, "are", "were", "is", "was", "sao", "foram", "estao", "estavam", "son", "fueron", "estan", "estaban") && clauses.Sentence.Has(token - 1, "that", "which", "who", "que", "q");
    }

    private bool IsNoun(int at, int start) =>
        at < clauses.Count && clauses[at].Start == start && clauses.Sentence.Tokens[start].Before == Break.None && clauses[at].Period is null
        && (clauses[at].Is(Sense.Deal) || clauses[at].Is(Sense.Dimension) || clauses[at].Args(Sense.Kpi).Any(id => Catalogue.Get(id).Unit == KpiUnit.Count));

    /// <summary>"leads that arent from email", "ni de email ni de social".</summary>
    private bool IsDenial(int at)
    {
        if ((draft.Intent == Intent.Explain && !clauses.Sentence.Has(clauses[at].Start - 1, "that", "which", "who")) || clauses.IsUsed(at) || clauses[at].Start == 0 && !Neither.Contains(clauses.Folded(clauses[at]))) return false;
        if (Denials.Contains(clauses.Folded(clauses[at]))) return clauses.Sentence.Tokens[clauses[at].Start].Before == Break.None;
        return Neither.Contains(clauses.Folded(clauses[at])) && clauses.Next(at) is >= 0 and var next && !draft.Values.Exists(value => value.Exclude && value.Words == clauses.Words(clauses[next])) && (clauses[next].Values.Count > 0 || clauses[next].Period is not null || clauses[next].Is(Sense.Kpi) || clauses[next].Is(Sense.Dimension));
    }

    /// <summary>"revenue in euros" is no conversion that we make, and a rate is no money.</summary>
    private bool IsCurrency(int at) =>
        (IsIdle(at, Currencies) && clauses.Mentions.Exists(mention => mention.Is(Sense.Kpi) || mention.Is(Sense.Forecast) || mention.Is(Sense.Target))) || (IsIdle(at, Moneys) && draft.Kpis.Exists(id => Catalogue.Get(id).Unit is not (KpiUnit.Money or KpiUnit.MoneyPerDay) && id != "gross_margin_rate"));

    /// <summary>"above average", "at least twice": a limit without a number.</summary>
    private bool IsLimit(int at) =>
        draft.Intent is null or Intent.Records && (clauses[at].Is(Sense.Above) || clauses[at].Is(Sense.Below)) && !clauses[at].Is(Sense.Versus) && clauses.Folded(clauses[at]).Split(' ').Any(Limits.Contains) && !clauses.IsUsed(at) && draft.Kpis.Count > 0 && !(clauses[at].End < clauses.Sentence.Count && clauses.Sentence.Tokens[clauses[at].End].Before == Break.Sentence);

    /// <summary>"leads do site": where they came from, unless visits are asked for.</summary>
    private bool IsOrigin(int at) => IsIdle(at, Sites) && draft.Kpis.Exists(id => id is not ("website_sessions" or "visitor_to_lead_rate"));

    /// <summary>"during the campaign": when, not by what.</summary>
    private bool IsOccasion(int at)
    {
        if (!clauses[at].Is(Sense.Dimension) || clauses[at].Is(Sense.Kpi) || IsValue(clauses.Next(at)) || IsValue(clauses.Before(at))) return false;
        var token = clauses[at].Start - 1;
        while (token > 0 && PhraseTree.Connectives.Contains(clauses.Sentence.Tokens[token].Text)) token--;
        return clauses.Sentence.Has(token, "during", "durante", "while");
    }

    private bool IsValue(int at) => at >= 0 && clauses[at].Values.Count > 0;

    /// <summary>"above average", "comparado com a média": of what, no figure says.</summary>
    private bool IsAverage(int at) =>
        clauses[at].Is(Sense.Average) && clauses.Before(at) is >= 0 and var before && (clauses[before].Is(Sense.Above) || clauses[before].Is(Sense.Below) || clauses[before].Is(Sense.Versus)) && draft.Kpis.Count > 0;

    /// <summary>"pipeline gerado em maio": what came in is not what stands.</summary>
    private bool IsInflow(int at) => clauses[at].Args(Sense.Kpi).Any(id => id is "open_pipeline" or "weighted_pipeline") && draft.Kpis.Exists(id => id is "open_pipeline" or "weighted_pipeline") && !clauses.Sentence.Has(clauses[at].End + 2, "marketing", "mkt") && clauses.Sentence.Has(clauses[at].End, "generated", "gained", "gerado", "generado", "sourced", "geramos", "gerou", "criamos", "adicionamos", "generamos", "agregamos", "creamos", "sumamos") | (clauses.Sentence.Has(clauses[at].End, "did", "have") && clauses.Sentence.Has(clauses[at].End + 2, "add", "added", "build", "built", "gain", "gained", "generate", "generated", "bring", "source")) | clauses.Sentence.Has(clauses[at].Start - 1, "sourced", "generated");

    /// <summary>"the biggest drop in revenue", by rep: rows are not ranked by how they moved.</summary>
    private bool IsMove(int at) => RankingReader.IsRanking(clauses[at]) && draft.By.Count > 0 && clauses.Sentence.Has(clauses[at].End, Moves);

    /// <summary>"leads convertidos": into what.</summary>
    private bool IsTurned(int at) => !clauses.IsUsed(at) && clauses[at].Is(Sense.Become) && !clauses.NextIs(at, Sense.Kpi) && clauses.Sentence.Words[clauses[at].Start..clauses[at].End].Any(word => word.StartsWith("conver", StringComparison.Ordinal) || word.StartsWith("convir", StringComparison.Ordinal)) && draft.Intent is null or Intent.Records && draft.Kpis is [var only] && Catalogue.Get(only).Unit == KpiUnit.Count;

    /// <summary>"quando vendemos mais": in which days, weeks or months is not said.</summary>
    private bool IsTiming(int at) => draft is { Intent: null, By.Count: 0, Grain: null } && RankingReader.IsRanking(clauses[at]) && !clauses.IsUsed(at) && clauses.Sentence.Has(0, "quando", "cuando");

    /// <summary>"cuánto tiempo llevan abiertos los deals", "há quanto tempo": a time is asked for, and no figure of those understood is one.</summary>
    private bool IsIdleTime(int at)
    {
        var time = Array.FindIndex(clauses.Sentence.Words, clauses[at].Start, clauses[at].End - clauses[at].Start, word => word is "tiempo" or "tempo");
        return time > 0 && clauses.Sentence.Has(time - 1, "cuanto", "quanto") && draft is { Intent: null or Intent.Records, Kpis.Count: > 0 } && !draft.Kpis.Exists(id => Catalogue.Get(id).Unit is KpiUnit.Days or KpiUnit.Hours or KpiUnit.Months or KpiUnit.MoneyPerDay);
    }

    /// <summary>"média de negócios ganhos por vendedor": how many each wins, which no figure says.</summary>
    private bool IsAverageCount(int at) =>
        draft.By.Count > 0 && clauses[at].Args(Sense.Kpi).Contains("average_deal_size") && clauses.Folded(clauses[at]).Split(' ') is ["media" or "promedio", "de", "negocios" or "deals" or "contratos" or "oportunidades", ..];

    /// <summary>"o produto mais caro vendido", "the cheapest product sold": what it costs is no figure, and not what it brings.</summary>
    private bool IsPrice(int at) => RankingReader.IsRanking(clauses[at]) && draft.Kpis is ["revenue_won" or "deals_won"] && clauses.Folded(clauses[at]).Split(' ').Any(word => word is "caro" or "cara" or "caros" or "caras" or "barato" or "barata" or "baratos" or "baratas" or "expensive" or "cheapest" or "costliest" or "priciest");

    /// <summary>"deals could we lose", "podemos perder", "estão pra fechar": what may come, not what was.</summary>
    private bool IsChance(int at)
    {
        if (draft.Intent is not (null or Intent.Records) || !(clauses[at].Is(Sense.Outcome) || clauses[at].Is(Sense.Sell))) return false;
        var token = clauses[at].Start - 1;
        if (clauses.Sentence.Has(token, "a") && clauses.Sentence.Has(token - 1, "negocios", "deals", "oportunidades", "contratos")) return true;
        while (clauses.Sentence.Has(token, "we", "i", "they", "have", "be", "reps", "a", "gente", "still", "ainda", "todavia", "se")) token--;
        return clauses.Sentence.Has(token, Chances) || (clauses.Sentence.Has(token, "to", "pra", "para", "por") && clauses.Sentence.Has(token - 1, "about", "due", "estao", "estan"));
    }

    /// <summary>"revenue not influenced by marketing": the rest of it is no figure.</summary>
    private bool IsDenied(int at) => clauses[at].Args(Sense.Kpi).Any(id => id.StartsWith("marketing_", StringComparison.Ordinal)) && Enumerable.Range(clauses[at].Start, clauses[at].End - clauses[at].Start).Any(token => clauses.Sentence.Has(token, "not", "nao"));

    /// <summary>"parte de los leads": some of them.</summary>
    private bool IsPart(int at) => clauses.Folded(clauses[at]) is "parte" && !clauses.IsUsed(at) && !clauses.Sentence.Has(clauses[at].Start - 1, "que", "q", "qual", "cual") && clauses.Sentence.Has(clauses[at].End, "de", "del", "dos", "das", "da", "do");

    /// <summary>"value of leads": what is counted has no worth.</summary>
    private bool IsWorth(int at)
    {
        if (!clauses[at].Args(Sense.Kpi).Any(id => Catalogue.Get(id).Unit == KpiUnit.Count && !(FigureBases.AmountOf(id) is { } amount && draft.Kpis.Contains(amount))) || draft.Kpis.Count == 0) return false;
        if (clauses.Sentence.Has(clauses[at].End, "value", "worth") && clauses.Sentence.Tokens[clauses[at].End].Before == Break.None && clauses.Mentions.Exists(mention => mention.Start == clauses[at].End && mention.IsFiller)) return true;
        var (joined, token) = (false, clauses[at].Start - 1);
        for (; token >= 0 && PhraseTree.Connectives.Contains(clauses.Sentence.Tokens[token].Text); token--) joined |= clauses.Sentence.Has(token, "of", "de", "do", "da", "dos", "del");
        return joined && clauses.Sentence.Has(token, "value", "worth", "valor", "importe", "monto") && clauses.Mentions.Exists(mention => mention.Start == token && mention.End == token + 1 && !mention.Is(Sense.Kpi));
    }

    /// <summary>"difference in leads last month": between what, is not said.</summary>
    private void RefuseDifference()
    {
        if (draft is not { Intent: null, Kpis.Count: 1, Values.Count: < 2, By.Count: 0, Periods.Count: < 2, ComparedWith: ComparedWith.Nothing } || draft.Periods.Exists(said => said.AfterVersus)) return;
        if (clauses.Mentions.Find(mention => mention.Is(Sense.Compare) && clauses.Folded(mention).Split(' ').Any(word => Differences.Any(stem => word.StartsWith(stem, StringComparison.Ordinal)))) is { } said) draft.Unknown.Add(clauses.Words(said));
    }
}
