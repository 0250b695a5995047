using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis;

/// <summary>"Top 5 deals" are the largest, in one currency.</summary>
public sealed class RankedRecordsTests
{
    [Theory]
    [InlineData(true, 3L, 1L, 2L, 4L)]
    [InlineData(false, 2L, 1L, 3L, 4L)]
    [InlineData(null, 4L, 3L, 2L, 1L)]
    public void Deals_are_ranked_by_their_converted_amount_and_those_without_one_come_last(bool? descending, params long[] keys)
    {
        static Deal Won(string id, string closed, decimal? amount, string? currency = null) => A.Deal(id, "2026-04-01") with { Status = DealStatus.Won, ClosedAt = A.Moment(closed), Amount = amount, Currency = currency };
        using var source = new RecordSnapshotSource(
            [Won("a", "2026-05-01", 150), Won("b", "2026-05-02", 100), Won("c", "2026-05-03", 90, "EUR"), Won("d", "2026-05-04", null), A.Rate("2026-01-01", "EUR", 2)], new Agreement { Currency = "USD" });
        var request = new KpiRequest { Kpi = "deals_won", Today = A.Day("2026-08-01"), Period = A.Period("2026-04-01..2026-06-30"), Top = descending is { } largest ? new Top(4, largest) : null };
        Assert.Equal(keys, KpiCalculator.Records(Snapshot.Load(source), request, 10).Keys);
    }
}
