using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Crm;

namespace KpiBot.Connectors.Csv.Values;

/// <summary>Reads a trimmed, non-empty cell as a value of one type.</summary>
internal abstract class CellReader
{
    /// <summary>What a cell must hold, as the end of "expected …".</summary>
    public abstract string Expected { get; }

    /// <summary>Whether the cell holds a value.</summary>
    public abstract bool Accepts(ReadOnlySpan<char> cell);

    /// <summary>The same, writing the value into a property.</summary>
    public abstract CellSetter Into(RecordField field);
}

/// <inheritdoc/>
internal abstract class CellReader<T> : CellReader
{
    /// <summary>Whether the cell holds a value, and which.</summary>
    public abstract bool TryRead(ReadOnlySpan<char> cell, out T value);

    /// <inheritdoc/>
    public sealed override bool Accepts(ReadOnlySpan<char> cell) => TryRead(cell, out _);

    /// <inheritdoc/>
    public sealed override CellSetter Into(RecordField field) => new Setter(this, field.Setter<T>());

    private sealed class Setter(CellReader<T> reader, Action<CrmRecord, T> set) : CellSetter
    {
        public override string Expected => reader.Expected;

        public override bool TrySet(ReadOnlySpan<char> cell, CrmRecord record)
        {
            if (!reader.TryRead(cell, out var value)) return false;
            set(record, value);
            return true;
        }
    }
}

/// <summary>Reads a cell into a property of a record.</summary>
internal abstract class CellSetter
{
    /// <inheritdoc cref="CellReader.Expected"/>
    public abstract string Expected { get; }

    /// <summary>False when the cell does not hold such a value; the record is then as it was.</summary>
    public abstract bool TrySet(ReadOnlySpan<char> cell, CrmRecord record);
}
