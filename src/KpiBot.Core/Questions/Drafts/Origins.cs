using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Questions after where something came from.</summary>
internal static class Origins
{
    /// <summary>"where do our leads come from": the mention that asks for one row for each channel; −1 without one.</summary>
    public static int Asked(Clauses clauses, Draft draft)
    {
        if (Late(clauses) is >= 0 and var late && draft.Kpis is ["leads" or "mqls" or "sqls" or "opportunities_created" or "active_customers" or "new_customers" or "website_sessions"]) return clauses.Mentions.FindIndex(mention => mention.Start <= late && mention.End > late);
        if (Arriving(clauses) is >= 0 and var arriving && draft.Kpis.Count > 0) return clauses.Mentions.FindIndex(mention => mention.Start <= arriving && mention.End > arriving);
        var where = Array.FindIndex(clauses.Sentence.Words, word => word is "where" or "wheres");
        var from = Array.FindLastIndex(clauses.Sentence.Words, word => word is "from");
        if (where >= 0 && Workings.Origin(clauses.Sentence, where, clauses.Sentence.Count - 1)) return -1;
        if (where < 0 || from < where || draft.Kpis.Count == 0 || !Enumerable.Range(where, from - where).Any(token => clauses.Sentence.Has(token, "come", "comes", "coming", "came", "originate", "originating", "getting", "get"))) return -1;
        return clauses.Mentions.FindIndex(mention => mention.Start <= from && mention.End > from);
    }

    /// <summary>"where did our customers come from in Q3", "de onde vieram os clientes": those who came then are new.</summary>
    public static bool SayWhereTheyCame(Clauses clauses) =>
        clauses.Sentence.Words.Any(Came.Contains) && ((clauses.Sentence.Words.Any(word => word is "where" or "onde" or "donde") && clauses.Any(Sense.Period)) || (clauses.Any(Sense.HowMany) && clauses.Mentions.Exists(mention => mention.Values.Any(value => value.Dimension == Crm.Dimensions.Channel))));

    /// <summary>"quantos clientes vieram do orgânico", "customers who came from organic": those whom a channel brought are new.</summary>
    public static bool SayWhatBroughtThem(Clauses clauses) =>
        clauses.Mentions.Exists(mention => mention.Values.Any(value => value.Dimension == Crm.Dimensions.Channel) && Enumerable.Range(Math.Max(0, mention.Start - 3), Math.Min(3, mention.Start)).Any(token => Came.Contains(clauses.Sentence.Tokens[token].Text)));

    /// <summary>"os MQLs de fevereiro chegaram de onde?", "leads de onde": asked at the end; −1 otherwise.</summary>
    private static int Late(Clauses clauses)
    {
        var where = Array.FindLastIndex(clauses.Sentence.Words, word => word is "onde" or "donde");
        if (where < 2 || !clauses.Sentence.Has(where - 1, "de", "desde")) return -1;
        return Enumerable.Range(0, where - 1).Any(token => Arrivals.Contains(clauses.Sentence.Tokens[token].Text)) || clauses.Mentions.Exists(mention => mention.End == where - 1 && mention.Is(Sense.Kpi)) ? where : -1;
    }

    private static readonly HashSet<string> Came = new("came vieram veio chegou chegaram entrou entraram vino vinieron llego llegaron entro entraron".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Arrivals = new("vem vieram veio vinham chega chegam chegou chegaram entra entram entrou entraram saem sairam surgem viene vienen vino vinieron llega llegan llego llegaron entran entro entraron salen salieron vindo chegando viniendo llegando entrando saindo saliendo vindos vindas".Split(' '), StringComparer.Ordinal);

    /// <summary>"por onde os leads chegam", "de dónde nos llegan los clientes": the verb; −1 without one.</summary>
    private static int Arriving(Clauses clauses)
    {
        var where = Array.FindIndex(clauses.Sentence.Words, word => word is "onde" or "donde");
        return where > 0 && clauses.Sentence.Has(where - 1, "de", "por", "desde") ? Array.FindIndex(clauses.Sentence.Words, where, Arrivals.Contains) : -1;
    }
}
