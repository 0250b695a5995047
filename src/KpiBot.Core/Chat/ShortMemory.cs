namespace KpiBot.Chat;

/// <summary>What was asked within the last minute.</summary>
public sealed class ShortMemory<TKey, TValue>(TimeProvider time)
    where TKey : notnull
{
    /// <summary>How long an answer is believed.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromSeconds(60);

    private const int Most = 5_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, (TValue Value, long At)> _known = [];
    private long _forgotten;

    /// <summary>What is remembered, else what is asked now. An answer that was under way when something was forgotten is not remembered.</summary>
    public async Task<TValue> GetAsync(TKey key, Func<Task<(TValue Value, bool IsToBeKept)>> ask)
    {
        long before;
        lock (_lock)
        {
            if (_known.TryGetValue(key, out var known) && time.GetElapsedTime(known.At) < Believed) return known.Value;
            before = _forgotten;
        }

        var asked = time.GetTimestamp();
        var (value, isToBeKept) = await ask();
        if (!isToBeKept) return value;
        lock (_lock)
        {
            if (_known.Count >= Most) _known.Clear();
            if (before == _forgotten) _known[key] = (value, asked);
        }

        return value;
    }

    /// <summary>It may be otherwise by now.</summary>
    public void Forget(TKey key)
    {
        lock (_lock)
        {
            _forgotten++;
            _known.Remove(key);
        }
    }
}
