namespace KpiBot.Delivery;

/// <summary>Finds the answer to an arrival: messages for the outbox, and what the conversation remembers. Called again when it throws or takes too long, so it does nothing else that may not be repeated.</summary>
public delegate Task<Handling> HandleArrival(Claim claim, CancellationToken cancellation);

/// <summary>Handles what is in the inbox, several arrivals at a time.</summary>
/// <param name="store">The inbox.</param>
/// <param name="handle">Handles one.</param>
/// <param name="time">The clock of pauses and leases.</param>
public sealed class InboxWorker(IInboxStore store, HandleArrival handle, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>How many are handled at a time.</summary>
    public int AtATime { get; init; } = 4;

    /// <summary>How long one may take; its lease is twice as long, so a claim does not run out under a worker that ends in time.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often one is tried. Many, for an end of the program counts too, and need not be its fault.</summary>
    public int Attempts { get; init; } = 20;

    /// <summary>The first pause before one is tried again; each further one is twice as long, up to 32 times.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Works until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancellation) => Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => WorkAsync(cancellation)));

    private async Task WorkAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                if (!await HandleNextAsync(cancellation)) await store.WaitAsync(Look, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What is in hand is given out again by the next run.
        }
    }

    /// <summary>Handles one arrival; false when there is none, or the store cannot be used just now.</summary>
    internal async Task<bool> HandleNextAsync(CancellationToken cancellation)
    {
        Claim? claim = null;
        using var limit = new CancellationTokenSource(Limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            claim = await store.ClaimAsync(2 * Limit, Attempts, cancellation);
            if (claim is null) return false;
            await store.CompleteAsync(claim, await handle(claim, both.Token), cancellation);
            return true;
        }
        catch (Exception failure) when (failure is not SupersededException && !cancellation.IsCancellationRequested)
        {
            // Whatever went wrong, the arrival is still stored; releasing it early is all that is left to do, and its lease does that too.
            return claim is not null && await ReleasedAsync(claim, failure, cancellation);
        }
    }

    private async Task<bool> ReleasedAsync(Claim claim, Exception failure, CancellationToken cancellation)
    {
        try
        {
            await store.ReleaseAsync(claim, FirstPause * Math.Pow(2, Math.Min(claim.Turn - 1, 5)), failure.GetType().Name, cancellation);
            return true;
        }
        catch (Exception again) when (again is not SupersededException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
