using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"leads with a contract", "sold mqls", "leads con presupuesto": what the counted ones have, or what became of them, where no part of a query holds it. It is asked about.</summary>
internal sealed class UnreadQualities(Clauses clauses, Draft draft)
{
    private static readonly HashSet<string> Budgets = new("budget budgets orcamento presupuesto".Split(' '), StringComparer.Ordinal);

    /// <summary>Adds them to what is not understood.</summary>
    public void Collect()
    {
        if (draft.Kpis.Count == 0 || draft.Intent is Intent.Explain or Intent.Define) return;
        for (var at = 1; at < clauses.Count; at++) if (IsHad(at)) draft.Unknown.Add(clauses.Words(clauses[at].Start - 1, clauses[at].End));
        for (var at = 0; at < clauses.Count; at++) if (IsSold(at) || IsRankedOnes(at)) draft.Unknown.Add(clauses.Words(clauses[at]));
    }

    /// <summary>"with a contract", "sin propuesta", "com orçamento".</summary>
    private bool IsHad(int at)
    {
        var mention = clauses[at];
        if (mention.End != mention.Start + 1 || mention.Is(Sense.Kpi) || clauses.Any(Sense.Compare)) return false;
        var isBudget = mention.Is(Sense.Target) && Budgets.Contains(clauses.Folded(mention)) && clauses.Mentions.Exists(other => other.Start < mention.Start && (other.Is(Sense.Deal) || other.Args(Sense.Kpi).Any(id => Catalogue.Get(id).Unit == KpiUnit.Count)));
        var isThing = mention.Is(Sense.Deal) ? !mention.Is(Sense.Activity) : mention.Is(Sense.Dimension) && !clauses.IsUsed(at) && mention.Values.Count == 0 && !(clauses.Next(at) is >= 0 and var next && clauses[next].Values.Count > 0);
        if (!isBudget && !(isThing && Folding.Stem(clauses.Folded(mention)) == clauses.Folded(mention))) return false;
        // "clientes que tienen contrato": what makes them active ones.
        if (draft.Kpis is ["active_customers"] && clauses.Folded(mention) is "contract" or "contrato" && !clauses.Sentence.Words.Any(word => word is "without" or "sem" or "sin" or "no" or "nao" or "not")) return false;
        var token = mention.Start - (clauses.Sentence.Has(mention.Start - 1, "a", "an", "um", "uma", "un", "una", "any") ? 2 : 1);
        return token > 0 && (clauses.Sentence.Has(token, "with", "without", "com", "sem", "con", "sin") || (clauses.Sentence.Has(token, "have", "has", "had", "tem", "tinham", "tienen", "tenian") && clauses.Sentence.Has(token - 1, "that", "who", "which", "que")));
    }

    /// <summary>"sold leads", "mqls facturados": nothing that is counted before a sale is sold.</summary>
    private bool IsSold(int at) => clauses[at].Is(Sense.Sell) && IsParticiple(clauses.Folded(clauses[at])) && draft.Intent is null or Intent.Records && draft.Kpis.TrueForAll(FigureBases.IsUnsold);

    /// <summary>"clientes que pagan más": which of them, by what they do most.</summary>
    private bool IsRankedOnes(int at) =>
        RankingReader.IsRanking(clauses[at]) && !clauses.IsUsed(at) && draft is { Ranking: null, Versus: false, ComparedWith: ComparedWith.Nothing } && clauses.Folded(clauses[at]) is "mas" or "mais" or "most" && clauses.Sentence.Has(clauses[at].Start - 2, "que", "who") && clauses.Sentence.Tokens[clauses[at].Start].Before == Break.None;

    private static bool IsParticiple(string word) => word is "sold" or "billed" or "invoiced" or "vendido" or "vendidos" or "vendida" or "vendidas" or "faturados" or "faturadas" or "facturados" or "facturadas";
}
