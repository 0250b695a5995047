using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Figures named beside each other that are one figure together, or say a condition that none of them has.</summary>
internal sealed class NamedFigures(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    /// <summary>Settles them.</summary>
    public void Settle()
    {
        var conditions = new UnmeasuredConditions(clauses, draft, named);
        JoinLostRevenue();
        JoinRecurring();
        TakeRejections();
        TakeMarketing();
        TakeProfiles();
        conditions.RefuseOrigins();
        TakeOpening();
        conditions.RefuseDeals();
        TakeAmounts();
        TakeShares();
        TakeAnswers();
        new StageRates(clauses, draft, named).Join();
        TakeCosts();
        LeaveOutTickets();
        TakeTimeStalled();
        LeaveOutPlaces();
        LeaveOutBases();
        conditions.RefusePer();
        conditions.RefuseWhose();
    }

    /// <summary>"close rate of deals created": what a rate is taken of is no figure of its own; "revenue of new customers" says a condition that no figure has.</summary>
    private void LeaveOutBases()
    {
        if (named.Count > 1 && named.Exists(figure => FigureBases.IsOfCustomers(figure.Kpi))) named.RemoveAll(figure => figure.Kpi == "active_customers" && clauses[figure.At].End == clauses[figure.At].Start + 1 && IsDone(clauses[figure.At].Start - 1));
        for (var i = named.Count - 1; i > 0; i--)
        {
            var (figure, counted) = (named[i - 1], named[i]);
            if (figure.At + 1 == counted.At && FigureBases.IsBase(counted.Kpi, figure.Kpi) && clauses[figure.At].End == clauses[counted.At].Start && clauses.Sentence.Tokens[clauses[counted.At].Start].Before == Break.None && clauses.Folded(clauses[figure.At]).Split(' ') is var noun && Array.TrueForAll(noun, word => Folding.Stem(word) == word))
            {
                // "lead follow-up SLA": the noun before a rate only says of what.
                named.RemoveAt(i - 1);
                continue;
            }
            if (counted.Kpi == "leads" && figure.Kpi != "leads" && SaysKind(counted.At) && clauses.IsJoinedByOf(figure.At, counted.At))
            {
                // "MQLs from offline leads": the value says which leads, and they are no figure of their own.
                named.RemoveAt(i);
                continue;
            }
            if (IsModifier(figure, counted))
            {
                // "upsell leads", "leads of churned customers": one says which of the other are meant, and no figure counts those.
                draft.Unknown.Add(clauses.Words(clauses[figure.At].Start, clauses[counted.At].End));
                continue;
            }
            if (figure.At == counted.At || figure.Kpi == counted.Kpi || Catalogue.Get(counted.Kpi).Unit != KpiUnit.Count || Catalogue.Get(figure.Kpi).Unit == KpiUnit.Count || !clauses.IsJoinedByOf(figure.At, counted.At)) continue;
            if (!IsAllCustomers(figure.Kpi, counted) && (!FigureBases.IsBase(figure.Kpi, counted.Kpi) || (figure.Kpi is "win_rate" or "lost_opportunity_rate" && FigureBases.SaysCreated(clauses.Folded(clauses[counted.At]))))) draft.Unknown.Add(clauses.Words(clauses[counted.At]));
            named.RemoveAt(i);
        }
    }

    /// <summary>"ticket médio dos clientes": nobody else buys.</summary>
    private bool IsAllCustomers(string figure, (int At, string Kpi) counted) => counted.Kpi == "active_customers" && figure is "average_deal_size" or "revenue_won" && clauses.Folded(clauses[counted.At]) is "clientes" or "customers" or "clients";

    /// <summary>A value stands right before the figure and says which of it are meant.</summary>
    private bool SaysKind(int at) => at > 0 && clauses[at - 1].End == clauses[at].Start && clauses[at - 1].Values.Count > 0 && clauses.Sentence.Tokens[clauses[at].Start].Before == Break.None;

    private bool IsModifier((int At, string Kpi) first, (int At, string Kpi) second)
    {
        if (first.At == second.At || first.Kpi == second.Kpi || draft.Intent is not null || clauses.Any(Sense.Versus) || clauses.Any(Sense.Compare) || clauses[second.At].Is(Sense.Activity)) return false;
        var (counts, counted) = (Catalogue.Get(first.Kpi).Unit == KpiUnit.Count, Catalogue.Get(second.Kpi).Unit == KpiUnit.Count);
        if (!counts && counted) return clauses[first.At].End == clauses[second.At].Start && clauses.Sentence.Tokens[clauses[second.At].Start].Before == Break.None && !FigureBases.IsBase(first.Kpi, second.Kpi);
        return counts && clauses.IsJoinedByOf(first.At, second.At);
    }

    /// <summary>"uso do produto em maio pelos clientes": by whom.</summary>
    private bool IsDone(int token) => clauses.Sentence.Has(token, "pelos", "pelas", "by") || (clauses.Sentence.Has(token, "los", "las", "our", "nuestros") && clauses.Sentence.Has(token - 1, "por", "by"));

    /// <summary>"receita que perdemos com cancelamentos": revenue lost by customers who left.</summary>
    private void JoinLostRevenue()
    {
        if (named is not [var (at, first), var (_, second)] || (first, second) is not (("revenue_won" or "mrr", "churn_rate") or ("churn_rate", "revenue_won" or "mrr")) || !clauses.Mentions.Exists(mention => mention.Args(Sense.Outcome).Contains("lost"))) return;
        named.Clear();
        named.Add((at, "revenue_churn_rate"));
    }

    /// <summary>"qué parte de los ingresos de octubre es recurrente": said of the revenue, with its period between; of nothing else.</summary>
    private void JoinRecurring()
    {
        if (named.Find(figure => figure.Kpi == "recurring_revenue_share" && clauses.Folded(clauses[figure.At]).Split(' ') is [_, var said] && said.StartsWith("rec", StringComparison.Ordinal)) is not { Kpi: not null } recurring) return;
        if (named.RemoveAll(figure => figure.Kpi == "revenue_won") == 0 && named.Count > 1) draft.Unknown.Add(clauses.Words(clauses[recurring.At]));
    }

    /// <summary>"rejection reasons for MQLs": the rejected ones, by reason.</summary>
    private void TakeRejections()
    {
        if (named is [(var at, "leads" or "mqls")] && clauses.Mentions.Exists(mention => mention.Is(Sense.Dimension) && Rejections.Any(word => clauses.Folded(mention).Contains(word, StringComparison.Ordinal)))) named[0] = (at, "mql_rejection_rate");
    }

    private static readonly string[] Influenced = ["influenc"];
    private static readonly string[] Sourced = ["gerad", "generad", "generated", "originad", "originated", "trazid", "sourced"];

    /// <summary>"quanto da receita de novembro foi influenciada por marketing": apart from the figure, its part is said.</summary>
    private void TakeMarketing()
    {
        if (named is not [(var at, "revenue_won" or "open_pipeline") figure]) return;
        for (var token = clauses[at].End; token + 1 < clauses.Sentence.Count; token++)
        {
            var (influenced, sourced) = (StartsWith(token, Influenced), StartsWith(token, Sourced));
            if (!influenced && !sourced) continue;
            var by = token + 1;
            while (clauses.Sentence.Has(by, "por", "pelo", "by", "o", "el", "our", "nosso")) by++;
            if (by == token + 1 || !clauses.Sentence.Has(by, "marketing", "mkt", "mktg")) continue;
            named[0] = (at, (influenced ? "marketing_influenced_" : "marketing_sourced_") + (figure.Kpi == "revenue_won" ? "revenue" : "pipeline"));
            draft.Explained.Add((token, by + 1));
            for (var i = 0; i < clauses.Count; i++) if (clauses[i].Start >= token && clauses[i].End <= by + 1) clauses.Use(i);
            return;
        }
    }

    private bool StartsWith(int token, string[] stems) => Array.Exists(stems, stem => clauses.Sentence.Tokens[token].Text.StartsWith(stem, StringComparison.Ordinal));

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

    /// <summary>"oportunidades foram abertas em maio": those that were opened then; "oportunidades abertas" are those that are open.</summary>
    private bool IsOpened(Reading.Mention mention) => Enumerable.Range(mention.Start, mention.End - mention.Start).Any(token => clauses.Sentence.Has(token, "foram", "foi", "fueron", "fue", "sido", "did"));

    /// <summary>"amount of open deals" is money, not a count.</summary>
    private void TakeAmounts()
    {
        for (var i = 0; i < named.Count; i++)
        {
            var (at, kpi) = named[i];
            if (kpi == "average_contract_value" && clauses.Folded(clauses[at]).Split(' ') is ["valor", .., "contratos"] words && words.Length < 6 && clauses.Next(at) is >= 0 and var won && clauses[won].Args(Sense.Outcome).Contains("won")) named[i] = (at, "revenue_won");
            if (!DealOutcomes.Counts(kpi) || !clauses.SaysAmount(clauses[at].Start)) continue;
            if (FigureBases.AmountOf(kpi) is { } amount) named[i] = (at, amount);
            else draft.Unknown.Add(clauses.Words(clauses[at]));
        }
    }

    /// <summary>"cuál es el % de negocios perdidos": the rate, not how many.</summary>
    private void TakeShares()
    {
        for (var i = 0; i < named.Count; i++)
        {
            var (at, kpi) = named[i];
            if (kpi is not ("deals_won" or "deals_lost") || clauses.Before(at) is not (>= 0 and var share) || !clauses[share].Is(Sense.Share) || !clauses.IsJoinedByOf(share, at)) continue;
            named[i] = (at, kpi == "deals_won" ? "win_rate" : "lost_opportunity_rate");
            clauses.Use(share);
        }
    }

    /// <summary>"quem responde mais rápido os leads": how fast they are answered, not how many there are.</summary>
    private void TakeAnswers()
    {
        if (named is [(var at, "leads" or "mqls")] && RankingReader.IsOfSpeed(clauses) && clauses.Mentions.Find(mention => Answering.Contains(clauses.Folded(mention).Split(' ')[0])) is { } verb)
        {
            named[0] = (at, "lead_response_hours");
            clauses.Use(clauses.Mentions.IndexOf(verb));
        }
    }

    private static readonly HashSet<string> Answering = new("answer answers respond responds contact contacts call calls responde respondem responder atende atendem contata contatam aborda abordam retorna retornam responden contesta contestan atiende atienden contacta contactan".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Prices = new("expensive cheapest cheaper costliest priciest caro caros cara caras barato baratos barata baratas".Split(' '), StringComparer.Ordinal);

    /// <summary>"the dearest channels per lead", "el lead más barato": a price for each is the cost of one.</summary>
    private void TakeCosts()
    {
        if (named is not [var (at, counted)] || FigureBases.CostOf(counted) is not { } cost || !clauses.Sentence.Words.Any(Prices.Contains)) return;
        var isPer = clauses.Before(at) is >= 0 and var per && clauses[per].Is(Sense.By);
        var isPriced = clauses.Before(at) is >= 0 and var before && Prices.Contains(clauses.Folded(clauses[before]).Split(' ')[^1]);
        if (!isPer && !isPriced && !(clauses.Next(at) is >= 0 and var next && RankingReader.IsRanking(clauses[next]))) return;
        named[0] = (at, cost);
        if (isPer) clauses.Use(clauses.Before(at));
    }

    /// <summary>"en qué etapa se quedan más tiempo parados": time in the stage, not how many stand still.</summary>
    private void TakeTimeStalled()
    {
        if (named is not [(var at, "stalled_deals")] || !clauses.Mentions.Exists(mention => mention.Arg(Sense.Dimension) == Dimensions.Stage)) return;
        for (var token = 1; token < clauses.Sentence.Count; token++)
        {
            if (clauses.Sentence.Has(token, "tempo", "tiempo", "time") && clauses.Sentence.Has(token - 1, "mais", "mas", "menos", "more", "most", "less", "quanto", "cuanto", "much")) named[0] = (at, "time_in_stage_days");
        }
    }

    /// <summary>"negócios novos no pipeline": where they stand.</summary>
    private void LeaveOutPlaces()
    {
        if (named is [(var standing, "open_pipeline")] && clauses.First(Sense.Deal) is >= 0 and var deal && deal < standing && clauses.Sentence.Has(clauses[standing].Start - 1, "in", "our", "my", "the", "no", "nosso", "nuestro", "el") && clauses.Before(standing) == deal && SaysIn(clauses[deal].End, clauses[standing].Start)) named[0] = (deal, "open_deals");
        if (named is [(var worth, "average_deal_size"), (_, "open_pipeline")] && clauses.Folded(clauses[worth]).Split(' ')[0] is "value" or "amount" or "worth") named.RemoveAt(0);
        if (named is [var (at, counted), (var place, "open_pipeline")] && DealOutcomes.Counts(counted) && clauses[at].End <= clauses[place].Start && clauses.Sentence.Has(clauses[place].Start - 1, "no", "in", "into", "en", "el", "the", "del", "do", "nosso", "nuestro", "our")) named.RemoveAt(1);
    }

    private bool SaysIn(int from, int to) => Enumerable.Range(from, to - from).Any(token => clauses.Sentence.Has(token, "in", "inside", "within", "no", "en", "em"));

    /// <summary>"primera respuesta de los tickets": those of support, not the size of a deal.</summary>
    private void LeaveOutTickets()
    {
        if (named.Exists(figure => figure.Kpi == "ticket_response_hours")) named.RemoveAll(figure => figure.Kpi == "average_deal_size" && clauses.Folded(clauses[figure.At]) is "ticket" or "tickets");
    }
}
