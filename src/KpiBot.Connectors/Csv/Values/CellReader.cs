namespace KpiBot.Connectors.Csv.Values;

/// <summary>Reads a trimmed, non-empty cell as a value.</summary>
internal abstract class CellReader<T>
{
    /// <summary>What a cell must hold, as the end of "expected …".</summary>
    public abstract string Expected { get; }

    /// <summary>Whether the cell holds a value.</summary>
    public abstract bool TryRead(ReadOnlySpan<char> cell, out T value);
}
