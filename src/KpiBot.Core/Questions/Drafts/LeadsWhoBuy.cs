using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"quantos leads de janeiro já compraram", "cuántos leads compraron", "how many MQLs bought": those of them who became customers, not how many there are.</summary>
internal static class LeadsWhoBuy
{
    private static readonly HashSet<string> Buying = new("comprou compraram compra compram comprado compro compraron compran bought buy buys purchased".Split(' '), StringComparer.Ordinal);

    /// <summary>Turns the count into the rate; where a list is asked for, they are asked about.</summary>
    public static void Take(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
    {
        if (named is not [(var at, ("leads" or "mqls") and var counted)]) return;
        var buys = Enumerable.Range(clauses[at].End, clauses.Sentence.Count - clauses[at].End).FirstOrDefault(token => Buying.Contains(clauses.Sentence.Tokens[token].Text), -1);
        if (buys < 0) return;
        if (clauses.Any(Sense.HowMany) || clauses.Any(Sense.Share)) named[0] = (at, counted == "leads" ? "lead_conversion_rate" : "mql_to_customer_rate");
        else draft.Unknown.Add(clauses.Words(buys, buys + 1));
        draft.Explain(clauses, buys, buys + 1);
    }
}
