using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Stage and amount of deals as they stood on a past day, from the last change on or before it; without one, today's.</summary>
internal sealed class StageOnDay(Snapshot data, int day) : ICodes
{
    private readonly CodeColumn? _today = data.Deals.Own(Dimensions.Stage);
    private readonly CodeColumn? _then = data.Visits.Own(Dimensions.Stage);

    public int this[int row] => LastChange(row) is var change && change >= 0 ? _then?[change] ?? 0 : _today?[row] ?? 0;

    public void Read(int segment, ReadOnlySpan<ushort> rows, Span<int> codes)
    {
        for (var i = 0; i < rows.Length; i++) codes[i] = this[(segment << Column.SegmentBits) + rows[i]];
    }

    /// <summary>The amount in the deal's own currency.</summary>
    public long Amount(int row)
    {
        var change = LastChange(row);
        var then = change >= 0 && data.Visits.Amount.Count > 0 ? data.Visits.Amount[change] : AmountColumn.Missing;
        return then == AmountColumn.Missing ? data.Deals.Amount[row] : then;
    }

    /// <summary>The row of the last change on or before the day; -1 when there is none.</summary>
    public int LastChange(int row)
    {
        var first = data.Deals.FirstVisit[row];
        for (var change = first + data.Deals.Visits[row] - 1; change >= first; change--)
        {
            if (data.Visits.Entered[change] <= day) return change;
        }

        return -1;
    }
}
