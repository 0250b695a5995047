using KpiBot.Facts;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;
using KpiBot.Periods;

namespace KpiBot.Kpis.Calculations;

/// <summary>One calculation's surroundings: data, days, filters, and the cells to fill (breakdown rows × series units).</summary>
internal sealed class Frame
{
    private readonly IReadOnlyList<BoundFilter> _filters;

    private Frame(Snapshot data, KpiRequest request, Period period, Group group, IReadOnlyList<Period> units, IReadOnlyList<BoundFilter> filters)
    {
        Data = data;
        Request = request;
        Period = period;
        Group = group;
        Units = units;
        _filters = filters;
        Today = Day.Of(request.Today);
        From = Day.Of(period.From);
        FullTo = Day.Of(period.To);
        To = Math.Min(FullTo, Today);
        BucketOf = Buckets(units);
    }

    public Snapshot Data { get; }

    public KpiRequest Request { get; }

    /// <summary>The period as asked for.</summary>
    public Period Period { get; }

    public Group Group { get; }

    /// <summary>The units of a series; empty without one.</summary>
    public IReadOnlyList<Period> Units { get; }

    /// <summary>First day of the period (F).</summary>
    public int From { get; }

    /// <summary>Last day that counts: min(E, T); also the day of a stock (d).</summary>
    public int To { get; }

    /// <summary>Last day of the period as asked for (E).</summary>
    public int FullTo { get; }

    /// <summary>The day of the question (T).</summary>
    public int Today { get; }

    /// <summary>The day before the period (s).</summary>
    public int Start => From - 1;

    /// <summary>The unit of a day, by its distance from <see cref="From"/>; empty without a series.</summary>
    public int[] BucketOf { get; }

    /// <summary>Whether it is one unit of a series: what stands beside a total or is left out of it is not asked for.</summary>
    public bool IsUnit { get; private init; }

    public int UnitCount => Math.Max(1, Units.Count);

    /// <summary>Number of cells: row × unit.</summary>
    public int Cells => Group.Count * UnitCount;

    /// <summary>Months of F…d, a month being 30.4375 days.</summary>
    public decimal Months => Math.Max(0, To - From + 1) / 30.4375m;

    public static Frame Of(Snapshot data, KpiRequest request)
    {
        var filters = request.Filters.Select(filter => BoundFilter.Of(data, filter)).ToArray();
        return new Frame(data, request, request.Period, Group.None, [], filters);
    }

    public Frame By(string dimension) => new(Data, Request, Period, Group.By(dimension, Data.Dictionary(dimension)), Units, _filters);

    public Frame Of(Period period) => new(Data, Request, period, Group, [], _filters);

    /// <summary>One unit of a series that is calculated by itself: of its figures only the value, its parts and n are shown.</summary>
    public Frame Unit(Period period) => new(Data, Request, period, Group, [], _filters) { IsUnit = true };

    public Frame Series(IReadOnlyList<Period> units) => new(Data, Request, Period, Group, units, _filters);

    public Frame WithoutFilters() => new(Data, Request, Period, Group.None, [], []);

    public Frame Ungrouped() => new(Data, Request, Period, Group.None, Units, _filters);

    /// <summary>The filters bound to a table, the ones that an explosion tells left to it; a stage as of a day, where one is given.</summary>
    public IEnumerable<IRowFilter> Filters(Table table, Explosion? exploded = null, int? asOf = null)
    {
        foreach (var filter in _filters)
        {
            if (exploded?.Tells(filter.Dimension) == true) continue;
            var allowed = table is SpendTable ? filter.AllowedCost : filter.Allowed;
            if (Cut.AsOf(Data, table, filter.Dimension, asOf) is { } codes) yield return new CodeFilter(codes, allowed);
            else if (!allowed[0]) yield return new Always(false);
        }
    }

    /// <summary>Which codes of a dimension the filters allow; null when they do not speak of it.</summary>
    public bool[]? AllowedOf(string dimension)
    {
        bool[]? all = null;
        foreach (var filter in _filters)
        {
            if (filter.Dimension == dimension) all = all is null ? filter.Allowed : [.. all.Zip(filter.Allowed, (a, b) => a && b)];
        }

        return all;
    }

    /// <summary>The dimensions that the filters speak of.</summary>
    public IEnumerable<string> Filtered => _filters.Select(f => f.Dimension);

    /// <summary>Whether a breakdown or filter speaks of the dimension.</summary>
    public bool Speaks(string dimension) => Group.Dimension == dimension || _filters.Any(f => f.Dimension == dimension);

    private int[] Buckets(IReadOnlyList<Period> units)
    {
        if (units.Count == 0) return [];
        var buckets = new int[Math.Max(0, FullTo - From + 1)];
        for (var unit = 0; unit < units.Count; unit++)
        {
            for (var day = Day.Of(units[unit].From); day <= Day.Of(units[unit].To); day++) buckets[day - From] = unit;
        }

        return buckets;
    }
}
