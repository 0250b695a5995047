using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>Follows each lead's stages through: a date in a later stage passes the earlier ones; and learns which source records which stage.</summary>
internal static class LeadStages
{
    public static void Follow(Build build)
    {
        var leads = build.Snapshot.Leads;
        FromDeals(build);
        var recorded = new bool[build.Snapshot.State.Sources.Select(s => s.Number).DefaultIfEmpty(0).Max() + 1, 6];
        var beforeMql = new bool[recorded.GetLength(0)];
        for (var row = 0; row < leads.Rows; row++)
        {
            var source = leads.Source[row];
            int mql = leads.Mql[row], accepted = leads.Accepted[row], sql = leads.Sql[row], opportunity = leads.Opportunity[row], customer = leads.Customer[row];
            var means = (FunnelStage)leads.Undated[row];
            var undated = (mql | accepted | sql | opportunity | customer) != 0 ? 0 : Rank(means);
            leads.Undated.Set(row, undated);
            if (undated != 0) recorded[source, undated] = true;
            recorded[source, 1] |= mql != 0;
            recorded[source, 2] |= accepted != 0 || leads.Rejected[row] != 0 || means == FunnelStage.Rejected;
            recorded[source, 3] |= sql != 0;
            recorded[source, 4] |= opportunity != 0;
            recorded[source, 5] |= customer != 0;
            opportunity = First(opportunity, customer);
            sql = First(sql, opportunity);
            accepted = First(accepted, sql);
            mql = First(mql, accepted);
            leads.Opportunity.Set(row, (ushort)opportunity);
            leads.Sql.Set(row, (ushort)sql);
            leads.Accepted.Set(row, (ushort)accepted);
            leads.Mql.Set(row, (ushort)mql);
            if (leads.Created[row] != 0 && (mql == Day.None || mql > leads.Created[row])) beforeMql[source] = true;
        }

        for (var source = 0; source < beforeMql.Length; source++) recorded[source, 0] = beforeMql[source];
        build.Snapshot.Recorded = recorded;
    }

    /// <summary>With the cycle agreed to start at MQL, deals take their lead's.</summary>
    public static void StartCycles(Build build)
    {
        if (build.Agreement.CycleStart != CycleStart.Mql) return;
        var (deals, leads) = (build.Snapshot.Deals, build.Snapshot.Leads);
        for (var row = 0; row < deals.Rows; row++) if (deals.Lead[row] is var lead && lead != RowColumn.None) deals.Start.Set(row, leads.Mql[lead]);
    }

    private static void FromDeals(Build build)
    {
        var (deals, leads) = (build.Snapshot.Deals, build.Snapshot.Leads);
        for (var row = 0; row < deals.Rows; row++)
        {
            var lead = deals.Lead[row];
            if (lead == RowColumn.None) continue;
            leads.Opportunity.Set(lead, (ushort)First(leads.Opportunity[lead], deals.Created[row]));
            if (deals.Status[row] == (int)DealStatus.Won) leads.Customer.Set(lead, (ushort)First(leads.Customer[lead], deals.Closed[row]));
        }
    }

    /// <summary>The stage that a lead without a date has reached; one that was rejected had been handed over, one that was lost had an opportunity.</summary>
    private static int Rank(FunnelStage means) => means switch
    {
        FunnelStage.Rejected => (int)FunnelStage.Mql,
        FunnelStage.Lost => (int)FunnelStage.Opportunity,
        var stage => (int)stage,
    };

    private static int First(int a, int b) => a == Day.None ? b : b == Day.None ? a : Math.Min(a, b);
}
