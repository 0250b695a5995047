using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts.Loading;

/// <summary>
/// What changed deals make of their leads. A snapshot keeps a lead's stages followed through, not the dates that it gives itself; mostly they can be told from what its deals said
/// before, else the lead's own row is read again.
/// </summary>
internal sealed class LeadChanges(Snapshot before, Snapshot after, ISnapshotSource source, int[] changed)
{
    private readonly int[,] _recording = (int[,])before.Recording.Clone();

    /// <summary>Gives leads, in order, the stages that follow from their deals as they are now.</summary>
    public void Follow(int[] leads)
    {
        var having = after.Deals.Lead.To(leads);
        var now = DealDays.Of(after.Deals, having, leads);
        var then = DealDays.Of(before.Deals, Before(having, leads), leads);
        int[] untold = [.. Enumerable.Range(0, leads.Length).Where(i => then[i] != now[i] && !Retell(leads[i], then[i], now[i]))];
        if (untold.Length > 0) Read([.. untold.Select(i => leads[i])], [.. untold.Select(i => then[i])], [.. untold.Select(i => now[i])]);
        after.Recording = _recording;
        if (after.State.Agreement.CycleStart == CycleStart.Mql) foreach (var deal in having) after.Deals.Start.Put(deal, after.Leads.Mql[after.Deals.Lead[deal]]);
    }

    /// <summary>The deals of leads before, told from those that are theirs now; in no order.</summary>
    private List<int> Before(List<int> having, int[] leads)
    {
        var (those, deals) = (changed.ToHashSet(), before.Deals);
        return [.. having.Where(deal => !those.Contains(deal)), .. changed.Where(deal => deal < deals.Rows && Array.BinarySearch(leads, deals.Lead[deal]) >= 0)];
    }

    /// <summary>Tells a lead's stages anew from those it has; false, and nothing is done, where its own dates must be known.</summary>
    private bool Retell(int lead, DealDays then, DealDays now)
    {
        var (was, source) = (LeadDays.Of(after.Leads, lead), after.Leads.Source[lead]);
        var (opens, wins) = (before.OwnDays.Opportunity.Contains(source), before.OwnDays.Customer.Contains(source));
        // The opportunity's day alone can be hidden behind the customer's.
        if (opens && was.Customer != Day.None && was.Opportunity == was.Customer && then.Created != was.Opportunity) return false;
        var openedThen = opens ? was.Opportunity : then.Created;
        if ((wins ? Retold(was.Customer, then.Won, now.Won) : now.Won) is not { } customer || (opens ? Retold(openedThen, then.Created, now.Created) : now.Created) is not { } opened) return false;
        var opportunity = LeadStages.First(opened, customer);
        if (Retold(was.Sql, was.Opportunity, opportunity) is not { } sql || Retold(was.Accepted, was.Sql, sql) is not { } accepted || Retold(was.Mql, was.Accepted, accepted) is not { } mql) return false;
        var next = new LeadDays(mql, accepted, sql, opportunity, customer, mql == Day.None ? was.Undated : 0);
        Count(lead, was, openedThen, -1);
        Count(lead, next, opened, 1);
        next.Put(after.Leads, lead);
        return true;
    }

    /// <summary>The earlier one of a day that is not known and another one, told from what that was when the other one was still different; null when it cannot be told.</summary>
    private static int? Retold(int was, int then, int now) => LeadStages.First(then, now) == now ? LeadStages.First(was, now) : was != then ? was : null;

    /// <summary>Counts a lead's stages for those that its source records, as far as deals have a say in it.</summary>
    private void Count(int lead, LeadDays days, int opened, int times)
    {
        var (source, leads) = (after.Leads.Source[lead], after.Leads);
        if (LeadStages.ShowsCreation(leads.Created[lead], days.Mql)) _recording[source, 0] += times;
        if (days.Undated is 1 or 3 || (days.Undated == 2 && leads.Rejected[lead] == Day.None)) _recording[source, days.Undated] += times;
        if (opened != Day.None || days.Undated == 4) _recording[source, 4] += times;
        if (days.Customer != Day.None || days.Undated == 5) _recording[source, 5] += times;
    }

    /// <summary>Follows leads through again from the dates that their own rows give.</summary>
    private void Read(int[] leads, DealDays[] then, DealDays[] now)
    {
        var given = new Snapshot(after.State);
        LeadLoader.Stages(new Build(new KeyedSource(source, RecordKind.Lead, [.. leads.Select(row => (long)before.Leads.Key[row])]), given));
        var earlier = new LeadTable();
        earlier.Take(given.Leads);
        for (var i = 0; i < leads.Length; i++)
        {
            Follow(earlier, i, then[i], -1);
            Follow(given.Leads, i, now[i], 1);
            LeadDays.Of(given.Leads, i).Put(after.Leads, leads[i]);
        }
    }

    private void Follow(LeadTable given, int row, DealDays days, int times)
    {
        given.Opportunity.Set(row, (ushort)LeadStages.First(given.Opportunity[row], days.Created));
        given.Customer.Set(row, (ushort)LeadStages.First(given.Customer[row], days.Won));
        LeadStages.Follow(given, row, _recording, times);
    }
}

/// <summary>What the deals of a lead say of it: the first day on which one was created, and on which one was won.</summary>
internal readonly record struct DealDays(int Created, int Won)
{
    /// <summary>Of leads, place by place, which are in order; deals of others are not theirs.</summary>
    public static DealDays[] Of(DealTable deals, List<int> having, int[] leads)
    {
        var days = new DealDays[leads.Length];
        foreach (var deal in having)
        {
            ref var lead = ref days[Array.BinarySearch(leads, deals.Lead[deal])];
            var won = deals.Status[deal] == (int)DealStatus.Won ? deals.Closed[deal] : Day.None;
            lead = new DealDays(LeadStages.First(lead.Created, deals.Created[deal]), LeadStages.First(lead.Won, won));
        }

        return days;
    }
}

/// <summary>A lead's stage days, followed through, and the stage that it has reached without any.</summary>
internal readonly record struct LeadDays(int Mql, int Accepted, int Sql, int Opportunity, int Customer, int Undated)
{
    public static LeadDays Of(LeadTable leads, int row) => new(leads.Mql[row], leads.Accepted[row], leads.Sql[row], leads.Opportunity[row], leads.Customer[row], leads.Undated[row]);

    public void Put(LeadTable leads, int row)
    {
        leads.Mql.Put(row, (ushort)Mql);
        leads.Accepted.Put(row, (ushort)Accepted);
        leads.Sql.Put(row, (ushort)Sql);
        leads.Opportunity.Put(row, (ushort)Opportunity);
        leads.Customer.Put(row, (ushort)Customer);
        leads.Undated.Put(row, Undated);
    }
}
