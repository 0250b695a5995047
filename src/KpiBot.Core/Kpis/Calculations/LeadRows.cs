using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Loading;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>How KPIs speak of leads.</summary>
internal static class LeadRows
{
    /// <summary>Leads created in the period.</summary>
    public static Scan<LeadTable> Created(Condition<LeadTable>[] where, params MeterOf<LeadTable>[] meters) =>
        new() { Kind = RecordKind.Lead, Table = s => s.Leads, DatedBy = l => l.Created, Where = where, Meters = meters };

    /// <summary>Leads that reached a stage in the period, from sources that record it.</summary>
    public static Scan<LeadTable> Reached(FunnelStage stage, Condition<LeadTable>[] where, params MeterOf<LeadTable>[] meters) => new()
    {
        Kind = RecordKind.Lead, Table = s => s.Leads, DatedBy = l => Days(l, stage), Where = [Recorded(stage), .. where], Meters = meters, MissingDate = [Undated(stage)],
        Otherwise = (scan, rule) => rule == OtherRule.ByCreation ? scan with { DatedBy = l => l.Created, Where = [.. scan.Where, Has(stage)], MissingDate = null } : null,
    };

    /// <summary>Leads handed over in the period.</summary>
    public static Scan<LeadTable> HandedOver(Condition<LeadTable>[] where, params MeterOf<LeadTable>[] meters) =>
        new() { Kind = RecordKind.Lead, Table = s => s.Leads, DatedBy = l => l.Handover, Where = where, Meters = meters };

    /// <summary>How many.</summary>
    public static MeterOf<LeadTable> Count(params Condition<LeadTable>[] where) => new((_, frame) => new Counter(frame.Cells), where);

    /// <summary>Reached the stage by today, dated or not.</summary>
    public static Condition<LeadTable> Has(FunnelStage stage) => (leads, frame) => new ReachedFilter(Days(leads, stage), leads.Undated, frame.Today, (int)stage);

    /// <summary>Reached the stage without a date.</summary>
    public static Condition<LeadTable> Undated(FunnelStage stage) => (leads, _) => new CodeFilter(leads.Undated, [.. Enumerable.Range(0, 256).Select(code => code >= (int)stage)]);

    /// <summary>From a source that records all the stages.</summary>
    public static Condition<LeadTable> Recorded(params FunnelStage[] stages) => (leads, frame) => new CodeFilter(leads.Source, Recording(frame.Data, stages));

    /// <summary>From a source that does not.</summary>
    public static Condition<LeadTable> NotRecorded(params FunnelStage[] stages) => (leads, frame) => new CodeFilter(leads.Source, [.. Recording(frame.Data, stages).Select(r => !r)]);

    /// <summary>Meets every rule of the ideal customer.</summary>
    public static Condition<LeadTable> Fits { get; } = (leads, frame) => Value(leads, frame.Data, Dimensions.Fit, v => v == IdealCustomer.Fits);

    /// <summary>Came through the website.</summary>
    public static Condition<LeadTable> Web { get; } = (leads, frame) => Value(leads, frame.Data, Dimensions.Channel, new Channels(frame.Data.State.Agreement).IsWeb);

    /// <summary>No source of leads records one of the stages: which one.</summary>
    public static NoValue? Missing(Frame frame, params FunnelStage[] stages)
    {
        var recording = Recording(frame.Data, stages);
        var sources = frame.Data.State.Sources.Select(s => s.Number).Where(n => n < recording.Length).ToArray();
        if (sources.Any(source => recording[source])) return null;
        var missing = stages.First(stage => stage == stages[^1] || !Array.Exists(sources, source => frame.Data.Recorded[source, (int)stage]));
        return new NoValue("stage_not_recorded", missing.ToString().ToLowerInvariant());
    }

    /// <summary>How many leads of a scan's period come from sources that do not record the stages.</summary>
    public static IEnumerable<(string, long)> Unrecorded(Frame frame, Func<LeadTable, DayColumn> day, params FunnelStage[] stages)
    {
        var scan = new Scan<LeadTable> { Kind = RecordKind.Lead, Table = s => s.Leads, DatedBy = day, Where = [NotRecorded(stages)], Meters = [Count()] };
        yield return ("stage_not_recorded", ((Counter)scan.Run(frame.Ungrouped().Series([]))[0])[0]);
    }

    /// <summary>The column of a stage's day.</summary>
    public static DayColumn Days(LeadTable leads, FunnelStage stage) => stage switch
    {
        FunnelStage.Lead => leads.Created,
        FunnelStage.Mql => leads.Mql,
        FunnelStage.Accepted => leads.Accepted,
        FunnelStage.Sql => leads.Sql,
        FunnelStage.Opportunity => leads.Opportunity,
        FunnelStage.Won => leads.Customer,
        FunnelStage.Rejected => leads.Rejected,
        FunnelStage.Lost => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Leads are not lost; deals are."),
    };

    private static bool[] Recording(Snapshot data, FunnelStage[] stages)
    {
        var recording = new bool[Math.Max(256, data.Recorded.GetLength(0))];
        for (var source = 0; source < data.Recorded.GetLength(0); source++)
        {
            recording[source] = Array.TrueForAll(stages, stage => data.Recorded[source, (int)stage]);
        }

        return recording;
    }

    private static IRowFilter Value(LeadTable leads, Snapshot data, string dimension, Func<string?, bool> test)
    {
        var values = data.Dictionary(dimension);
        bool[] allowed = [.. Enumerable.Range(0, values.Count).Select(code => test(values[code]))];
        return leads.Own(dimension) is { } codes ? new CodeFilter(codes, allowed) : new Always(allowed[0]);
    }

    private sealed class ReachedFilter(DayColumn days, CodeColumn undated, int today, int stage) : IRowFilter
    {
        private readonly bool[] _later = [.. Enumerable.Range(0, 256).Select(code => code >= stage)];
        private readonly Selection _undated = new();

        public void Keep(int segment, Selection rows)
        {
            var withoutDate = undated.Covers(segment, _later) != Coverage.None && days.HasNone(segment);
            if (withoutDate) _undated.Copy(rows);
            days.Keep(segment, rows, 1, today);
            if (!withoutDate) return;
            days.KeepNone(segment, _undated);
            undated.Keep(segment, _undated, _later);
            rows.Include(_undated);
        }
    }
}
