using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Figures named beside each other that are one figure together, or say a condition that none of them has.</summary>
internal sealed class NamedFigures(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    /// <summary>Settles them.</summary>
    public void Settle()
    {
        var conditions = new UnmeasuredConditions(clauses, draft, named);
        var turned = new TurnedFigures(clauses, draft, named);
        LeaveOutOpening();
        new CustomersMoney(clauses, draft, named).Take();
        JoinLostRevenue();
        TakeBasis();
        LeaveOutWhole();
        JoinRecurring();
        TakeRejections();
        TakeReasonsToLeave();
        new MarketingParts(clauses, draft, named).Take();
        TakeProfiles();
        conditions.RefuseOrigins();
        TakeOpening();
        new OutOfDeals(clauses, draft, named).Take();
        conditions.RefuseDeals();
        turned.TakeAdvertising();
        turned.TakeAmounts();
        turned.TakeCounts();
        turned.TakeShares();
        turned.TakeAnswers();
        turned.TakeClosingTimes();
        StageChains.Take(clauses, named);
        new StageRates(clauses, draft, named).Join();
        turned.TakeCosts();
        ListedDeals.Take(clauses, named);
        LeadsWhoBuy.Take(clauses, draft, named);
        new SaleSizes(clauses, draft, named).Take();
        LeaveOutTickets();
        LeaveOutMailings();
        turned.TakeTimeStalled();
        turned.TakeSaleTimes();
        turned.TakeSpenders();
        LeaveOutPlaces();
        new CountedBases(clauses, draft, named).LeaveOut();
        conditions.RefusePer();
        conditions.RefuseWhose();
        new UntakenBases(clauses, draft, named).Refuse();
    }

    /// <summary>"roi de campañas sobre margen bruto", "ROI on gross margin": what it is reckoned on, not a second figure.</summary>
    private void TakeBasis()
    {
        if (named is not [(var at, "campaign_roi"), (var basis, "gross_margin_rate")] || clauses[at].End >= clauses[basis].Start) return;
        if (!Enumerable.Range(clauses[at].End, clauses[basis].Start - clauses[at].End).Any(token => Bases.Contains(clauses.Sentence.Tokens[token].Text)) || Enumerable.Range(clauses[at].End, clauses[basis].Start - clauses[at].End).Any(token => clauses.Sentence.Has(token, "y", "e", "and", "vs", "o"))) return;
        (draft.Variant, draft.VariantAt) = ("gross_profit", (clauses[at].End, clauses[basis].End));
        for (var i = at + 1; i <= basis; i++) clauses.Use(i);
        named.RemoveAt(1);
    }

    /// <summary>"margen bruto sobre ingresos": what the margin is taken of anyway.</summary>
    private void LeaveOutWhole()
    {
        if (named is [(var margin, "gross_margin_rate"), (var whole, "revenue_won")] && clauses[margin].End + 1 <= clauses[whole].Start && clauses.Sentence.Has(clauses[margin].End, "sobre", "over", "on", "of", "de", "da", "del") && clauses[whole].Start - clauses[margin].End < 3 && clauses.Sentence.Tokens[clauses[whole].Start].Before == Break.None) named.RemoveAt(1);
    }

    private static readonly HashSet<string> Bases = new("sobre on using con com base basado baseado calculado over considering considerando usando".Split(' '), StringComparer.Ordinal);

    /// <summary>"pros clientes de retail, qual o ticket médio": whose the figure is; what is not taken of them is asked about.</summary>
    private void LeaveOutOpening()
    {
        if (named is [(var whose, "new_customers"), ..] && named.Skip(1).Any(figure => !FigureBases.IsBase(figure.Kpi, "new_customers")) && OpeningNouns.Opens(clauses, whose) && clauses[whose].End < clauses.Sentence.Count && clauses.Sentence.Tokens[clauses[whose].End].Before != Break.None && named.Count == 2 && Kpis.Catalogue.Get(named[1].Kpi).Unit != Kpis.KpiUnit.Count)
        {
            // "com clientes novos, receita em 2017": what they brought is no figure.
            draft.Unknown.Add(clauses.Words(clauses[whose]));
        }
        if (named is not [(var at, ("leads" or "mqls" or "sqls" or "active_customers" or "opportunities_created") and var counted), ..] || !OpeningNouns.Is(clauses, at)) return;
        var others = named.Skip(1).Select(figure => figure.Kpi).ToList();
        // "dos leads de email, quantos viraram MQL": the part of them is read with the verb.
        if (others.Count == 0 ? counted != "active_customers" : clauses.Any(Sense.Become) && others.Exists(kpi => FigureBases.Between(counted, kpi) is not null)) return;
        if (!others.TrueForAll(kpi => counted == "active_customers" ? kpi is not ("leads" or "mqls" or "sqls") : FigureBases.IsBase(kpi, counted))) draft.Unknown.Add(clauses.Words(clauses[at]));
        named.RemoveAt(0);
        if (clauses.Before(at) is >= 0 and var by && clauses[by].Is(Sense.By)) clauses.Use(by);
    }

    /// <summary>"receita que perdemos com cancelamentos": revenue lost by customers who left.</summary>
    private void JoinLostRevenue()
    {
        // "receita recorrente que perdemos com cancelamentos": by whom, where the rate is named already.
        if (named is [(_, "revenue_churn_rate"), (var by, "churn_rate")] && clauses.Sentence.Has(clauses[by].Start - 1, "com", "por", "de", "con", "to", "from", "through") && !clauses.Sentence.Has(clauses[by].Start - 2, "causa"))
        {
            named.RemoveAt(1);
            return;
        }
        if (named is not [var (at, first), var (_, second)] || (first, second) is not (("revenue_won" or "mrr", "churn_rate") or ("churn_rate", "revenue_won" or "mrr")) || !clauses.Mentions.Exists(mention => mention.Args(Sense.Outcome).Contains("lost"))) return;
        named.Clear();
        named.Add((at, "revenue_churn_rate"));
    }

    /// <summary>"qué parte de los ingresos de octubre es recurrente": said of the revenue, with its period between; of nothing else.</summary>
    private void JoinRecurring()
    {
        // "share of recurring revenue in total revenue": what it is a share of.
        if (named is [(var share, "recurring_revenue_share"), (var whole, "revenue_won")] && clauses.Sentence.Tokens[clauses[whole].Start].Before == Break.None && clauses.Folded(clauses[whole]).Split(' ').Any(word => word is "total" or "totales" or "totais") && Enumerable.Range(clauses[share].End, clauses[whole].Start - clauses[share].End).All(token => clauses.Sentence.Has(token, "in", "of", "na", "no", "da", "do", "en", "de", "del", "sobre", "los", "las", "la", "el", "a", "our", "the")))
        {
            named.RemoveAt(1);
            return;
        }
        if (named.Find(figure => figure.Kpi == "recurring_revenue_share" && clauses.Folded(clauses[figure.At]).Split(' ') is [_, var said] && said.StartsWith("rec", StringComparison.Ordinal)) is not { Kpi: not null } recurring) return;
        if (named.RemoveAll(figure => figure.Kpi == "revenue_won") == 0 && named.Count > 1) draft.Unknown.Add(clauses.Words(clauses[recurring.At]));
    }

    /// <summary>"rejection reasons for MQLs": the rejected ones, by reason.</summary>
    private void TakeRejections()
    {
        if (named is [(var at, "leads" or "mqls")] && clauses.Mentions.Exists(mention => mention.Is(Sense.Dimension) && Rejections.Any(word => clauses.Folded(mention).Contains(word, StringComparison.Ordinal)))) named[0] = (at, "mql_rejection_rate");
    }

    /// <summary>"motivos de cancelación de clientes": why they left, not how many there are.</summary>
    private void TakeReasonsToLeave()
    {
        if (named is [(var at, "active_customers")] && clauses.Mentions.Exists(mention => mention.Is(Sense.Why) && clauses.Folded(mention).Split(' ')[^1] is "cancelacion" or "cancelaciones" or "baja" or "bajas" or "abandono" or "fuga" or "desercion" or "cancelamento" or "evasao" && !clauses.Sentence.Has(mention.End - 2, "la") && clauses.Sentence.Has(mention.End, "de", "del", "dos") && clauses[at].Start - mention.End < 3)) named[0] = (at, "churn_rate");
    }

    /// <summary>"leads com perfil wolf": those of one profile, not the share that fits the ideal one.</summary>
    private void TakeProfiles()
    {
        if (named is [(var at, "icp_fit_rate")] && clauses.Sentence.Has(clauses[at].End - 1, "perfil", "profile") && clauses.Next(at) is >= 0 and var next && clauses[next].Values.Count > 0 && clauses.Sentence.Has(clauses[at].Start, "leads", "lead")) named[0] = (at, "leads");
    }

    private static readonly string[] Rejections = ["reject", "rejei", "rechaz"];

    /// <summary>"how many opportunities did we open": opening is creating.</summary>
    private void TakeOpening()
    {
        for (var i = 0; i < named.Count; i++)
        {
            if (named[i].Kpi == "open_deals" && IsOpened(clauses[named[i].At])) named[i] = (named[i].At, "opportunities_created");
        }
    }

    /// <summary>"oportunidades foram abertas em maio": those that were opened then; "oportunidades abertas", "que ainda não foram fechadas" are those that are open.</summary>
    private bool IsOpened(Reading.Mention mention) => SaysAny(mention, "foram", "foi", "fueron", "fue", "sido", "did") && !SaysAny(mention, "nao", "no", "not");

    private bool SaysAny(Reading.Mention mention, params string[] words) => Enumerable.Range(mention.Start, mention.End - mention.Start).Any(token => clauses.Sentence.Has(token, words));

    /// <summary>"negócios novos no pipeline": where they stand; "open deals and what is the pipeline" asks for both.</summary>
    private void LeaveOutPlaces()
    {
        if (named is [(var standing, "open_pipeline")] && clauses.First(Sense.Deal) is >= 0 and var deal && deal < standing && clauses.Sentence.Has(clauses[standing].Start - 1, "in", "our", "my", "the", "no", "nosso", "nuestro", "el", "del", "do") && (clauses.Before(standing) == deal && SaysIn(clauses[deal].End, clauses[standing].Start) || RankedNouns.DealIn(clauses, standing) == deal)) named[0] = (deal, "open_deals");
        if (named is [(var worth, "average_deal_size"), (_, "open_pipeline")] && clauses.Folded(clauses[worth]).Split(' ')[0] is "value" or "amount" or "worth") named.RemoveAt(0);
        if (named is [var (at, counted), (var place, "open_pipeline")] && DealOutcomes.Counts(counted) && clauses[at].End <= clauses[place].Start && !Enumerable.Range(clauses[at].End, clauses[place].Start - clauses[at].End).Any(token => clauses.Sentence.Has(token, "and", "e", "y")) && clauses.Sentence.Has(clauses[place].Start - 1, "no", "in", "into", "en", "el", "the", "del", "do", "nosso", "nuestro", "our")) named.RemoveAt(1);
    }

    private bool SaysIn(int from, int to) => Enumerable.Range(from, to - from).Any(token => clauses.Sentence.Has(token, "in", "inside", "within", "no", "en", "em"));

    /// <summary>"open rate of last week's newsletter": what is opened, apart from its name, and no channel.</summary>
    private void LeaveOutMailings()
    {
        if (named.Count == 0 || !named.TrueForAll(figure => figure.Kpi is "email_open_rate" or "email_click_rate")) return;
        for (var i = 0; i < clauses.Count; i++) if (!clauses[i].Is(Sense.Kpi) && !(clauses.Before(i) >= 0 && clauses[clauses.Before(i)].Is(Sense.By)) && Mailings.Contains(clauses.Folded(clauses[i]))) clauses.Use(i);
    }

    private static readonly HashSet<string> Mailings = ["email", "emails", "email campaign", "email campaigns", "newsletter", "newsletters", "mailing", "mailings", "correo", "correos"];

    /// <summary>"primera respuesta de los tickets": those of support, not the size of a deal.</summary>
    private void LeaveOutTickets()
    {
        if (named.Exists(figure => figure.Kpi == "ticket_response_hours")) named.RemoveAll(figure => figure.Kpi == "average_deal_size" && clauses.Folded(clauses[figure.At]) is "ticket" or "tickets");
    }
}
