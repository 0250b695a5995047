using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"quantas contas compraram GTX Pro", "how many accounts bought it": how many of them, not what each of them bought.</summary>
internal static class CountedBuyers
{
    private static readonly HashSet<string> Buying = new("comprou compraram compra compram compro compraron compran bought buy buys purchased".Split(' '), StringComparer.Ordinal);

    /// <summary>Adds it to what is not understood.</summary>
    public static void Collect(Clauses clauses, Draft draft)
    {
        if (draft is not { By: [Dimensions.Account], Ranking: null, Intent: null }) return;
        for (var at = 0; at + 2 < clauses.Count; at++)
            if (clauses[at].Is(Sense.HowMany) && clauses.Next(at) is >= 0 and var noun && clauses[noun].Args(Sense.Dimension).Contains(Dimensions.Account) && clauses.Next(noun) is >= 0 and var verb && Buying.Contains(clauses.Folded(clauses[verb]))) draft.Unknown.Add(clauses.Words(clauses[verb]));
    }
}
