using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;
using KpiBot.Kpis.Calculations;
using KpiBot.Periods;
using Instant = NodaTime.Instant;

namespace KpiBot.Kpis;

/// <summary>Calculates KPIs over a snapshot.</summary>
public static class KpiCalculator
{
    /// <summary>The result of one request. A KPI that does not exist is the caller's bug and throws; a filter value that the data does not hold matches nothing.</summary>
    public static KpiResult Calculate(Snapshot snapshot, KpiRequest request)
    {
        var kpi = Catalogue.Get(request.Kpi);
        var frame = Frame.Of(snapshot, request);
        var (total, rows) = Run(kpi, frame);
        var result = Describe(kpi, frame, total) with { Rows = rows };
        return request.Compare is { } before ? Compare(kpi, result, frame, before) : result;
    }

    /// <summary>How a request's result stands to the target agreed for its KPI and days; null when none is.</summary>
    public static TargetReading? Target(Snapshot snapshot, KpiRequest request, KpiResult result) => TargetReader.Of(Frame.Of(snapshot, request), Catalogue.Get(request.Kpi), result);

    /// <summary>The records that the KPI's value (its numerator where it is a ratio) is made of, by store key, at most <paramref name="limit"/> after <paramref name="skip"/>, newest first, or deals by their amount where the request ranks them; none where the value is not made of single records.</summary>
    public static RecordKeys Records(Snapshot snapshot, KpiRequest request, int limit, int skip = 0)
    {
        var calculation = CalculationOf(Catalogue.Get(request.Kpi), request);
        var needed = calculation.Needs;
        if (needed.Any(kind => !Connections.Has(snapshot, kind)) || calculation.Records(Frame.Of(snapshot, request)) is not { } found) return new RecordKeys(needed[0], [], 0);
        var all = found.Records.Where(r => r.Key != 0).ToArray();
        var newest = all.OrderByDescending(r => r.Day).ThenByDescending(r => r.Key);
        IEnumerable<(int Day, int Key)> ordered = request.Top is { } top && found.Kind == RecordKind.Deal ? ByAmount(snapshot, newest, top.Descending) : newest;
        return new RecordKeys(found.Kind, [.. ordered.Skip(skip).Take(limit).Select(r => (long)r.Key)], all.Length);
    }

    /// <summary>Deals by amount in the reporting currency; those without one last either way.</summary>
    private static IEnumerable<(int Day, int Key)> ByAmount(Snapshot snapshot, IEnumerable<(int Day, int Key)> deals, bool descending)
    {
        var table = snapshot.Deals;
        long Amount((int Day, int Key) deal)
        {
            var row = table.Key.Find(deal.Key);
            return AmountColumn.IsAmount(table.AmountClosed[row]) ? table.AmountClosed[row] : table.AmountCreated[row];
        }

        var known = deals.Select(deal => (Deal: deal, Amount: Amount(deal))).OrderByDescending(one => AmountColumn.IsAmount(one.Amount));
        return (descending ? known.ThenByDescending(one => one.Amount) : known.ThenBy(one => one.Amount)).Select(one => one.Deal);
    }

    /// <summary>The rules that could take the place of one of the KPI's own.</summary>
    public static IEnumerable<OtherRule> RulesOf(string kpi) => Enum.GetValues<OtherRule>().Where(rule => Catalogue.Get(kpi).Calculation!.By(rule) is not null);

    private static Calculation CalculationOf(Kpi kpi, KpiRequest request) =>
        (request.Otherwise?.Rules ?? []).Aggregate(kpi.Calculation!, (calculation, rule) => calculation.By(rule) ?? calculation);

    private static (Figure Total, IReadOnlyList<KpiRow> Rows) Run(Kpi kpi, Frame frame)
    {
        var request = frame.Request;
        if (request.By is null && request.Grain is null) return (Figures(kpi, frame).Total, []);
        var grouped = request.By is { } by ? frame.By(by) : frame;
        if (request.Grain is not { } grain)
        {
            var sheet = Figures(kpi, grouped);
            return (sheet.Total, Rows.Of(kpi, grouped, sheet, request.Top));
        }

        var calendar = frame.Data.State.Agreement.Calendar;
        var cut = frame.To >= frame.From ? new Period(request.Period.From, Day.DateOf(frame.To)) : request.Period;
        var units = calendar.Split(cut, grain);
        string[] keys = [.. units.Select(unit => PeriodKey.Of(calendar, grain, unit.From))];
        if (CalculationOf(kpi, request).IsOnePass(frame) && frame.To >= frame.From)
        {
            var all = Figures(kpi, grouped.Series(units));
            return (all.Total, Aimed(kpi, frame, units, Rows.Series(kpi, grouped, Rows.Split(grouped, all, units.Count), keys, request.Top)));
        }

        Sheet[] sheets = [.. units.Select(unit => Figures(kpi, grouped.Unit(unit)))];
        return (Figures(kpi, frame).Total, Aimed(kpi, frame, units, Rows.Series(kpi, grouped, sheets, keys, request.Top)));
    }

    /// <summary>The rows of a series with what was agreed for each.</summary>
    private static IReadOnlyList<KpiRow> Aimed(Kpi kpi, Frame frame, IReadOnlyList<Period> units, IReadOnlyList<KpiRow> rows) =>
        frame.Request.By is not null || kpi.Basis == Basis.Snapshot || !AgreedTargets.Has(frame, kpi.Id) ? rows
            : [.. rows.Zip(units, (row, unit) => Targets.Of(frame.Unit(unit), kpi.Id) is { Whole: true } target ? row with { Target = target.Value } : row)];

    /// <summary>The figures of a frame; without any record of a kind that is needed, the same reason everywhere.</summary>
    private static Sheet Figures(Kpi kpi, Frame frame)
    {
        foreach (var kind in kpi.Calculation!.Needs)
        {
            if (!Connections.Has(frame.Data, kind)) return Sheet.Only(Figure.None("not_connected", kind.Name()));
        }

        return CalculationOf(kpi, frame.Request).Run(frame);
    }

    private static KpiResult Compare(Kpi kpi, KpiResult result, Frame frame, Period before)
    {
        var then = frame.Of(before);
        var (total, rows) = Run(kpi, Frame.Of(frame.Data, frame.Request with { Period = before, Compare = null, Top = null, Grain = frame.Request.By is null ? frame.Request.Grain : null }));
        return result with
        {
            Compare = Comparison.Of(result.Value, then.Period, total.Value, total.Numerator, total.Denominator),
            Rows = frame.Request switch
            {
                { Grain: null } => [.. result.Rows.Select(row => row with { Before = rows.FirstOrDefault(r => r.Key == row.Key)?.Value })],
                { By: null } => [.. result.Rows.Select((row, unit) => row with { Before = rows.ElementAtOrDefault(unit)?.Value })], // The nth unit against the nth.
                _ => result.Rows,
            },
        };
    }

    private static KpiResult Describe(Kpi kpi, Frame frame, Figure figure)
    {
        var state = frame.Data.State;
        var kinds = kpi.Calculation!.Needs;
        var sources = Connections.Sources(frame.Data, kinds);
        var excluded = new SortedDictionary<string, long>(figure.Excluded.ToDictionary(), StringComparer.Ordinal);
        var skipped = sources.Sum(source => kinds.Sum(kind => source.Skipped.GetValueOrDefault(kind)));
        if (skipped > 0) excluded["skipped_at_import"] = skipped;
        var behind = sources.Any(source => state.Agreement.Calendar.DayOf(source.AsOf) < frame.Period.To);
        return new KpiResult
        {
            Kpi = kpi.Id, Unit = kpi.Unit, Value = figure.Value, Numerator = figure.Numerator, Denominator = figure.Denominator, N = figure.N, NoValue = figure.NoValue,
            Period = Counted(kpi, frame), ToDate = kpi.Basis != Basis.Snapshot && (frame.FullTo >= frame.Today || behind), Zone = state.Agreement.Calendar.Zone, DatedBy = kpi.DatedBy,
            Excluded = excluded, DataAsOf = new SortedDictionary<string, Instant>(sources.ToDictionary(s => s.Name, s => s.AsOf), StringComparer.Ordinal),
            Newest = new SortedDictionary<string, Instant>(sources.Where(s => s.Copy?.NewestAt is not null).ToDictionary(s => s.Name, s => s.Copy!.NewestAt!.Value), StringComparer.Ordinal),
            Incomplete = [.. sources.Where(s => s.IsIncomplete).Select(s => s.Name).Order(StringComparer.Ordinal)],
            Beside = new SortedDictionary<string, decimal?>(figure.Beside.ToDictionary(), StringComparer.Ordinal), Range = figure.Range ?? Wilson.Of(kpi, figure),
            Caveats = [.. Rows.Caveats(frame, figure), .. CampaignMatch.IsMissed(frame, kinds) ? ["unmatched_campaigns"] : Array.Empty<string>(), .. SourceCaveats(sources, kinds, Counted(kpi, frame))],
        };
    }

    /// <summary>What the sources say against their figures of the days counted.</summary>
    private static IEnumerable<string> SourceCaveats(IReadOnlyList<SourceState> sources, IReadOnlyList<RecordKind> kinds, Period counted) =>
        from source in sources
        from said in source.Copy?.Caveats ?? []
        where kinds.Contains(said.Kind) && said.From <= counted.To && said.To >= counted.From
        group said by said.Caveat into one
        select one.Key;

    /// <summary>The days counted: cut at today; a stock's day; a target's whole period.</summary>
    private static Period Counted(Kpi kpi, Frame frame)
    {
        if (kpi.Default == DefaultPeriod.WholeQuarter || frame.To < frame.From) return frame.Period;
        var last = Day.DateOf(frame.To);
        return kpi.Basis == Basis.Snapshot ? Period.Of(last) : new Period(frame.Period.From, last);
    }
}

/// <summary>Records behind a number: their kind, their keys in the store, and how many there are in all.</summary>
public sealed record RecordKeys(RecordKind Kind, IReadOnlyList<long> Keys, long Total);
