using System.Collections.Concurrent;

namespace KpiBot.Chat;

/// <summary>What a limit says of a question.</summary>
public enum Allowance
{
    /// <summary>It may be answered.</summary>
    Granted,

    /// <summary>It may not, and the asker is to be told so.</summary>
    Told,

    /// <summary>It may not, and the asker knows.</summary>
    Silent,
}

/// <summary>So many questions at once and so many a minute after that, for each asker and for each channel. Who goes on is told once a minute.</summary>
public sealed class Quota(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Tell = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Questions of one asker at once.</summary>
    public int BurstOfUser { get; init; } = 15;

    /// <summary>And a minute after that.</summary>
    public int PerMinuteOfUser { get; init; } = 10;

    /// <summary>Questions in one channel at once.</summary>
    public int BurstOfChannel { get; init; } = 60;

    /// <summary>And a minute after that.</summary>
    public int PerMinuteOfChannel { get; init; } = 60;

    /// <summary>Takes one of what the asker and the channel have left.</summary>
    public Allowance Take(string user, string channel)
    {
        if (_buckets.Count > Most) Forget();
        var asker = _buckets.GetOrAdd("user " + user, _ => new Bucket(BurstOfUser, time.GetTimestamp()));
        var place = _buckets.GetOrAdd("channel " + channel, _ => new Bucket(BurstOfChannel, time.GetTimestamp()));
        return asker.Take(BurstOfUser, PerMinuteOfUser, time) && place.Take(BurstOfChannel, PerMinuteOfChannel, time) ? Allowance.Granted : asker.IsToBeTold(time) ? Allowance.Told : Allowance.Silent;
    }

    /// <summary>Whoever rested long enough has everything again, as a newcomer has.</summary>
    private void Forget()
    {
        foreach (var (name, bucket) in _buckets)
            if (bucket.Rested(time) > TimeSpan.FromMinutes(10)) _buckets.TryRemove(name, out _);
    }

    private sealed class Bucket(double left, long at)
    {
        private readonly Lock _lock = new();
        private double _left = left;
        private long _at = at;
        private long? _toldAt;

        public bool Take(int burst, int perMinute, TimeProvider time)
        {
            lock (_lock)
            {
                _left = Math.Min(burst, _left + (time.GetElapsedTime(_at).TotalMinutes * perMinute));
                _at = time.GetTimestamp();
                if (_left < 1) return false;
                _left--;
                return true;
            }
        }

        public bool IsToBeTold(TimeProvider time)
        {
            lock (_lock)
            {
                if (_toldAt is { } told && time.GetElapsedTime(told) < Tell) return false;
                _toldAt = time.GetTimestamp();
                return true;
            }
        }

        public TimeSpan Rested(TimeProvider time)
        {
            lock (_lock) return time.GetElapsedTime(_at);
        }
    }
}
