using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"cuánto dinero nos dejaron los clientes", "quanto os clientes gastaram": what customers paid is what was sold; what new ones paid, and what was lost with those who went, no figure has.</summary>
internal sealed class CustomersMoney(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    private static readonly HashSet<string> Paid = new("gastaron gastan aportaron aportan metieron pagaron pagan desembolsaron dejaron dejan trajeron traen gastaram gastam aportaram aportam pagaram pagam desembolsaram deixaram deixam trouxeram trazem".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> LeftBehind = ["dejaron", "deixaram"];
    private static readonly HashSet<string> Them = ["clientes", "cuentas", "contas"];

    /// <summary>Takes it, where an amount is asked for.</summary>
    public void Take()
    {
        if (named.Count is 0 or > 2 || clauses.Any(Sense.HowMany) || clauses.Any(Sense.Share) || clauses.Any(Sense.Why) || RankingReader.Any(clauses) || ImpliedFigures.AsksTime(clauses)) return;
        if (named is [(var brought, "leads" or "mqls" or "sqls")] && clauses.Any(Sense.HowMuch) && clauses.Sentence.Words.Any(SaidMoney.IsMoney))
        {
            // "cuánto dinero trajeron los leads de email": they are counted, what they brought is not.
            draft.Unknown.Add(clauses.Words(clauses[brought]));
            return;
        }
        var revenue = named.FindIndex(figure => figure.Kpi == "revenue_won");
        if (!clauses.Any(Sense.HowMuch) && named is [(var left, "churn_rate")] && LeftBehind.Contains(clauses.Folded(clauses[left]).Split(' ')[^1]) && clauses.Sentence.Words.Any(SaidMoney.IsMoney))
        {
            // "qué clientes dejaron más dinero": nobody went.
            draft.Unknown.Add(clauses.Words(clauses[left]));
            return;
        }
        if (!clauses.Any(Sense.HowMuch) && revenue < 0 && !clauses.Mentions.Exists(mention => mention.Is(Sense.Sell) && clauses.Folded(mention).StartsWith("cuanto ", StringComparison.Ordinal))) return;
        var customers = named.FindIndex(figure => figure.Kpi is "active_customers" or "new_customers" or "churn_rate");
        if (customers < 0 || (named.Count == 2 && revenue < 0)) return;
        var (at, kpi) = named[customers];
        if (kpi == "churn_rate" && !LeftMoney(at))
        {
            if (revenue < 0 && clauses.Sentence.Words.Any(SaidMoney.IsMoney)) draft.Unknown.Add(clauses.Words(clauses[at]));
            return;
        }
        if (kpi == "new_customers" && !Them.Contains(clauses.Folded(clauses[at])))
        {
            if (named.Count == 1 && (clauses.Any(Sense.Sell) || Verb() >= 0)) draft.Unknown.Add(clauses.Words(clauses[at]));
            return;
        }
        if (kpi == "active_customers" && SaysLost() && clauses.Sentence.Words.Any(SaidMoney.IsMoney))
        {
            draft.Unknown.Add(clauses.Words(clauses[clauses.Mentions.FindIndex(mention => mention.Args(Sense.Outcome).Contains("lost"))]));
            return;
        }
        if (kpi != "churn_rate" && (!Them.Contains(clauses.Folded(clauses[at])) || !(Verb() >= 0 || IsPaidFirst(at)))) return;
        var sale = SaleSizes.Sale(clauses);
        named.Clear();
        named.Add(sale < 0 ? (at, "revenue_won") : (sale, "average_deal_size"));
        clauses.Use(at);
        if (sale >= 0 && clauses.Before(sale) is >= 0 and var per && clauses[per].Is(Sense.By)) clauses.Use(per);
        if (Verb() is >= 0 and var verb) draft.Explained.Add((verb, verb + 1));
        foreach (var sold in Enumerable.Range(0, clauses.Count).Where(i => clauses[i].Is(Sense.Sell))) clauses.Use(sold);
    }

    private bool SaysLost() => clauses.Mentions.Exists(mention => mention.Args(Sense.Outcome).Contains("lost"));

    private int Verb() => Array.FindIndex(clauses.Sentence.Words, Paid.Contains) is >= 0 and var verb && !clauses.Sentence.Has(verb + 1, "de") && !clauses.Sentence.Has(verb - 1, "que") ? verb : -1;

    /// <summary>"cuánto compraron los clientes": the verb stands before them.</summary>
    private bool IsPaidFirst(int at) => clauses.First(Sense.Sell) is >= 0 and var sold && sold < at && clauses.Folded(clauses[sold]).Split(' ')[^1] is "compraron" or "compraram" or "dejaron" or "pagaron" or "dejo" or "pago";

    /// <summary>"dejaron las cuentas": the verb before them, where money stands before it.</summary>
    private bool LeftMoney(int at) => clauses.Folded(clauses[at]).Split(' ')[0] is "dejaron" or "nos" or "deixaram" or "dejan" && !clauses.Sentence.Has(clauses[at].Start - 1, "que");
}
