using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>Counts that no figure has: "how many products do we sell", "quantas vezes", "más de un producto", "how many ad clicks", of which only a rate is known.</summary>
internal sealed class OddCounts(Clauses clauses, Draft draft)
{
    private static readonly HashSet<string> Rated = ["email_open_rate", "email_click_rate", "ad_click_through_rate"];

    /// <summary>Adds them to what is not understood.</summary>
    public void Collect()
    {
        if (draft.Kpis.Count == 0 || draft.Intent is not (null or Intent.Records or Intent.Target)) return;
        for (var at = 0; at < clauses.Count; at++)
        {
            if (IsDistinct(at) || IsRated(at) || IsTimed(at)) draft.Unknown.Add(clauses.Words(clauses[at]));
        }
        for (var token = 1; token < clauses.Sentence.Count; token++)
        {
            if (AreReaders(token)) draft.Unknown.Add(clauses.Words(token, token + 1));
            if (IsTimes(token)) draft.Unknown.Add(clauses.Words(token - 1, token + 1));
            if (IsMoreThanOne(token)) draft.Unknown.Add(clauses.Words(token - 1, token + 2));
            if (IsPerActivity(token)) draft.Unknown.Add(clauses.Words(token - 1, token + 1));
        }
    }

    /// <summary>"em quantos setores": how many there are, not one row for each.</summary>
    private bool IsDistinct(int at) =>
        clauses[at].Is(Sense.HowMany) && at + 1 < clauses.Count && clauses[at + 1].Start == clauses[at].End && clauses[at + 1].Values.Count == 0 && !clauses[at + 1].Is(Sense.Kpi)
        && clauses[at + 1].Arg(Sense.Dimension) is { } dimension && dimension != Dimensions.Account && draft.By.Contains(dimension);

    /// <summary>"how many email opens": how many, where the catalogue has a rate.</summary>
    private bool IsRated(int at) =>
        clauses[at].Args(Sense.Kpi).Any(Rated.Contains) && clauses.Any(Sense.HowMany) && !clauses.Any(Sense.Share) && draft.Kpis.Exists(Rated.Contains) && !clauses.Folded(clauses[at]).Split(' ').Any(Rates.Contains);

    /// <summary>"cuántos leads contactamos", "quantos clientes usaram o produto": how many did it, where the catalogue has how long it took.</summary>
    private bool IsTimed(int at) =>
        clauses[at].Args(Sense.Kpi).Any(id => draft.Kpis.Contains(id) && Catalogue.Get(id).Unit is KpiUnit.Hours or KpiUnit.Days) && at > 0 && clauses[at - 1].Is(Sense.HowMany) && clauses[at - 1].End == clauses[at].Start
        && clauses.Sentence.Has(clauses[at].Start, "lead", "leads", "cliente", "clientes", "customers", "clients", "tickets", "casos", "prospectos", "mqls");

    private static readonly HashSet<string> Rates = new("rate rates ratio ctr % percentage percent share taxa taxas tasa tasas percentual porcentagem porcentaje indice".Split(' '), StringComparer.Ordinal);

    /// <summary>"how many times"; how many times something covers another is a figure.</summary>
    private bool IsTimes(int token) =>
        clauses.Sentence.Has(token, "times", "vezes", "veces") && clauses.Sentence.Has(token - 1, "many", "quantas", "quantos", "cuantas") && !draft.Kpis.Exists(id => Catalogue.Get(id).Unit == KpiUnit.Times);

    /// <summary>"how many people opened our emails": those who did something with a mail, not the mails.</summary>
    private bool AreReaders(int token) => draft.Kpis is ["sales_activities"] && clauses.Sentence.Has(token, "opened", "clicked", "abriram", "abriu", "clicaram", "abrieron", "abrio", "clicaron", "clickearon");

    /// <summary>"más de una oportunidad abierta": how many of them each has; those who buy more than once, or more than one thing, are a figure.</summary>
    private bool IsMoreThanOne(int token) =>
        !draft.Kpis.Exists(id => id is "cross_sell_rate" or "repeat_purchase_rate") && clauses.Sentence.Has(token, "de", "than", "q", "que") && clauses.Sentence.Has(token - 1, "mas", "mais", "more") && clauses.Sentence.Has(token + 1, "un", "una", "uno", "um", "uma", "one") && !clauses.Sentence.Has(token + 2, "vez", "time");

    /// <summary>"revenue per call", "receita por ligação": nothing is counted by what was done for it.</summary>
    private bool IsPerActivity(int token) =>
        (clauses.Sentence.Has(token - 1, "per") || (clauses.Sentence.Has(token - 1, "por") && !clauses.Sentence.Has(token, "email", "emails", "mail", "correo")))
        && clauses.Sentence.Words[token] is var word && Folding.Stem(word) == word && clauses.Sentence.Longest(token, Sense.Activity) is not null && !draft.Kpis.Contains("sales_activities");
}
