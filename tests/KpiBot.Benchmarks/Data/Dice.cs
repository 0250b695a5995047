namespace KpiBot.Benchmarks.Data;

/// <summary>Numbers that depend on the entity alone (SplitMix64), so that any row can be made without the rows before it.</summary>
internal struct Dice(string kind, long entity)
{
    private ulong _state = (Seed(kind) ^ ((ulong)entity * 0xD1B54A32D192ED03UL)) + 1;

    /// <summary>From 0 (included) to 1 (excluded).</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>From 0 to <paramref name="count"/> − 1.</summary>
    public int Of(int count) => (int)(Next() * count);

    /// <summary>One of several, the first ones more often.</summary>
    public T Mostly<T>(T[] values) => values[(int)(Next() * Next() * values.Length)];

    /// <summary>One of several, all alike.</summary>
    public T Any<T>(T[] values) => values[Of(values.Length)];

    public bool Chance(double share) => Next() < share;

    /// <summary>A long-tailed span whose median is 1.</summary>
    public double Tail() => Math.Exp((Next() + Next() + Next() - 1.5) * 1.8);

    private static ulong Seed(string kind)
    {
        var hash = 0xcbf29ce484222325UL;
        foreach (var c in kind) hash = (hash ^ c) * 0x100000001B3UL;
        return hash;
    }
}
