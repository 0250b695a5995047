using Microsoft.IdentityModel.Tokens;

namespace KpiBot.Teams.Gate;

/// <summary>A key that activities are signed with.</summary>
/// <param name="Key">Its public half.</param>
/// <param name="Endorsements">The channels that it speaks for.</param>
public sealed record ChannelKey(SecurityKey Key, IReadOnlySet<string> Endorsements);

/// <summary>Gives the keys as they are published now, by their ids; fails where they cannot be had.</summary>
public delegate Task<IReadOnlyDictionary<string, ChannelKey>> FetchKeys(CancellationToken cancellation);

/// <summary>
/// The published keys, kept for a day. A key that is not among them may be a new one: then they are looked at again, but not more often than every five minutes, for anybody can name a key that there is not.
/// </summary>
public sealed class ChannelKeys(FetchKeys fetch, TimeProvider time, Action<string> report) : IDisposable
{
    /// <summary>How long keys are believed without another look.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>How long they are used where they cannot be looked at.</summary>
    public static readonly TimeSpan Usable = TimeSpan.FromHours(48);

    /// <summary>The shortest time between two looks.</summary>
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    /// <summary>The same while there are none at all.</summary>
    public static readonly TimeSpan BetweenFirstLooks = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile Known? _known;
    private long? _lookedAt;

    /// <summary>The key of an id; null where there is none, or none can be had.</summary>
    public async ValueTask<ChannelKey?> FindAsync(string id, CancellationToken cancellation)
    {
        var known = _known;
        if (known is not null && IsYounger(known, Fresh) && known.All.TryGetValue(id, out var key)) return key;
        known = await LookAsync(known, cancellation);
        return known is not null && IsYounger(known, Usable) ? known.All.GetValueOrDefault(id) : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<Known?> LookAsync(Known? seen, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (!ReferenceEquals(_known, seen)) return _known;
            if (_lookedAt is { } at && time.GetElapsedTime(at) < (seen is null ? BetweenFirstLooks : BetweenLooks)) return seen;
            _lookedAt = time.GetTimestamp();
            // Not the sender's token: whoever hangs up must not keep the keys from everybody else.
            using var limit = new CancellationTokenSource(Limit, time);
            return _known = new Known(await fetch(limit.Token), time.GetTimestamp());
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidOperationException or ArgumentException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            report($"The keys that Teams signs with cannot be read ({failure.Message}): check Teams:OpenIdMetadata, and that this machine may call it.");
            return seen;
        }
        finally
        {
            _turn.Release();
        }
    }

    private bool IsYounger(Known known, TimeSpan age) => time.GetElapsedTime(known.At) < age;

    private sealed record Known(IReadOnlyDictionary<string, ChannelKey> All, long At);
}
