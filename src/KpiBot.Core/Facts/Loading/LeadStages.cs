using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts.Loading;

/// <summary>Follows each lead's stages through: a date in a later stage passes the earlier ones; and learns which source records which stage.</summary>
internal static class LeadStages
{
    public static void Follow(Build build)
    {
        var (deals, leads) = (build.Snapshot.Deals, build.Snapshot.Leads);
        for (var row = 0; row < deals.Rows; row++) if (deals.Lead[row] is var lead && lead != RowColumn.None) FromDeal(deals, row, leads, lead);
        var recording = new int[build.Snapshot.State.Sources.Select(s => s.Number).DefaultIfEmpty(0).Max() + 1, 6];
        for (var row = 0; row < leads.Rows; row++) Follow(leads, row, recording, 1);
        build.Snapshot.Recording = recording;
    }

    /// <summary>Follows one lead through, and adds <paramref name="times"/> to each stage that it shows its source to record.</summary>
    public static void Follow(LeadTable leads, int row, int[,] recording, int times)
    {
        var source = leads.Source[row];
        int mql = leads.Mql[row], accepted = leads.Accepted[row], sql = leads.Sql[row], opportunity = leads.Opportunity[row], customer = leads.Customer[row];
        var means = (FunnelStage)leads.Undated[row];
        var undated = (mql | accepted | sql | opportunity | customer) != 0 ? 0 : Rank(means);
        leads.Undated.Set(row, undated);
        if (mql != 0 || undated == 1) recording[source, 1] += times;
        if (accepted != 0 || leads.Rejected[row] != 0 || means == FunnelStage.Rejected || undated == 2) recording[source, 2] += times;
        if (sql != 0 || undated == 3) recording[source, 3] += times;
        if (opportunity != 0 || undated == 4) recording[source, 4] += times;
        if (customer != 0 || undated == 5) recording[source, 5] += times;
        opportunity = First(opportunity, customer);
        sql = First(sql, opportunity);
        accepted = First(accepted, sql);
        mql = First(mql, accepted);
        leads.Opportunity.Set(row, (ushort)opportunity);
        leads.Sql.Set(row, (ushort)sql);
        leads.Accepted.Set(row, (ushort)accepted);
        leads.Mql.Set(row, (ushort)mql);
        if (ShowsCreation(leads.Created[row], mql)) recording[source, 0] += times;
    }

    /// <summary>What a deal says of its lead.</summary>
    private static void FromDeal(DealTable deals, int deal, LeadTable leads, int lead)
    {
        leads.Opportunity.Set(lead, (ushort)First(leads.Opportunity[lead], deals.Created[deal]));
        if (deals.Status[deal] == (int)DealStatus.Won) leads.Customer.Set(lead, (ushort)First(leads.Customer[lead], deals.Closed[deal]));
    }

    /// <summary>With the cycle agreed to start at MQL, deals take their lead's.</summary>
    public static void StartCycles(Build build)
    {
        if (build.Agreement.CycleStart != CycleStart.Mql) return;
        var (deals, leads) = (build.Snapshot.Deals, build.Snapshot.Leads);
        for (var row = 0; row < deals.Rows; row++) if (deals.Lead[row] is var lead && lead != RowColumn.None) deals.Start.Set(row, leads.Mql[lead]);
    }

    /// <summary>The stage that a lead without a date has reached; one that was rejected had been handed over, one that was lost had an opportunity.</summary>
    private static int Rank(FunnelStage means) => means switch
    {
        FunnelStage.Rejected => (int)FunnelStage.Mql,
        FunnelStage.Lost => (int)FunnelStage.Opportunity,
        var stage => (int)stage,
    };

    /// <summary>Whether a lead shows that its source records leads before they are MQL.</summary>
    public static bool ShowsCreation(int created, int mql) => created != Day.None && (mql == Day.None || mql > created);

    /// <summary>The earlier one of two days, either of which may be none.</summary>
    public static int First(int a, int b) => a == Day.None ? b : b == Day.None ? a : Math.Min(a, b);
}
