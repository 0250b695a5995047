namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"ventas de octubre en East y de septiembre en West": a time of its own for each value, where a query has one for all.</summary>
internal static class PairedPeriods
{
    /// <summary>Adds the second pair to what is not understood.</summary>
    public static void Collect(Clauses clauses, Draft draft)
    {
        var said = clauses.Mentions.FindAll(mention => mention.Period is not null || mention.Values.Count > 0);
        if (said is not [var first, var second, var third, var fourth] || (first.Period is null) == (second.Period is null) || (first.Period is null) != (third.Period is null) || (second.Period is null) != (fourth.Period is null)) return;
        var (one, other) = first.Period is null ? (first, third) : (second, fourth);
        if (one.Values.Any(value => other.Values.Any(same => same.Dimension == value.Dimension)) && Enumerable.Range(second.End, third.Start - second.End).Any(token => clauses.Sentence.Has(token, "and", "y", "e", "vs", "versus", "contra"))) draft.Unknown.Add(clauses.Words(third.Start, fourth.End));
    }
}
