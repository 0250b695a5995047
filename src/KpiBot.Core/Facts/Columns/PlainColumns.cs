namespace KpiBot.Facts.Columns;

/// <summary>Money in ten-thousandths of a unit.</summary>
public sealed class AmountColumn : Column<long>
{
    /// <summary>The record has no amount.</summary>
    public const long Missing = long.MinValue;

    /// <summary>The amount is in a currency without a rate for its day.</summary>
    public const long NoRate = long.MinValue + 1;

    /// <summary>Ten-thousandths in one unit.</summary>
    public const int Scale = 10_000;

    /// <summary>Whether a stored value is an amount.</summary>
    public static bool IsAmount(long value) => value > NoRate;

    internal override void Put(int[] rows, Column from)
    {
        var given = (AmountColumn)from;
        for (var i = 0; i < rows.Length && i < given.Count; i++) PutLater(rows[i], given[i]);
    }
}

/// <summary>Whole numbers: seconds, counts, keys.</summary>
public sealed class NumberColumn : Column<int>
{
    /// <summary>The record has no number.</summary>
    public const int Missing = int.MinValue;
}

/// <summary>Counts that may exceed 32 bits.</summary>
public sealed class BigNumberColumn : Column<long>
{
    /// <summary>The record has no number.</summary>
    public const long Missing = long.MinValue;
}

/// <summary>A row of another table; -1 when there is none.</summary>
public sealed class RowColumn : Column<int>
{
    /// <summary>No row.</summary>
    public const int None = -1;

    private ReverseRows? _reverse; // kept from copy to copy

    /// <summary>The rows that refer to one of these rows of the other table, which are in order; in order.</summary>
    internal List<int> To(ReadOnlySpan<int> these)
    {
        if (these.Length == 0) return [];
        if (these.Length > Count / 8) return ReverseRows.Among(this, these, Enumerable.Range(0, SegmentsOf(Count)));
        if (_reverse is null || _reverse.IsWorn) _reverse = new ReverseRows(this);
        return _reverse.To(this, these);
    }

    internal override void Take(Column from)
    {
        base.Take(from);
        _reverse = ((RowColumn)from)._reverse;
    }
}
