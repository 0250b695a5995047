namespace KpiBot.Sample.Model;

/// <summary>What a die is thrown for; each entity has dice of its own, so that one more throw here changes nothing there.</summary>
internal enum Throw
{
    Rates,
    Lead,
    Deal,
    Account,
    Aftermarket,
    Spend,
    Traffic,
    Target,
}

/// <summary>SplitMix64: a small generator whose numbers are the same on every machine. Probabilities are in thousandths.</summary>
internal struct Dice(ulong seed, Throw purpose, long entity)
{
    private ulong _state = Mix(Mix(seed + (((ulong)purpose + 1) * 0x9E3779B97F4A7C15)) ^ (ulong)entity);

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)((Next() >> 32) * (ulong)bound >> 32);

    /// <summary>Both ends included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    public bool Chance(int perMille) => Below(1000) < perMille;

    /// <summary>From 0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>An index, each as likely as its weight says.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var sum = 0;
        foreach (var weight in weights) sum += weight;
        var at = Below(sum);
        for (var i = 0; ; i++)
        {
            at -= weights[i];
            if (at < 0) return i;
        }
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
