namespace KpiBot.Delivery;

/// <summary>Tells the owner what is to be told, one pass at a time, and again later when that fails.</summary>
internal sealed class Telling(IOutboxStore store, IOwnerNotices owner)
{
    private bool _underWay, _again;

    /// <summary>When the next pass begins; null when there is none to come.</summary>
    public TimeSpan? DueAt { get; private set; }

    public bool IsDue(TimeSpan now) => DueAt <= now;

    /// <summary>There may be something to tell.</summary>
    public void Request(TimeSpan now)
    {
        if (_underWay) _again = true;
        else DueAt = now;
    }

    /// <summary>One pass; false when not everything could be told. Whatever fails here, the notice is still stored as untold.</summary>
    public async Task<bool> TellAsync(CancellationToken cancellation)
    {
        (DueAt, _underWay, _again) = (null, true, false);
        try
        {
            foreach (var notice in await store.UntoldAsync(cancellation))
            {
                await owner.TellAsync(notice, cancellation);
                await store.ToldAsync(notice, cancellation);
            }

            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>The pass is over; <paramref name="again"/> is when the next must be, null when it told everything.</summary>
    public void End(TimeSpan? again)
    {
        _underWay = false;
        DueAt = again ?? (_again ? TimeSpan.Zero : null);
    }
}
