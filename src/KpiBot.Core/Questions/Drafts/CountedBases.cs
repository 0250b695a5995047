using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>What a figure is taken of, named beside it: no figure of its own, or a condition that the figure does not have.</summary>
internal sealed class CountedBases(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    /// <summary>"close rate of deals created": what a rate is taken of is no figure of its own; "revenue of new customers" says a condition that no figure has.</summary>
    public void LeaveOut()
    {
        if (named.Count > 1 && named.Exists(figure => FigureBases.IsOfCustomers(figure.Kpi))) named.RemoveAll(figure => figure.Kpi == "active_customers" && clauses[figure.At].End == clauses[figure.At].Start + 1 && IsDone(clauses[figure.At].Start - 1));
        if (named.Count == 2) named.RemoveAll(figure => figure.Kpi is "leads" or "active_customers" && IsOnlyKind(figure.At, named.Find(other => other.At != figure.At).Kpi));
        new FilteringNouns(clauses, named).LeaveOut();
        LeaveOutWhole();
        for (var i = named.Count - 1; i > 0; i--)
        {
            var (figure, counted) = (named[i - 1], named[i]);
            if (figure.At + 1 == counted.At && FigureBases.IsBase(counted.Kpi, figure.Kpi) && clauses[figure.At].End == clauses[counted.At].Start && clauses.Sentence.Tokens[clauses[counted.At].Start].Before == Break.None && clauses.Folded(clauses[figure.At]).Split(' ') is var noun && Array.TrueForAll(noun, word => Folding.Stem(word) == word))
            {
                // "lead follow-up SLA": the noun before a rate only says of what.
                named.RemoveAt(i - 1);
                continue;
            }
            if (((counted.Kpi == "leads" && figure.Kpi != "leads") || AreSalesOf(figure.Kpi, counted)) && SaysKind(counted.At) && clauses.IsJoinedByOf(figure.At, counted.At))
            {
                // "MQLs from offline leads", "margin on retail sales": the value says which of them, and they are no figure of their own.
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
            if (!IsAllCustomers(figure.Kpi, counted) && !(counted.Kpi is "active_customers" or "leads" && NarrowedNouns.Is(clauses, counted.At)) && !IsFunnelOfLeads(figure.At, counted.Kpi) && (!FigureBases.IsBase(figure.Kpi, counted.Kpi) || (figure.Kpi is "win_rate" or "lost_opportunity_rate" && FigureBases.SaysCreated(clauses.Folded(clauses[counted.At]))))) draft.Unknown.Add(clauses.Words(clauses[counted.At]));
            named.RemoveAt(i);
        }
    }

    /// <summary>"qué % de los leads de abril encaja con el icp": the whole that the share is of stands before, with its period between.</summary>
    private void LeaveOutWhole()
    {
        if (named is not [(var whole, var counted), (_, var rate)] || Catalogue.Get(rate).Unit != KpiUnit.Ratio || !FigureBases.IsBase(rate, counted)) return;
        var share = clauses.Mentions.FindLastIndex(mention => mention.Is(Sense.Share) && mention.End <= clauses[whole].Start);
        if (share < 0 && rate == "icp_fit_rate" && SaysBeing(clauses[whole].End, clauses[named[1].At].Start))
        {
            named.RemoveAt(0);
            return;
        }
        if (share < 0) share = IsOf(clauses[whole].Start) ? clauses.Mentions.FindIndex(whole, mention => mention.Is(Sense.Share) && mention.End <= clauses[named[1].At].Start) : -1;
        else if (!clauses.IsJoinedByOf(share, whole)) return;
        if (share < 0) return;
        if (rate == "icp_fit_rate") for (var token = clauses[whole].End; token < clauses[named[1].At].Start; token++) if (Fitting.Contains(clauses.Sentence.Words[token])) draft.Explained.Add((token, token + 1));
        named.RemoveAt(0);
        clauses.Use(share);
    }

    /// <summary>"os leads de maio são do nosso icp?", "are the leads we bring in within our ICP": one is said of the other.</summary>
    private bool SaysBeing(int from, int to)
    {
        var between = Enumerable.Range(from, to - from).ToList();
        return (between.Exists(token => clauses.Sentence.Has(token, Being)) || (clauses.Sentence.Has(0, "are", "were") && between.Exists(token => clauses.Sentence.Has(token, "in", "within", "inside")))) && !between.Exists(token => clauses.Sentence.Has(token, "e", "y", "and", "vs"));
    }

    private static readonly string[] Being = "are were fall falls sao eram estao tao caem ficam son eran estan caen entran entram".Split(' ');

    /// <summary>"of our leads, what share …".</summary>
    private bool IsOf(int token)
    {
        while (clauses.Sentence.Has(token - 1, "the", "our", "all", "los", "las", "os", "as", "nossos", "nuestros", "todos", "todas")) token--;
        return clauses.Sentence.Has(token - 1, "of", "de", "dos", "das", "del");
    }

    private static readonly HashSet<string> Fitting = new("fit fits match matches encaja encajan calza calzan cumple cumplen coincide coinciden encaixa encaixam bate batem combina combinam atende atendem".Split(' '), StringComparer.Ordinal);

    /// <summary>"ticket médio dos clientes": nobody else buys.</summary>
    private bool IsAllCustomers(string figure, (int At, string Kpi) counted) => counted.Kpi == "active_customers" && figure is "average_deal_size" or "revenue_won" && clauses.Folded(clauses[counted.At]) is "clientes" or "customers" or "clients";

    /// <summary>"win rate on GTX Pro sales": of what was sold.</summary>
    private bool AreSalesOf(string figure, (int At, string Kpi) counted) => counted.Kpi == "revenue_won" && DealOutcomes.AreSales(clauses.Folded(clauses[counted.At])) && FigureBases.IsBase(figure, "deals_won");

    /// <summary>"funil dos leads de redes sociais": it begins with them.</summary>
    private bool IsFunnelOfLeads(int at, string counted) => counted == "leads" && clauses[at].Is(Sense.Funnel);

    /// <summary>"retention: software vs finance customers", "response time last week for email leads": apart from the figure that is taken of them.</summary>
    private bool IsOnlyKind(int at, string? figure)
    {
        if (figure is null || !SaysKind(at) || !FigureBases.IsBase(figure, clauses[at].Arg(Sense.Kpi) ?? string.Empty)) return false;
        return clauses.Before(at - 1) is >= 0 and var joint && clauses[joint].Is(Sense.Versus) || clauses.Sentence.Has(clauses[at - 1].Start - 1, "for", "from", "of", "with", "among", "para", "de", "dos", "das", "del");
    }

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
}
