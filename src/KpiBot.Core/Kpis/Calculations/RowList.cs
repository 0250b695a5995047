using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>The selected rows of a segment, their numbers made once they are asked for, and room for the cell of each.</summary>
internal sealed class RowList
{
    private readonly ushort[] _rows = GC.AllocateUninitializedArray<ushort>(Column.SegmentRows);
    private readonly int[] _cells = GC.AllocateUninitializedArray<int>(Column.SegmentRows);
    private int _listed = -1;

    /// <summary>The rows; to be changed only after <see cref="Begin"/>.</summary>
    public Selection Selection { get; } = new();

    /// <summary>Whether the rows' cells stand in <see cref="Cells"/>.</summary>
    public bool IsPlaced { get; set; }

    /// <summary>The numbers of the rows, in order.</summary>
    public Span<ushort> Rows => _rows.AsSpan(0, _listed >= 0 ? _listed : _listed = Selection.List(_rows).Length);

    /// <summary>The cell of each row.</summary>
    public Span<int> Cells => _cells.AsSpan(0, Rows.Length);

    /// <summary>Other rows are to be selected.</summary>
    public Selection Begin()
    {
        (_listed, IsPlaced) = (-1, false);
        return Selection;
    }
}
