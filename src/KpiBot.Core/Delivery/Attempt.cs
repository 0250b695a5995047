using NodaTime;

namespace KpiBot.Delivery;

/// <summary>One request for one delivery, and what is stored around it: the intent before the first byte, the outcome after the last.</summary>
internal sealed class Attempt(IOutboxStore store, OutboxSettings settings, TimeProvider time)
{
    /// <summary>
    /// Posts what waits, looks for what is unclear, and returns what follows, stored. Ends by <see cref="SupersededException"/> when another run has taken
    /// over, and by <see cref="OperationCanceledException"/> when this one is stopped: then the next run finds the intent.
    /// </summary>
    public async Task<(Outgoing Outgoing, Step Step)> MakeAsync(Outgoing outgoing, bool isLate, CancellationToken stop)
    {
        var patience = settings.PatienceOf(outgoing.Message.Kind);
        var poster = settings.PosterOf(outgoing.Message.Destination.Platform);
        var isWaiting = outgoing.Standing.Status == DeliveryStatus.Waiting;
        if (isLate || (!isWaiting && poster?.CanFind(outgoing) == false)) return await StoreAsync(outgoing, new Step(Transitions.GivenUp(outgoing.Standing)), patience, stop);
        if (poster is null) return (outgoing, new Step(outgoing.Standing with { Reason = $"{outgoing.Message.Destination.Platform} is not set up" }, patience.LongestPause));
        return isWaiting ? await PostAsync(outgoing, poster, patience, stop) : await LookAsync(outgoing, poster, patience, stop);
    }

    private async Task<(Outgoing, Step)> PostAsync(Outgoing outgoing, IPoster poster, Patience patience, CancellationToken stop)
    {
        var begun = outgoing with { Standing = Transitions.Begun(outgoing.Standing), FirstTriedAt = outgoing.FirstTriedAt ?? Instant.FromDateTimeOffset(time.GetUtcNow()) };
        try
        {
            await store.SaveAsync(begun, stop);
        }
        catch (Exception failure) when (failure is not (SupersededException or OperationCanceledException))
        {
            // No byte was sent, so nothing is in doubt.
            return (outgoing, new Step(outgoing.Standing with { Reason = failure.Message }, patience.PauseAfter(begun.Standing.Attempts, null, settings.Chance())));
        }

        var outcome = await WithinAsync<PostOutcome>(limit => poster.PostAsync(begun, limit), patience, why => new PostOutcome.Unclear(why), stop);
        return await StoreAsync(begun, Transitions.Posted(begun, outcome, patience, poster.CanFind(begun), settings.Chance()), patience, stop);
    }

    private async Task<(Outgoing, Step)> LookAsync(Outgoing outgoing, IPoster poster, Patience patience, CancellationToken stop)
    {
        var since = (outgoing.FirstTriedAt ?? outgoing.CreatedAt) - Duration.FromTimeSpan(patience.LookBack);
        var outcome = await WithinAsync<FindOutcome>(limit => poster.FindAsync(outgoing, since, limit), patience, why => new FindOutcome.Unreadable(why), stop);
        return await StoreAsync(outgoing, Transitions.Looked(outgoing.Standing, outcome, patience, settings.Chance()), patience, stop);
    }

    /// <summary>A request with its time limit. Whatever a platform's code throws means the same: nothing is known.</summary>
    private async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> request, Patience patience, Func<string, T> unknown, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(patience.Request, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            return await request(both.Token);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            return unknown(limit.IsCancellationRequested ? "no answer in time" : failure.Message);
        }
    }

    /// <summary>Stores what follows, and does not give up: until then the outcome is known to this run alone.</summary>
    private async Task<(Outgoing, Step)> StoreAsync(Outgoing outgoing, Step step, Patience patience, CancellationToken stop)
    {
        var after = outgoing with { Standing = step.Standing };
        for (var failures = 1; ; failures++)
        {
            try
            {
                if (after.Standing != outgoing.Standing) await store.SaveAsync(after, stop);
                if (step.Lockout is { } why) await store.LockAsync(after.Message.Destination.Installation, why, stop);
                return (after, step);
            }
            catch (Exception failure) when (failure is not (SupersededException or OperationCanceledException))
            {
                await Task.Delay(patience.PauseAfter(failures, null, settings.Chance()), time, stop);
            }
        }
    }
}
