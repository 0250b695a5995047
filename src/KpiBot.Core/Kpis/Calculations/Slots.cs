namespace KpiBot.Kpis.Calculations;

/// <summary>A value for each of many accounts, in parts so small that the garbage collector takes them back at once: whole arrays of this size would make it look through the snapshot.</summary>
internal sealed class Slots<T> where T : unmanaged
{
    private const int PartBits = 12;

    private readonly T[][] _parts;

    public Slots(int count)
    {
        _parts = new T[(count + (1 << PartBits) - 1) >> PartBits][];
        foreach (ref var part in _parts.AsSpan()) part = new T[1 << PartBits];
    }

    /// <summary>The place of a value, 0 at first.</summary>
    public ref T this[int index] => ref _parts[index >> PartBits][index & ((1 << PartBits) - 1)];
}
