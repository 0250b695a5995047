using System.Runtime.Intrinsics;
using KpiBot.Agreements;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>The promises that marketing and sales make each other.</summary>
internal static class Alignment
{
    private static readonly Condition<LeadTable> Answered = (leads, frame) => new DayFilter(leads.Response, 1, frame.Today);
    private static readonly Condition<LeadTable> Unanswered = (leads, frame) => new DayFilter(leads.Response, frame.Today + 1, Day.Last, orNone: true);
    private static readonly Condition<LeadTable> Due = (leads, frame) => new DayFilter(leads.Deadline, 1, frame.Today);

    /// <summary>Hours from hand-over to first response.</summary>
    public static Formula ResponseHours() => new(
        Figures.Median("leads", 3600, ("never_contacted", 1)),
        LeadRows.HandedOver([], new MeterOf<LeadTable>((leads, frame) => new Spread(frame.Cells, new Seconds(leads.ResponseSeconds)), Answered), LeadRows.Count(Unanswered)))
    {
        Requires = NoResponses,
    };

    /// <summary>Followed up by the agreed deadline, of those whose deadline has passed.</summary>
    public static Formula FollowUp()
    {
        Condition<LeadTable> inTime = (leads, _) => new CodeFilter(leads.InTime, [false, true]);
        Condition<LeadTable> pending = (leads, frame) => new DayFilter(leads.Deadline, frame.Today + 1, Day.Last);
        Condition<LeadTable> noDeadline = (leads, _) => new DayFilter(leads.Deadline, 1, 0, orNone: true);
        Condition<LeadTable> agreed = (leads, frame) => new DayFilter(leads.Handover, Since(frame), Day.Last);
        Condition<LeadTable> unagreed = (leads, frame) => new DayFilter(leads.Handover, 1, Since(frame) - 1);
        return new Formula(
            r => Figure.Ratio(r.Count(1), r.Count(0), r.Count(0), "leads", ("untouched", r.Count(2)), ("pending", r.Count(3))),
            LeadRows.HandedOver([], LeadRows.Count(Due), LeadRows.Count(Due, inTime, Answered), LeadRows.Count(Due, Unanswered), LeadRows.Count(pending), LeadRows.Count(agreed, noDeadline)))
        {
            Requires = frame => Since(frame) > frame.To ? new NoValue("not_agreed", "followUpHours") : NoResponses(frame), RecordsOf = 1,
            AlsoExcluded = frame => [("no_time", Count(frame, agreed, noDeadline)), ("not_agreed_then", Count(frame, unagreed))],
        };

        static long Count(Frame frame, params Condition<LeadTable>[] where) => ((Counter)LeadRows.HandedOver([], LeadRows.Count(where)).Run(frame.Ungrouped().Series([]))[0])[0];
    }

    /// <summary>The first day on which a time to follow up was agreed; beyond all days when none ever was.</summary>
    private static int Since(Frame frame) => frame.Data.State.Agreement.FollowUpSince is { } since ? Math.Max(1, Day.Of(since)) : Day.Last + 1;

    /// <summary>Accepted (rejected) ÷ decided, of the leads that reached MQL in the period.</summary>
    public static Formula Decided(bool accepted)
    {
        FunnelStage[] needed = [FunnelStage.Mql, FunnelStage.Accepted];
        Condition<LeadTable> yes = (leads, frame) => new DecisionFilter(leads, frame.Today, 1);
        Condition<LeadTable> no = (leads, frame) => new DecisionFilter(leads, frame.Today, -1);
        Condition<LeadTable> open = (leads, frame) => new DecisionFilter(leads, frame.Today, 0);
        return new Formula(
            r => Figure.Ratio(r.Count(accepted ? 0 : 1), r.Count(0) + r.Count(1), r.Count(0) + r.Count(1), "decided", ("pending", r.Count(2)), ("overdue", r.Frame.Data.State.Agreement.FollowUpSince is null ? null : r.Count(3))),
            LeadRows.Reached(FunnelStage.Mql, [LeadRows.Recorded(needed)], LeadRows.Count(yes), LeadRows.Count(no), LeadRows.Count(open), LeadRows.Count(open, Due)))
        {
            OfTotal = accepted ? null : ByReason, SeesOnlyMeters = accepted,
            Requires = frame => LeadRows.Missing(frame, needed), RecordsOf = accepted ? 0 : 1, AlsoExcluded = frame => LeadRows.Unrecorded(frame, l => l.Mql, needed),
        };
    }

    /// <summary>Rejected ÷ decided; for a reason, ÷ all that were decided.</summary>
    private static Figure ByReason(Reading cell, Reading total)
    {
        var all = cell.Frame.Group.Dimension == Crm.Dimensions.LossReason ? total : cell;
        var decided = all.Count(0) + all.Count(1);
        return Figure.Ratio(cell.Count(1), decided, decided, "decided");
    }

    private static NoValue? NoResponses(Frame frame) => frame.Data.Remember(("responses", 0), () => Enumerable.Range(0, frame.Data.Leads.Segments)
        .Any(segment => frame.Data.Leads.Response.Covers(segment, 1, Day.Last) != Coverage.None))
        ? null
        : new NoValue("not_connected", "activity");

    /// <summary>Leads that were accepted (1), rejected (−1) or neither (0) by today; of both, the later counts, on one day acceptance.</summary>
    private sealed class DecisionFilter(LeadTable leads, int today, int decision) : IRowFilter
    {
        public void Keep(int segment, Selection rows) =>
            rows.Where(leads.Accepted.Segment(segment).AsSpan(), leads.Rejected.Segment(segment).AsSpan(), new Decision((ushort)Math.Min(today, Day.Last), decision));
    }

    private readonly struct Decision(ushort today, int decision) : IPairTest<ushort>
    {
        public Vector256<ushort> Pass(Vector256<ushort> accepted, Vector256<ushort> rejected)
        {
            var yes = accepted & Vector256.LessThanOrEqual(accepted, Vector256.Create(today));
            var no = rejected & Vector256.LessThanOrEqual(rejected, Vector256.Create(today));
            var neither = Vector256.Equals(yes | no, Vector256<ushort>.Zero);
            return decision == 0 ? neither : decision > 0 ? Vector256.GreaterThanOrEqual(yes, no) & ~neither : Vector256.LessThan(yes, no);
        }
    }
}
