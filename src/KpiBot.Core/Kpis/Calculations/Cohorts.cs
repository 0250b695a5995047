using KpiBot.Agreements;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>Conversion from one stage to a later one, of the leads that reached the first in the period.</summary>
internal static class Cohorts
{
    /// <summary>The rate between two stages; both must be recorded, but for plain creation.</summary>
    public static Formula Rate(FunnelStage from, FunnelStage to, string subject, bool startRecorded = true)
    {
        FunnelStage[] needed = startRecorded ? [from, to] : [to];
        var scan = from == FunnelStage.Lead
            ? LeadRows.Created([LeadRows.Recorded(needed)], LeadRows.Count(), LeadRows.Count(LeadRows.Has(to)))
            : LeadRows.Reached(from, [LeadRows.Recorded(needed)], LeadRows.Count(), LeadRows.Count(LeadRows.Has(to)));
        return new Formula(Figures.Share(subject), scan)
        {
            Requires = frame => LeadRows.Missing(frame, needed), RecordsOf = 1, AlsoExcluded = frame => LeadRows.Unrecorded(frame, l => LeadRows.Days(l, from), needed),
        };
    }

    /// <summary>Leads created in the period that became customers, with the fixed-window rate beside.</summary>
    public static Formula Customers() => new(
        r => Figure.Ratio(r.Count(1), r.Count(0), r.Count(0), "leads"),
        LeadRows.Created([LeadRows.Recorded(FunnelStage.Won)], LeadRows.Count(), LeadRows.Count(LeadRows.Has(FunnelStage.Won))))
    {
        Requires = frame => LeadRows.Missing(frame, FunnelStage.Won), RecordsOf = 1, AlsoExcluded = frame => LeadRows.Unrecorded(frame, l => l.Created, FunnelStage.Won), AlsoBeside = Window,
    };

    /// <summary>Customers of the period ÷ leads of the period.</summary>
    public static Formula CustomersByPeriod() => new(
        r => Figure.Ratio(r.Count(0), r.Count(1), r.Count(1), "leads"),
        LeadRows.Reached(FunnelStage.Won, [], LeadRows.Count()),
        LeadRows.Created([LeadRows.Recorded(FunnelStage.Won)], LeadRows.Count()))
    {
        Requires = frame => LeadRows.Missing(frame, FunnelStage.Won),
    };

    private static IEnumerable<(string, decimal?)> Window(Frame frame)
    {
        var window = frame.Data.State.Agreement.ConversionWindowDays ?? frame.Data.Remember(("window", frame.Today), () => DaysToWin(frame));
        yield return ("window_days", window);
        if (window is not { } days) yield break;
        Condition<LeadTable> mature = (leads, f) => new DayFilter(leads.Created, 1, f.Today - days);
        Condition<LeadTable> within = (leads, _) => new DaysApart(leads.Created, leads.Customer, most: days);
        var meters = LeadRows.Created([LeadRows.Recorded(FunnelStage.Won)], LeadRows.Count(), LeadRows.Count(mature), LeadRows.Count(mature, within)).Run(frame.Ungrouped().Series([]));
        long Of(int meter) => ((Counter)meters[meter])[0];
        yield return ("mature_share", Figures.Divide(Of(1), Of(0)));
        yield return ("window_rate", Figures.Divide(Of(2), Of(1)));
    }

    /// <summary>The workspace's p90 of days from creation to customer, rounded up; null when nobody converted.</summary>
    private static int? DaysToWin(Frame frame)
    {
        var leads = frame.Data.Leads;
        var heap = default(Heap);
        for (var row = 0; row < leads.Rows; row++)
        {
            var customer = leads.Customer[row];
            if (customer == Day.None || customer > frame.Today || leads.Created[row] == Day.None) continue;
            if (customer >= leads.Created[row]) heap.Add(customer - leads.Created[row]);
        }

        return heap.Count == 0 ? null : (int)decimal.Ceiling(heap.Percentile(0.9m));
    }
}
