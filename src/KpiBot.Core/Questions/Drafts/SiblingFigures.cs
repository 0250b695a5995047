using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"e o de email?" after the click rate of ads, "and for tickets?" after a lead's response time: a noun alone says which figure of the same kind is meant now.</summary>
internal static class SiblingFigures
{
    /// <summary>By the figure asked about before: the nouns, and what each makes of it.</summary>
    private static readonly Dictionary<string, (HashSet<string> Nouns, string Figure)[]> Siblings = new()
    {
        ["ad_click_through_rate"] = [(Words("email emails mail mails newsletter newsletters correo correos"), "email_click_rate")],
        ["email_click_rate"] = [(Words("anuncio anuncios ad ads publicidade publicidad"), "ad_click_through_rate"), (Words("abertura aberturas apertura aperturas opens open opening"), "email_open_rate")],
        ["email_open_rate"] = [(Words("clique cliques clic clics click clicks"), "email_click_rate")],
        ["lead_response_hours"] = [(Words("ticket tickets chamado chamados suporte soporte support"), "ticket_response_hours")],
        ["ticket_response_hours"] = [(Words("lead leads"), "lead_response_hours")],
        ["social_engagement_rate"] = [(Words("cliente clientes customer customers client clients"), "customer_engagement_rate")],
        ["customer_engagement_rate"] = [(Words("redes social"), "social_engagement_rate")],
        ["lead_conversion_rate"] = [(Words("venda vendas venta ventas sales"), "win_rate")],
        ["cost_per_lead"] = [(Words("mql mqls"), "cost_per_mql")],
        ["cost_per_mql"] = [(Words("lead leads"), "cost_per_lead")],
        ["deals_won"] = [(Words("money dinheiro grana dinero plata"), "revenue_won")],
        ["revenue_won"] = [(Words("cantidad quantidade"), "deals_won")],
        ["active_customers"] = [(Words("new novos nuevos"), "new_customers"), (Words("lost perdidos"), "churn_rate"), (Words("risk risco riesgo"), "customers_at_risk")],
        ["open_pipeline"] = [(Words("cantidad quantidade"), "open_deals"), (Words("weighted ponderado ponderada"), "weighted_pipeline")],
        ["weighted_pipeline"] = [(Words("unweighted bruto"), "open_pipeline")],
        ["marketing_spend"] = [(Words("anuncio anuncios ad ads advertising publicidade publicidad pauta midia"), "ad_spend")],
        ["ad_spend"] = [(Words("marketing mkt mktg"), "marketing_spend")],
        ["marketing_sourced_pipeline"] = [(Words("ingreso ingresos facturacion ventas receita faturamento vendas revenue"), "marketing_sourced_revenue"), (Words("influenciado influenciados influenced"), "marketing_influenced_pipeline")],
        ["marketing_influenced_pipeline"] = [(Words("ingreso ingresos facturacion ventas receita faturamento vendas revenue"), "marketing_influenced_revenue"), (Words("originado originados gerado gerados generado generados sourced"), "marketing_sourced_pipeline")],
        ["marketing_sourced_revenue"] = [(Words("pipeline"), "marketing_sourced_pipeline"), (Words("influenciada influenciadas influenciado influenciados influenced"), "marketing_influenced_revenue")],
        ["marketing_influenced_revenue"] = [(Words("pipeline"), "marketing_influenced_pipeline"), (Words("originada originadas originado originados gerada gerado generada generado generados sourced"), "marketing_sourced_revenue")],
        ["mql_acceptance_rate"] = [(Words("rejeicao recusa rechazo rejection rejections rejeitados recusados rechazados rejected"), "mql_rejection_rate")],
        ["mql_rejection_rate"] = [(Words("aceite aceitacao aceptacion acceptance aceitos aceptados accepted"), "mql_acceptance_rate")],
        ["churn_rate"] = [(Words("money dinheiro grana dinero plata valor receita faturamento ingresos facturacion revenue"), "revenue_churn_rate")],
        ["revenue_churn_rate"] = [(Words("cliente clientes customer customers logo logos"), "churn_rate")],
    };

    /// <summary>Before the noun.</summary>
    private static readonly HashSet<string> Prepositions = Words("de do da dos das em en at no na nos nas ao aos del por per com con for of on in from cada");

    /// <summary>Before the preposition, where the figure itself is left out.</summary>
    private static readonly HashSet<string> Pronouns = Words("o a os as el la lo los y e and one ones that about what agora now ahora total solo so only apenas many quantos cuantos are estao estan sao son foram fueron were");

    /// <summary>The word that says it, as a token, and the figure meant; null where the question names its figure itself.</summary>
    public static (int Token, string Kpi)? Of(Clauses clauses, IReadOnlyList<string> standing)
    {
        if (standing is not [var stands] || !Siblings.TryGetValue(stands, out var siblings)) return null;
        for (var token = 0; token < clauses.Sentence.Count; token++)
            foreach (var (nouns, figure) in siblings)
                if (nouns.Contains(clauses.Sentence.Tokens[token].Text) && IsElliptic(clauses, stands, token) && IsOnly(clauses, token)) return (token, figure);
        return null;
    }

    /// <summary>"e o influenciado?": of the figure itself, with no preposition.</summary>
    private static readonly string[] Participles = ["influenc", "originad", "gerad", "generad", "sourced", "weight", "unweight", "ponderad", "bruto", "new", "novos", "nuevos", "lost", "perdidos"];

    private static readonly HashSet<string> Articles = Words("the our los las os as nossos nossas nuestros nuestras");

    private static bool IsElliptic(Clauses clauses, string standing, int noun)
    {
        if (standing is "active_customers" && !EndsPhrase(clauses, noun)) return false;
        if (noun == 0) return Participles.Any(stem => clauses.Sentence.Tokens[noun].Text.StartsWith(stem, StringComparison.Ordinal));
        if (IsBare(clauses, noun) || (SaidMoney.IsMoney(clauses.Sentence.Words[noun]) && clauses.Sentence.Has(noun - 1, "much", "quanto", "quanta", "cuanto", "cuanta"))) return true;
        var token = noun - 1;
        if (clauses.Sentence.Tokens[noun].Text is var said && Participles.Any(stem => said.StartsWith(stem, StringComparison.Ordinal))) return Pronouns.Contains(clauses.Sentence.Tokens[token].Text) || clauses.Sentence.Has(token, "the");
        while (token > 0 && Articles.Contains(clauses.Sentence.Tokens[token].Text)) token--;
        if (!Prepositions.Contains(clauses.Sentence.Tokens[token].Text)) return false;
        while (token > 0 && Prepositions.Contains(clauses.Sentence.Tokens[token - 1].Text)) token--;
        return token == 0 || Pronouns.Contains(clauses.Sentence.Tokens[token - 1].Text);
    }

    /// <summary>"new ones this month?", "and lost?": of the noun that was said before, no other behind it.</summary>
    private static bool EndsPhrase(Clauses clauses, int noun) =>
        noun == clauses.Sentence.Count - 1 || clauses.Sentence.Has(noun + 1, "ones") || clauses.Mentions.Exists(mention => mention.Period is not null && mention.Start > noun && Enumerable.Range(noun + 1, mention.Start - noun - 1).All(token => PhraseTree.Connectives.Contains(clauses.Sentence.Tokens[token].Text)));

    /// <summary>"y la publicidad?", "and advertising?": the noun is all that is said, and names nothing by itself.</summary>
    private static bool IsBare(Clauses clauses, int noun) =>
        noun == clauses.Sentence.Count - 1 && Joining.Contains(clauses.Sentence.Tokens[0].Text) && Enumerable.Range(1, noun - 1).All(token => Articles.Contains(clauses.Sentence.Tokens[token].Text) || clauses.Sentence.Has(token, "la", "el", "a", "o"))
        && !clauses.Mentions.Exists(mention => mention.Start <= noun && mention.End > noun && (mention.Is(Sense.Kpi) || mention.Values.Count > 0));

    private static readonly HashSet<string> Joining = Words("y e and");

    /// <summary>Nothing else in it names a figure.</summary>
    private static bool IsOnly(Clauses clauses, int noun) =>
        clauses.Mentions.TrueForAll(mention => (mention.Start <= noun && mention.End > noun && mention.Values.Count == 0) || !(mention.Is(Sense.Kpi) || mention.Is(Sense.Ambiguous) || mention.Is(Sense.Sell) || mention.Is(Sense.Deal) || mention.Is(Sense.Activity)));

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
