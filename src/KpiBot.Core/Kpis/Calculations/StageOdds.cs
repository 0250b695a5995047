using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>What the workspace's own history says of each stage on a day; no filters.</summary>
internal sealed class StageOdds
{
    private readonly long[] _won;
    private readonly long[] _closed;
    private readonly decimal?[] _p90;

    private StageOdds(Snapshot data, int day)
    {
        var (visits, deals) = (data.Visits, data.Deals);
        var stage = visits.Own(Dimensions.Stage);
        var stages = data.Dictionary(Dimensions.Stage).Count;
        (_won, _closed, _p90) = (new long[stages], new long[stages], new decimal?[stages]);
        var spans = new Heap[stages];
        var lastDeal = new int[stages];
        Array.Fill(lastDeal, -1);
        for (var deal = 0; deal < deals.Rows; deal++)
        {
            var closed = deals.Closed[deal];
            if (closed == Day.None || closed > day) continue;
            var won = deals.Status[deal] == (int)DealStatus.Won;
            AllClosed++;
            if (won) AllWon++;
            var first = deals.FirstVisit[deal];
            for (var row = first; stage is not null && row < first + deals.Visits[deal]; row++)
            {
                if (visits.Terminal[row] != 0) continue;
                var code = stage[row];
                if (won && visits.Left[row] is var left && left != Day.None && left <= day) spans[code].Add(left - visits.Entered[row]);
                if (lastDeal[code] == deal) continue;
                lastDeal[code] = deal;
                _closed[code]++;
                if (won) _won[code]++;
            }
        }

        for (var code = 0; code < stages; code++) _p90[code] = spans[code].Count == 0 ? null : spans[code].Percentile(0.9m);
    }

    /// <summary>Deals won by the day.</summary>
    public long AllWon { get; }

    /// <summary>Deals closed by the day.</summary>
    public long AllClosed { get; }

    public static StageOdds On(Frame frame, int day) => frame.Data.Remember(("odds", day), () => new StageOdds(frame.Data, day));

    /// <summary>Won ÷ closed of the deals that ever were in the stage; null without any.</summary>
    public (long Won, long Closed)? Of(int stage) => _closed[stage] == 0 ? null : (_won[stage], _closed[stage]);

    /// <summary>p90 of days that won deals spent in a visit to the stage; null without any.</summary>
    public decimal? P90(int stage) => _p90[stage];
}
