using KpiBot.Crm;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>Who did it and to whom, where a query has one place for them: "created by Moses and won by Anna", "perdeu pra East", "a quién le vendió Acme", "selling both X and Y".</summary>
internal sealed class TwoActors(Clauses clauses, Draft draft)
{
    /// <summary>Adds them to what is not understood.</summary>
    public void Collect()
    {
        RefuseDeeds();
        for (var at = 0; at < clauses.Count; at++) if (IsRival(at) || IsTurned(at) || IsOfBoth(at)) draft.Unknown.Add(clauses.Words(clauses[at]));
        if (Stages() is { } stages) draft.Unknown.Add(stages);
        if (LostBest() is { } lost) draft.Unknown.Add(lost);
        if (BoughtAlso() is { } other) draft.Unknown.Add(other);
    }

    /// <summary>"deals Anna opened and Moses won": a different deed of each.</summary>
    private void RefuseDeeds()
    {
        var said = clauses.Mentions.Where(mention => Deed(mention) is not null || IsActor(mention)).ToList();
        for (var i = 0; i + 3 < said.Count; i++)
        {
            var (actors, deeds) = (said.GetRange(i, 4).Where(IsActor).ToList(), said.GetRange(i, 4).Where(mention => !IsActor(mention)).Select(Deed).ToList());
            if (actors.Count == 2 && IsActor(said[i]) != IsActor(said[i + 1]) && IsActor(said[i]) == IsActor(said[i + 2]) && deeds[0] != deeds[1] && actors[0].Values[0].Dimension == actors[1].Values[0].Dimension) draft.Unknown.Add(clauses.Words(actors[1]));
        }
    }

    private static bool IsActor(Mention mention) => mention.Values.Count > 0 && mention.Values.Any(value => value.Dimension is Dimensions.Owner or Dimensions.Team or Dimensions.Region);

    private string? Deed(Mention mention) =>
        mention.Arg(Sense.Outcome) ?? mention.Args(Sense.Kpi).FirstOrDefault(kpi => kpi is "deals_won" or "deals_lost" or "opportunities_created" or "open_deals") switch { "deals_won" => "won", "deals_lost" => "lost", "opportunities_created" or "open_deals" => "created", _ => clauses.Folded(mention) == "sourced" ? "created" : null };

    /// <summary>"que a West perdeu pra East", "clientes perdemos pra Isdom": to whom they went.</summary>
    private bool IsRival(int at)
    {
        if (clauses[at].Values.Count == 0 || clauses[at].Values.Any(value => value.Dimension == Dimensions.LossReason)) return false;
        var token = clauses[at].Start - 1;
        while (clauses.Sentence.Has(token, "a", "o", "the", "la", "el")) token--;
        return clauses.Sentence.Has(token, "pra", "pro", "para", "to", "ante", "contra") && clauses.Mentions.Exists(mention => mention.End == token && (mention.Args(Sense.Outcome).Contains("lost") || mention.Args(Sense.Kpi).Any(kpi => kpi is "deals_lost" or "churn_rate")))
            && !(IsOnly(clauses[at], Dimensions.Account) && draft.Kpis is ["deals_lost"]);
    }

    /// <summary>"quem comprou da Isdom", "quanto a Anna comprou", "a quién le vendió Acme": customers buy and we sell.</summary>
    private bool IsTurned(int at)
    {
        if (!clauses[at].Is(Sense.Sell)) return false;
        var verb = clauses.Folded(clauses[at]);
        var buys = verb.StartsWith("compr", StringComparison.Ordinal) || verb is "bought" or "buy" or "buys";
        if (buys && clauses.Mentions.Exists(mention => mention.End == clauses[at].Start && IsOnly(mention, Dimensions.Owner))) return true;
        if (buys && clauses.Sentence.Has(clauses[at].End, "da", "do", "de", "from") && clauses.Mentions.Exists(mention => mention.Start == clauses[at].End + 1 && IsOnly(mention, Dimensions.Account))) return true;
        var asksWho = clauses.Sentence.Words.Any(word => word is "whom" or "who" or "quem" or "quien" or "quienes");
        if (buys && asksWho && clauses.Sentence.Has(clauses[at].End, "from") && clauses.Mentions.Exists(mention => mention.End == clauses[at].Start && IsOnly(mention, Dimensions.Account))) return true;
        if (asksWho && verb.StartsWith("vend", StringComparison.Ordinal) | verb is "sold" or "sell" && clauses.Mentions.Exists(mention => mention.End == clauses[at].Start && IsOnly(mention, Dimensions.Account))) return true;
        return verb.StartsWith("vend", StringComparison.Ordinal) && clauses.Sentence.Has(clauses[at].Start - 1, "le", "les") && clauses.Sentence.Words.Any(word => word is "quien" or "quienes") && clauses.Mentions.Exists(mention => mention.Start == clauses[at].End && IsOnly(mention, Dimensions.Account));
    }

    /// <summary>"quién perdió la cuenta más importante", "a nuestros mejores clientes": one of them and who lost it, not how many each lost.</summary>
    private string? LostBest()
    {
        if (draft is not { Intent: null, By: [Dimensions.Owner], Kpis: ["deals_lost" or "churn_rate"] } || !clauses.Any(Sense.Who)) return null;
        var best = Array.FindIndex(clauses.Sentence.Words, word => word is "importante" or "importantes" or "important" or "mejor" or "mejores" or "melhor" or "melhores" or "best");
        return best > 0 && Enumerable.Range(best - 2, 4).Any(token => clauses.Sentence.Has(token, "cuenta", "cuentas", "cliente", "clientes", "conta", "contas", "customer", "customers", "account", "accounts", "client", "clients")) ? clauses.Words(best, best + 1) : null;
    }

    private static bool IsOnly(Mention mention, string dimension) => mention.Values.Count > 0 && mention.Values.All(value => value.Dimension == dimension);

    /// <summary>"reps selling both X and Y", "cuentas que compraron X pero no Y": rows chosen by two values at once.</summary>
    private bool IsOfBoth(int at)
    {
        if (clauses[at].Values.Count == 0 || draft.By is [var by] && by == clauses[at].Values[0].Dimension) return false;
        if (clauses.Sentence.Has(clauses[at].Start - 1, "both", "ambos", "ambas") && draft.By.Count > 0) return true;
        return clauses[at].Values.Any(value => value.Dimension == Dimensions.Product) && clauses.Mentions.Exists(mention => mention.Args(Sense.Dimension).Contains(Dimensions.Account) || mention.Args(Sense.Kpi).Contains("active_customers")) && draft.Values.Exists(value => value.Exclude && value.Words == clauses.Words(clauses[at])) && draft.Values.Exists(value => !value.Exclude && value.Values.Any(other => other.Dimension == Dimensions.Product));
    }

    /// <summary>"deals that went from Engaging to Prospecting": a move between two stages, not what stands in them.</summary>
    private string? Stages()
    {
        var stages = clauses.Mentions.Where(mention => IsOnly(mention, Dimensions.Stage)).ToList();
        return stages is [var from, var to] && draft.Kpis.TrueForAll(DealOutcomes.Counts) && clauses.Sentence.Has(from.Start - 1, "from", "de", "desde") && clauses.Sentence.Has(to.Start - 1, "to", "a", "para", "pra") ? clauses.Words(from.Start, to.End) : null;
    }

    /// <summary>"quem já comprou X comprou Y também": the verb twice, with a product each time.</summary>
    private string? BoughtAlso()
    {
        var bought = clauses.Mentions.Where(mention => mention.Is(Sense.Sell) && (clauses.Folded(mention).StartsWith("compr", StringComparison.Ordinal) || clauses.Folded(mention) == "bought") && clauses.Mentions.Exists(value => value.Start == mention.End && IsOnly(value, Dimensions.Product))).ToList();
        return bought.Count > 1 ? clauses.Words(bought[1]) : null;
    }
}
