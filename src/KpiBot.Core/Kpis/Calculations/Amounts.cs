using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Where rows' amounts come from.</summary>
internal interface IAmounts
{
    /// <summary>Writes the amount of each row of the batch, or of the part of it that is meant; or one of the marks of <see cref="AmountColumn"/>.</summary>
    void Read(in Batch batch, Span<long> amounts);
}

/// <summary>Amounts of a column.</summary>
internal sealed class ColumnAmounts(AmountColumn column, Splitting splitting = Splitting.ByLine) : IAmounts
{
    public void Read(in Batch batch, Span<long> amounts)
    {
        var values = column.Segment(batch.Segment).AsSpan();
        var rows = batch.Rows[..amounts.Length];
        for (var i = 0; i < amounts.Length; i++) amounts[i] = values[rows[i]];
        for (var i = 0; i < batch.Portions.Length; i++) amounts[i] = batch.Portions[i].Of(amounts[i], splitting);
    }
}

/// <summary>Amounts that a function computes, and what each, or the part of it that is meant, weighs.</summary>
internal sealed class ComputedAmounts(Func<int, long> amount, Func<int, long, long>? weigh = null) : IAmounts
{
    public void Read(in Batch batch, Span<long> amounts)
    {
        var first = batch.Segment << Column.SegmentBits;
        for (var i = 0; i < amounts.Length; i++) amounts[i] = amount(first + batch.Rows[i]);
        for (var i = 0; i < batch.Portions.Length; i++) amounts[i] = batch.Portions[i].Of(amounts[i], Splitting.ByLine);
        for (var i = 0; weigh is not null && i < amounts.Length; i++) amounts[i] = weigh(first + batch.Rows[i], amounts[i]);
    }
}

/// <summary>Amounts of records that have another one too; else the mark of the one that is missing, the first before the other.</summary>
internal sealed class PairedAmounts(IAmounts first, IAmounts other) : IAmounts
{
    public void Read(in Batch batch, Span<long> amounts)
    {
        Span<long> others = stackalloc long[amounts.Length];
        first.Read(batch, amounts);
        other.Read(batch, others);
        for (var i = 0; i < amounts.Length; i++) if (AmountColumn.IsAmount(amounts[i]) && !AmountColumn.IsAmount(others[i])) amounts[i] = others[i];
    }
}
