using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Departments that open a question and are no figure: "vendas: win rate e ticket médio", "ventas está aceptando los MQLs?", "CS: churn e NPS".</summary>
internal static class OpeningDepartments
{
    private static readonly HashSet<string> Names = new("vendas ventas sales comercial marketing mkt mktg cs".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Sellers = new("vendas ventas sales comercial".Split(' '), StringComparer.Ordinal);

    /// <summary>What a department of people does and an amount does not.</summary>
    private static readonly string[] Deeds = "ta esta tao anda vem is are has does aceita aceitou aceitando responde respondeu respondendo demora demorou cumpre cumpriu leva levou rejeita rejeitou acepta acepto rechaza responde respondio contesta tarda cumple cumplio accepts accepted answers responds takes".Split(' ');

    /// <summary>What sales does with leads.</summary>
    private static readonly HashSet<string> OfSales = ["mql_acceptance_rate", "mql_rejection_rate", "lead_response_hours", "sla_followup_rate"];

    /// <summary>How many words at the beginning name them; 0 where a figure may be meant.</summary>
    public static int Length(Clauses clauses)
    {
        var end = 0;
        while (clauses.Sentence.Has(end, [.. Names]) || (end > 0 && clauses.Sentence.Has(end, "e", "y", "and") && clauses.Sentence.Has(end + 1, [.. Names]))) end++;
        if (end == 0 || end >= clauses.Sentence.Count) return 0;
        if (clauses.Words(end - 1, end + 1).Contains(':', StringComparison.Ordinal)) return IsApart(clauses, end) ? end : 0;
        return end == 1 && Sellers.Contains(clauses.Sentence.Tokens[0].Text) && clauses.Sentence.Has(1, Deeds) && clauses.Mentions.Exists(mention => mention.Start > 0 && mention.Args(Sense.Kpi).Any(OfSales.Contains)) ? 1 : 0;
    }

    /// <summary>"vendas: janeiro" says the figure first; "marketing: leads" may name an industry.</summary>
    private static bool IsApart(Clauses clauses, int end) =>
        clauses.Mentions.Exists(mention => mention.Start >= end && (mention.Is(Sense.Kpi) || mention.Is(Sense.Activity)))
        && !(end == 1 && clauses.Mentions.Exists(mention => mention.Start == 0 && mention.Values.Count > 0));
}
