using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Whether the rows behind a figure are asked for, one by one.</summary>
internal static class ListedRecords
{
    /// <summary>Takes the intent back where what sounded like a list asks for the figure itself.</summary>
    public static void Reject(Clauses clauses, Draft draft)
    {
        if (draft.Intent != Intent.Records) return;
        // "quais são os principais kpis do mês": how everything goes.
        if (draft is { Kpis.Count: 0, By.Count: 0, Ranking: null, Ambiguous: null, Periods.Count: > 0 } && clauses.Any(Sense.Overview) && !clauses.Any(Sense.Deal)) draft.Intent = null;
        if (draft.Kpis.Count > 0 && !IsCountable(draft.Kpis) && !NamesDecided(clauses, draft) && (draft.By.Count > 0 || clauses.Any(Sense.HowMuch) || clauses.Sentence.Words.Contains("much") || !NamesList(clauses))) draft.Intent = null;
        else if ((draft.By.Count > 0 || draft.Ranking is not null) && SaysOnly(clauses, IsWho)) draft.Intent = null;
        // "quais foram os canais que mais geraram leads": the rows are channels, ranked.
        else if (draft is { Ranking: not null, By.Count: > 0 } && SaysOnly(clauses, IsBeing)) draft.Intent = null;
        // "¿cuáles fueron los números por equipo?": the figure that stood, cut.
        else if ((draft.By.Count > 0 || draft.Grain is not null) && SaysOnly(clauses, IsBeing) && clauses.Sentence.Words.Any(Numbers.Contains)) draft.Intent = null;
        else if (draft.Kpis is ["deals_lost"] && SaysOnly(clauses, IsBeing) && (clauses.Any(Sense.LossReasons) || draft.By is [Crm.Dimensions.LossReason] || clauses.Mentions.Exists(mention => mention.Arg(Sense.Dimension) == Crm.Dimensions.LossReason)))
        {
            // "cuáles son las razones por las que perdemos": the reasons are listed, not the deals.
            draft.Intent = null;
            if (draft.By.Count == 0) draft.By.Add(Crm.Dimensions.LossReason);
            if (clauses.First(Sense.LossReasons) is >= 0 and var reasons) clauses.Use(reasons);
        }
        else if (draft.By.Count > 0 && SaysOnly(clauses, draft.Kpis.Count > 0 ? IsShowing : Pointing.Contains)) draft.Intent = null;
    }

    /// <summary>Takes the intent without a word of its own: "which deals did we lose", "top 5 deals".</summary>
    public static void Take(Clauses clauses, Draft draft)
    {
        if (IsWhichRecords(clauses, draft) || AreThreatened(clauses, draft) || ShownRecords.AreMeant(clauses, draft)) draft.Intent = Intent.Records;
        else if (draft is { Ranking.Count: not 0, By.Count: 0, Grain: null } && RanksDeals(clauses, draft)) RankDeals(draft);
    }

    private static bool SaysOnly(Clauses clauses, Func<string, bool> words) => clauses.Mentions.TrueForAll(mention => !mention.Is(Sense.Records) || words(clauses.Folded(mention)));

    private static bool IsWho(string words) => words.Split(' ')[0] is "who" or "quem" or "quienes";

    private static readonly HashSet<string> Numbers = new("numeros resultados valores cifras numbers results values figures".Split(' '), StringComparer.Ordinal);

    private static bool IsBeing(string words) => words is "cuales son" or "cuales fueron" or "quais sao" or "quais foram" or "what are" or "what were";

    private static bool IsShowing(string words) => Showing.Contains(words.Split(' ')[0]) && !ListWords.Any(word => words.Contains(word, StringComparison.Ordinal));

    private static bool IsWhichRecords(Clauses clauses, Draft draft)
    {
        var which = clauses.First(Sense.Which);
        var next = which < 0 ? -1 : clauses.Next(which);
        if (next < 0 || RankedNouns.IsRelative(clauses, which) || draft.By.Count > 0 || draft.Ranking is not null || clauses.Any(Sense.HowMany) || !(IsCountable(draft.Kpis) || (draft.Kpis is ["mql_acceptance_rate" or "mql_rejection_rate"] && !SaysShare(clauses, next)) || NamesCustomers(clauses, draft, next))) return false;
        return (clauses[next].Is(Sense.Kpi) || clauses[next].Is(Sense.Deal)) 
            && (!clauses.Sentence.Has(clauses[which].Start, "what", "qual", "cual") || (clauses.Sentence.Has(clauses[which].Start, "what") && IsCountable(draft.Kpis) && clauses[next].Start == clauses[which].End && clauses[which].End == clauses[which].Start + 1));
    }

    /// <summary>"who is at risk of churning", "quem tá em risco": the customers, one by one.</summary>
    private static bool AreThreatened(Clauses clauses, Draft draft) =>
        draft is { Kpis: ["customers_at_risk"], By: [] or [Crm.Dimensions.Owner], Ranking: null } && clauses.Sentence.Words[0] is "who" or "whos" or "quem" or "quien" or "quienes" && !clauses.Any(Sense.HowMany) && clauses.First(Sense.Kpi) is >= 0 and var figure && clauses[figure].Start < 4 && (draft.By.Count == 0 || draft.By.Remove(Crm.Dimensions.Owner));

    /// <summary>"which customers churned": those behind the rate.</summary>
    private static bool NamesCustomers(Clauses clauses, Draft draft, int figure) =>
        draft.Kpis is [var only] && FigureBases.IsOfCustomers(only) && clauses[figure].Is(Sense.Kpi) && clauses.Folded(clauses[figure]).Split(' ')[0] is "customers" or "accounts" or "clients" or "clientes" or "contas" or "cuentas";

    /// <summary>"cuáles son los MQLs que rechazó ventas": those themselves, not their share.</summary>
    private static bool NamesDecided(Clauses clauses, Draft draft) =>
        draft is { Kpis: ["mql_acceptance_rate" or "mql_rejection_rate"], By.Count: 0 } && !clauses.Any(Sense.Share) && !clauses.Any(Sense.HowMuch) && clauses.Mentions.Exists(mention => mention.Is(Sense.Kpi) && clauses.Folded(mention).Split(' ') is ["mqls" or "leads", _, ..]);

    /// <summary>"qué porcentaje de los mqls fueron aceptados": how many of them, not which.</summary>
    private static bool SaysShare(Clauses clauses, int figure) => clauses.Sentence.At(clauses[figure].Start).Any(match => match.Meaning.Sense == Sense.Share);

    private static bool IsCountable(List<string> kpis) => kpis.Count > 0 && kpis.TrueForAll(id => Catalogue.Get(id).Unit == KpiUnit.Count);

    private static bool NamesList(Clauses clauses) => clauses.Mentions.Exists(mention => mention.Is(Sense.Records) && ListWords.Any(word => clauses.Folded(mention).Contains(word, StringComparison.Ordinal)));

    private static readonly string[] ListWords = ["list", "rows", "records", "registros", "name", "nome", "nombre", "behind", "make", "made", "making", " into", "add", "count toward", "roll up", " tras", "compo", "compu", "detras", "conform", "forma", "fazem", "integra", "suma", "somam", "entram"];

    /// <summary>"muéstrame los deals por vendedor": shown, not listed one by one.</summary>
    private static readonly HashSet<string> Showing = ["show", "mostra", "mostre", "muestra", "muestrame"];

    /// <summary>"muéstralo por vendedor", "drill down by product", with no figure named: what stood before, cut.</summary>
    private static readonly HashSet<string> Pointing =
    [
        "drill down", "drill into", "details", "detail", "show it", "show that", "show them", "ver", "verlo", "verla", "verlos", "verlas", "detalha", "detalhe", "detalhar", "detalhes", "detalla", "detallame", "detallar", "detalle",
        "muestralo", "muestrala", "muestralos", "muestralas", "muestramelo", "muestramela", "muestramelos", "mostralo", "mostralos", "mostramelo", "ensenamelo", "ensenamelos", "me mostra", "mostra eles", "mostra elas",
    ];

    private static bool RanksDeals(Clauses clauses, Draft draft) =>
        !(draft.Versus && Contests.AreNamed(clauses)) && (clauses.Any(Sense.Deal) || draft.Kpis is [var only] && (DealOutcomes.Counts(only) || (only == "revenue_won" && clauses.Mentions.Exists(mention => RankingReader.IsRecord(clauses, mention)))));

    /// <summary>"top 5 deals" are records; by revenue or by nothing, the won ones.</summary>
    private static void RankDeals(Draft draft)
    {
        draft.Intent = Intent.Records;
        if (draft.Kpis is ["revenue_won"] or []) draft.SetOnly("deals_won");
    }
}
