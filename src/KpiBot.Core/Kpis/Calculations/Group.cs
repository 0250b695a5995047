using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>How a breakdown numbers its rows: a code of the dimension's dictionary each, and one more for cost that belongs to none.</summary>
internal sealed class Group
{
    private readonly DimensionValues? _values;

    private Group(string? dimension, DimensionValues? values) => (Dimension, _values) = (dimension, values);

    /// <summary>No breakdown: one row.</summary>
    public static Group None { get; } = new(null, null);

    /// <summary>One row a value.</summary>
    public static Group By(string dimension, DimensionValues values) => new(dimension, values);

    public string? Dimension { get; }

    /// <summary>Number of rows, used or not.</summary>
    public int Count => _values is null ? 1 : _values.Count + 1;

    /// <summary>The row of cost without a value.</summary>
    public int Unallocated => Count - 1;

    /// <summary>The key of a row.</summary>
    public string Key(int row) => row == 0 ? Dimensions.None : row == Unallocated ? Dimensions.Unallocated : _values![row]!;
}
