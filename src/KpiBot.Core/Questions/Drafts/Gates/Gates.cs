namespace KpiBot.Questions.Drafts.Gates;

/// <summary>Where a question says more than a query can hold. Each gate looks for one such thing, and adds its words to what was not understood: it is asked about, never dropped.</summary>
internal static class Gates
{
    private static readonly Action<Clauses, Draft>[] All =
    [
        (clauses, draft) => new UnreadWords(clauses, draft).Collect(),
        (clauses, draft) => new UnreadRelations(clauses, draft).Collect(),
        (clauses, draft) => new NarrowedRows(clauses, draft).Collect(),
        (clauses, draft) => new TwoActors(clauses, draft).Collect(),
        PairedPeriods.Collect,
        (clauses, draft) => new UnreadQualities(clauses, draft).Collect(),
        (clauses, draft) => new Arithmetic(clauses, draft).Collect(),
        (clauses, draft) => new OddCounts(clauses, draft).Collect(),
        (clauses, draft) => new OddRankings(clauses, draft).Collect(),
        OutcomeShares.Collect,
        ClosesToCome.Collect,
        (clauses, draft) => new NarrowedKinds(clauses, draft).Collect(),
        Hypotheses.Collect,
        RemarkedPeriods.Collect,
        BorrowedFigures.Collect,
        LastingCustomers.Collect,
        CountedBuyers.Collect,
        TimedDeals.Collect,
        SentOnDays.Collect,
        (clauses, draft) => new UnreadWatches(clauses, draft).Collect(),
        UnreadTargets.Collect,
        (clauses, draft) => new PickedDays(clauses, draft).Collect(),
        (clauses, draft) => new PlannedAndDone(clauses, draft).Collect(),
    ];

    /// <summary>Goes through all of them; their order is that of what is named first when it is asked back.</summary>
    public static void Collect(Clauses clauses, Draft draft)
    {
        foreach (var gate in All) gate(clauses, draft);
    }
}
