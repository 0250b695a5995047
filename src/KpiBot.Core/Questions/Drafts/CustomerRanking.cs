using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"our 10 biggest customers", "top accounts": by what they bought, when nothing else is asked for.</summary>
internal sealed class CustomerRanking(Clauses clauses, Draft draft, FigureList figures)
{
    /// <summary>Takes it; false when there is none.</summary>
    public bool Take()
    {
        if (draft.Ambiguous is not null || draft.Intent is Intent.Alert or Intent.Define or Intent.Explain || !(draft.Kpis.Count == 0 || draft.Kpis is ["active_customers"]) || draft.By.Exists(by => by != Dimensions.Account)) return false;
        if (clauses.Any(Sense.Sell) || clauses.Any(Sense.Deal) || clauses.Any(Sense.Ambiguous)) return false;
        var noun = clauses.Mentions.FindIndex(mention => mention.Arg(Sense.Dimension) == Dimensions.Account);
        if (noun < 0) return false;
        var before = clauses.Before(noun);
        if (before >= 0 && clauses[before].Number is not null && !IsSize(clauses.Next(noun))) before = clauses.Before(before);
        if (IsJudged(before) || IsJudged(clauses.Next(noun)))
        {
            // "melhores clientes": by which figure is not said.
            figures.Named.Clear();
            figures.Write();
            if (!draft.By.Contains(Dimensions.Account)) draft.By.Add(Dimensions.Account);
            clauses.Use(noun);
            return true;
        }
        var spent = Spent(noun);
        if (spent < 0 && !IsSize(before) && !IsSize(clauses.Next(noun))) return false;
        if (spent >= 0) draft.Explained.Add((spent, spent + 1));
        figures.Named.Clear();
        if (!draft.By.Contains(Dimensions.Account)) draft.By.Add(Dimensions.Account);
        clauses.Use(noun);
        figures.Add(noun, "revenue_won");
        return true;
    }

    private static readonly HashSet<string> Sizes = ["top", "biggest", "largest", "maior", "maiores", "mayor", "mayores", "mas grande", "mas grandes", "principal", "principais", "principales"];

    /// <summary>"which customers spent the most": the verb's token, −1 without it. What is spent on them is another matter.</summary>
    private int Spent(int noun)
    {
        var token = clauses[noun].End;
        while (clauses.Sentence.Has(token, "who", "that", "have", "has", "que", "mais", "mas")) token++;
        return clauses.Sentence.Has(token, Spending) && !clauses.Sentence.Has(clauses.Sentence.Count - 1, "on", "in") && RankingReader.Any(clauses) ? token : -1;
    }

    private static readonly string[] Spending = "spent spend spends gastou gastaram gastam gasta gasto gastaron gastan".Split(' ');

    private bool IsJudged(int at) => at >= 0 && (clauses[at].Is(Sense.Best) || clauses[at].Is(Sense.Worst));

    private bool IsSize(int at) => at >= 0 && Sizes.Contains(clauses.Folded(clauses[at]));
}
