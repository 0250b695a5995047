namespace KpiBot.Connectors.Push;

/// <summary>What became of rows that were pushed.</summary>
public abstract record PushOutcome
{
    private PushOutcome()
    {
    }

    /// <summary>Every good row is in the store, for good.</summary>
    /// <param name="Rows">Good rows.</param>
    /// <param name="Faults">The first of the rows that could not be read.</param>
    /// <param name="Bad">How many could not.</param>
    /// <param name="IsRepeated">Whether the same delivery was taken in before, so that nothing was done now.</param>
    public sealed record Taken(int Rows, IReadOnlyList<PushFault> Faults, int Bad, bool IsRepeated) : PushOutcome;

    /// <summary>It is no list of rows; a clause that says why.</summary>
    public sealed record Unreadable(string Problem) : PushOutcome;
}

/// <summary>A row that could not be read.</summary>
/// <param name="Row">Its place, from 1.</param>
/// <param name="Field">The property; null when it is about the whole row.</param>
/// <param name="Problem">What was found and what was expected. Data in it is escaped and cut.</param>
public sealed record PushFault(int Row, string? Field, string Problem);
