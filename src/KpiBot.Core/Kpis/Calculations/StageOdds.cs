using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>What the workspace's own history says of each stage on a day; no filters.</summary>
internal sealed class StageOdds
{
    private const int Parts = 4;

    private readonly Part _whole;
    private readonly decimal?[] _p90;

    private StageOdds(Snapshot data, int day)
    {
        var parts = new Part[Parts];
        Parallel.For(0, Parts, part => parts[part] = new Part(data, day, part));
        _whole = parts[0];
        foreach (var part in parts.AsSpan(1)) _whole.Join(part);
        _p90 = [.. _whole.Spans.Select(spans => spans.Count == 0 ? (decimal?)null : spans.Percentile(0.9m))];
    }

    /// <summary>Deals won by the day.</summary>
    public long AllWon => _whole.AllWon;

    /// <summary>Deals closed by the day.</summary>
    public long AllClosed => _whole.AllClosed;

    public static StageOdds On(Frame frame, int day) => frame.Data.Remember(("odds", day), () => new StageOdds(frame.Data, day));

    /// <summary>Won ÷ closed of the deals that ever were in the stage; null without any.</summary>
    public (long Won, long Closed)? Of(int stage) => _whole.Closed[stage] == 0 ? null : (_whole.Won[stage], _whole.Closed[stage]);

    /// <summary>p90 of days that won deals spent in a visit to the stage; null without any.</summary>
    public decimal? P90(int stage) => _p90[stage];

    /// <summary>The same of every so many-th segment of the deals.</summary>
    private sealed class Part
    {
        private readonly int[] _lastDeal;
        private readonly CodeColumn? _stages;

        public Part(Snapshot data, int day, int first)
        {
            var (deals, stages) = (data.Deals, data.Dictionary(Dimensions.Stage).Count);
            (Won, Closed, Spans, _lastDeal) = (new long[stages], new long[stages], new Heap[stages], new int[stages]);
            Array.Fill(_lastDeal, -1);
            _stages = data.Visits.Own(Dimensions.Stage);
            var (rows, list) = (new Selection(), new ushort[Column.SegmentRows]);
            for (var segment = first; segment < deals.Segments; segment += Parts)
            {
                rows.All(deals.RowsIn(segment));
                deals.Closed.Keep(segment, rows, 1, day);
                foreach (var row in rows.List(list)) Add(data, (segment << Column.SegmentBits) + row, day);
            }
        }

        public long[] Won { get; }

        public long[] Closed { get; }

        public Heap[] Spans { get; }

        public long AllWon { get; private set; }

        public long AllClosed { get; private set; }

        public void Join(Part other)
        {
            AllWon += other.AllWon;
            AllClosed += other.AllClosed;
            for (var stage = 0; stage < Won.Length; stage++)
            {
                Won[stage] += other.Won[stage];
                Closed[stage] += other.Closed[stage];
                Spans[stage].Add(other.Spans[stage]);
            }
        }

        private void Add(Snapshot data, int deal, int day)
        {
            var (visits, deals) = (data.Visits, data.Deals);
            var won = deals.Status[deal] == (int)DealStatus.Won;
            AllClosed++;
            if (won) AllWon++;
            if (_stages is null) return;
            var first = deals.FirstVisit[deal];
            for (var row = first; row < first + deals.Visits[deal]; row++)
            {
                if (visits.Terminal[row] != 0) continue;
                var stage = _stages[row];
                if (won && visits.Left[row] is var left && left != Day.None && left <= day) Spans[stage].Add(left - visits.Entered[row]);
                if (_lastDeal[stage] == deal) continue;
                _lastDeal[stage] = deal;
                Closed[stage]++;
                if (won) Won[stage]++;
            }
        }
    }
}
