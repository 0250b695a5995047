using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Whether "who" and "each" ask for the reps.</summary>
internal static class AskedPeople
{
    /// <summary>"customers who bought": the customers, not the reps.</summary>
    public static bool AreCustomers(Clauses clauses, int at) => at > 0 && clauses[at - 1].End == clauses[at].Start && clauses[at - 1].Arg(Sense.Dimension) == Dimensions.Account;

    /// <summary>"how much did each sell".</summary>
    public static bool SaysEachSold(Clauses clauses, int at) => clauses.Folded(clauses[at]) == "each" && clauses.Next(at) is >= 0 and var next && clauses[next].Is(Sense.Sell) && clauses[next].Start == clauses[at].End;
}
