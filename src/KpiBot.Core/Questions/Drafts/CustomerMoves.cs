using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"cuántos clientes perdimos y cuántos ganamos", "quantos clientes novos e quantos perdidos": those who left and those who came, two figures of one noun.</summary>
internal static class CustomerMoves
{
    private const string Left = "churn_rate";
    private const string Came = "new_customers";

    /// <summary>The figures, in the order of the words; null where the question has not both, or says deals.</summary>
    public static IReadOnlyList<string>? Of(Clauses clauses, Draft draft)
    {
        if (draft.Intent is not null || clauses.Any(Sense.Deal) || clauses.Mentions.FindLast(mention => Is(mention, "lost")) is not { } lost) return null;

        // "a cuántos clientes perdimos? % de bajas": the same said twice.
        if (draft.Kpis is ["active_customers", Left] && clauses.Mentions.Find(mention => mention.Args(Sense.Outcome).Contains("lost")) is { } verb && clauses.Mentions.Find(mention => mention.Args(Sense.Kpi).Contains(Left)) is { } rate && verb.End <= rate.Start) return [Left];
        var came = draft.Kpis switch
        {
            [Left] when clauses.Sentence.Words.Any(Customers.Contains) && clauses.Mentions.FindLast(mention => Is(mention, "won")) is { } won && won.Start > lost.End && clauses.Before(clauses.Mentions.IndexOf(won)) is >= 0 and var many && clauses[many].Is(Sense.HowMany) => won,
            ["active_customers"] => clauses.Mentions.Find(mention => Is(mention, "won")),
            [Came] or [Came, "deals_lost"] or ["deals_lost", Came] => clauses.Mentions.Find(mention => mention.Args(Sense.Kpi).Contains(Came)),
            _ => null,
        };
        if (came is null || lost.End - lost.Start > 3 || !AreJoined(clauses, came, lost)) return null;
        foreach (var mention in new[] { came, lost }) clauses.Use(clauses.Mentions.IndexOf(mention));
        return came.Start < lost.Start ? [Came, Left] : [Left, Came];
    }

    private static bool Is(Mention mention, string outcome) => mention.Args(Sense.Outcome).Contains(outcome) || (outcome == "lost" && mention.Args(Sense.Kpi).Any(kpi => kpi is "deals_lost" or Left));

    private static readonly HashSet<string> Customers = new("customers clients clientes".Split(' '), StringComparer.Ordinal);

    private static bool AreJoined(Clauses clauses, Mention one, Mention other)
    {
        var (first, second) = one.Start < other.Start ? (one, other) : (other, one);
        return Enumerable.Range(first.End, second.Start - first.End).Any(token => clauses.Sentence.Has(token, "and", "y", "e", "&", "vs", "versus"));
    }
}
