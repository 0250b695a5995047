using KpiBot.Connectors.Salesforce;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Sync;
using NodaTime;
using static KpiBot.Tests.Storage.WorkspaceSteps;
using Org = KpiBot.Tests.Connectors.Salesforce.FakeOrganization;
using Period = KpiBot.Periods.Period;

namespace KpiBot.Tests.Connectors.Salesforce;

public sealed class SalesforceSyncTests
{
    [Fact]
    public async Task A_first_sync_brings_the_whole_organisation_and_a_kpi_is_answered_from_it()
    {
        await using var salesforce = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        var report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.All(report.Streams, stream => Assert.Null(stream.Copy.Problem));
        Assert.True(report.IsComplete);
        Assert.Equal("America/Sao_Paulo", report.Generation!.Home.Zone);

        var deals = workspace.All<Deal>().ToDictionary(deal => deal.Id);
        Assert.Equal((DealStatus.Open, "Prospecting", 1000m, "Ana Silva", "LATAM", Org.Acme, "Web", "Fair, \"Hanover\""), (deals[Org.Open].Status, deals[Org.Open].Stage, deals[Org.Open].Amount, deals[Org.Open].Owner, deals[Org.Open].Team, deals[Org.Open].AccountId, deals[Org.Open].Channel, deals[Org.Open].Campaign));
        Assert.Equal((null, Moment.On(2026, 4, 5)), (deals[Org.Open].ClosedAt, deals[Org.Open].ExpectedCloseAt!.Value));
        Assert.Equal((DealStatus.Won, "Ganho", 11000m, "Bruno Costa", "New Business", Moment.On(2026, 2, 4)), (deals[Org.Won].Status, deals[Org.Won].Stage, deals[Org.Won].Amount, deals[Org.Won].Owner, deals[Org.Won].DealType, deals[Org.Won].ClosedAt!.Value));
        Assert.Equal((DealStatus.Lost, Moment.At(Org.Start)), (deals[Org.Lost].Status, deals[Org.Lost].StageSinceAt!.Value));
        Assert.Equal([("Prospecting", 9000m), ("Ganho", 11000m)], workspace.All<StageChange>().Where(change => change.DealId == Org.Won).OrderBy(change => change.At.Code).Select(change => (change.Stage, change.Amount!.Value)));

        var leads = workspace.All<Lead>().ToDictionary(lead => lead.Id);
        Assert.Equal((Moment.On(2026, 1, 12), Moment.On(2026, 1, 12), Org.Won, Org.Acme, "Trade Show"), (leads[Org.Converted].SqlAt!.Value, leads[Org.Converted].OpportunityAt!.Value, leads[Org.Converted].DealId, leads[Org.Converted].AccountId, leads[Org.Converted].Channel));
        Assert.Equal(("Open", null, null, "Brazil"), (leads[Org.Lead].Stage, leads[Org.Lead].Owner, leads[Org.Lead].SqlAt, leads[Org.Lead].Country));
        var account = Assert.Single(workspace.All<Account>());
        Assert.Equal(("Acme", "1001+", "Paper", "Brazil"), (account.Name, account.CompanySize, account.Industry, account.Country));
        var spend = Assert.Single(workspace.All<Spend>());
        Assert.Equal((CostClass.Events, 4000m, Moment.On(2026, 2, 1), "Trade Show"), (spend.Class, spend.Amount!.Value, spend.At!.Value, spend.Channel));
        Assert.Equal([(Org.Lead, null, "Responded", Moment.On(2026, 2, 2)), (null, Org.Acme, "Sent", Moment.At(Org.Start))], workspace.All<Touch>().OrderBy(touch => touch.Id, StringComparer.Ordinal).Select(touch => (touch.LeadId, touch.AccountId, touch.Kind, touch.At!.Value)));
        Assert.Equal(("Press line 4", Org.Open, 900m), (Assert.Single(workspace.All<LineItem>()).Product, Assert.Single(workspace.All<LineItem>()).DealId, Assert.Single(workspace.All<LineItem>()).Amount!.Value));
        Assert.Equal("Presses", Assert.Single(workspace.All<Product>()).Line);
        Assert.Equal((Org.Acme, "Ana Silva"), (Assert.Single(workspace.All<Ticket>()).AccountId, Assert.Single(workspace.All<Ticket>()).Owner));

        await workspace.SeedAgreementAsync(new() { Currency = "BRL" }, "test", Cancellation);
        using var source = workspace.OpenSnapshotSource();
        Assert.Equal(11000m, Revenue(source));
    }

    [Fact]
    public async Task What_was_done_with_a_lead_stays_its_own_once_it_is_converted_and_nothing_counts_twice()
    {
        await using var salesforce = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        await workspace.SyncAsync(connector, salesforce.Time);
        var activities = workspace.All<Activity>().ToDictionary(activity => activity.Id);
        Assert.Equal([Org.Call, FakeOrg.Id("00T", 2), Org.Meeting], activities.Keys.Order(StringComparer.Ordinal)); // neither the pattern of a series nor an invitation's copy
        Assert.Equal((ActivityType.Call, Org.Converted, Org.Won, false, Moment.At(Instant.FromUtc(2026, 1, 6, 9, 30))), (activities[Org.Call].Type, activities[Org.Call].LeadId, activities[Org.Call].DealId, activities[Org.Call].Outbound, activities[Org.Call].At!.Value));
        var bulk = activities[FakeOrg.Id("00T", 2)]; // archived, and still there
        Assert.Equal((ActivityType.Email, true, Org.Lead, Moment.On(2026, 1, 7)), (bulk.Type, bulk.Automated, bulk.LeadId, bulk.At!.Value));
        Assert.Equal((ActivityType.Meeting, Org.Open, true), (activities[Org.Meeting].Type, activities[Org.Meeting].DealId, activities[Org.Meeting].Held));
    }

    [Fact]
    public async Task A_delta_brings_changes_with_their_history_and_reads_nothing_else()
    {
        await using var salesforce = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        await workspace.SyncAsync(connector, salesforce.Time);
        salesforce.Org.Put("Opportunity", Org.Open, salesforce.Now, ("StageName", "Closed Won"), ("Amount", "1200.0"), ("CloseDate", "2026-07-01"));
        salesforce.Calls.Clear();
        await workspace.SyncAsync(connector, salesforce.Time);
        Assert.DoesNotContain(salesforce.Calls, call => call.Asks("Opportunity") && !call.Soql!.Contains("SystemModstamp >= ", StringComparison.Ordinal) && !call.Soql.Contains("COUNT", StringComparison.Ordinal));
        var deal = workspace.All<Deal>().Single(deal => deal.Id == Org.Open);
        Assert.Equal((DealStatus.Won, 1200m, Org.Acme), (deal.Status, deal.Amount, deal.AccountId));
        Assert.Equal([("Prospecting", 1000m), ("Ganho", 1200m)], workspace.All<StageChange>().Where(change => change.DealId == Org.Open).OrderBy(change => change.At.Code).Select(change => (change.Stage, change.Amount!.Value)));
        Assert.InRange(salesforce.Calls.Count, 1, 50);
        Assert.Equal(await SyncSteps.FreshAsync(connector, salesforce.Time), workspace.Everything(connector));
    }

    [Fact]
    public async Task Deleted_is_gone_undeleted_is_back_and_purged_is_found_by_the_feed_of_deletions()
    {
        await using var salesforce = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        await workspace.SyncAsync(connector, salesforce.Time);
        salesforce.Org.Delete("Opportunity", Org.Lost, salesforce.Now);
        salesforce.Org.Delete("Lead", Org.Lead, salesforce.Now);
        salesforce.Org.Of("Lead")[Org.Lead].IsPurged = true; // out of the recycle bin before anyone looked
        salesforce.Time.Advance(TimeSpan.FromMinutes(5));
        await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal([Org.Open, Org.Won], workspace.All<Deal>().Select(deal => deal.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Org.Converted, Assert.Single(workspace.All<Lead>()).Id);

        salesforce.Org.Undelete("Opportunity", Org.Lost, salesforce.Now);
        salesforce.Time.Advance(TimeSpan.FromMinutes(5));
        await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal(3, workspace.All<Deal>().Count);
        Assert.Equal(await SyncSteps.FreshAsync(connector, salesforce.Time), workspace.Everything(connector));
    }

    [Fact]
    public async Task More_deletions_than_the_feed_tells_at_once_are_told_day_by_day()
    {
        await using var salesforce = await FilledAsync();
        for (var number = 10; number < 40; number++) salesforce.Org.Put("Lead", FakeOrg.Id("00Q", number), Org.Start);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        await workspace.SyncAsync(connector, salesforce.Time);
        for (var number = 10; number < 40; number++)
        {
            salesforce.Org.Delete("Lead", FakeOrg.Id("00Q", number), salesforce.Now);
            salesforce.Org.Of("Lead")[FakeOrg.Id("00Q", number)].IsPurged = true;
            salesforce.Time.Advance(TimeSpan.FromHours(4));
        }

        salesforce.MostDeletions = 7;
        salesforce.Org.Put("Lead", Org.Lead, salesforce.Now);
        await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal([Org.Converted, Org.Lead], workspace.All<Lead>().Select(lead => lead.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_no_feed_remembers_is_missing_in_the_count_and_gone_after_the_next_full_reading()
    {
        await using var salesforce = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        await workspace.SyncAsync(connector, salesforce.Time);
        salesforce.Org.Of("Lead")[Org.Lead].IsPurged = true;
        var report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal(-1, report.Streams.Single(stream => stream.Name == "leads").Copy.Missing);
        salesforce.Time.Advance(TimeSpan.FromHours(25));
        await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal(Org.Converted, Assert.Single(workspace.All<Lead>()).Id);
    }

    [Fact]
    public async Task A_merge_leaves_one_lead_and_one_account_which_everything_belongs_to()
    {
        await using var salesforce = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        var (winner, other) = (FakeOrg.Id("001", 2), FakeOrg.Id("00Q", 3));
        salesforce.Org.Put("Account", winner, Org.Start, ("Name", "Acme Corporation"));
        salesforce.Org.Put("Lead", other, Org.Start, ("Status", "Open"));
        await workspace.SyncAsync(connector, salesforce.Time);
        salesforce.Org.Merge("Account", Org.Acme, winner, salesforce.Now);
        salesforce.Org.Merge("Lead", Org.Lead, other, salesforce.Now);
        salesforce.Time.Advance(TimeSpan.FromMinutes(5));
        await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal("Acme Corporation", Assert.Single(workspace.All<Account>()).Name);
        Assert.Equal([Org.Converted, other], workspace.All<Lead>().Select(lead => lead.Id).Order(StringComparer.Ordinal));
        Assert.All(workspace.All<Deal>().Where(deal => deal.Id != Org.Lost), deal => Assert.Equal(winner, deal.AccountId));
        Assert.Equal(other, workspace.All<Activity>().Single(activity => activity.Id == FakeOrg.Id("00T", 2)).LeadId);
        Assert.Equal(3, workspace.All<StageChange>().Count(change => change.DealId != Org.Lost));
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(700)] // pages that end early
    public async Task Five_thousand_records_of_one_instant_end_and_are_complete(int cutAt)
    {
        await using var salesforce = await FilledAsync();
        salesforce.CutAt = cutAt;
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        await workspace.SyncAsync(connector, salesforce.Time);
        for (var number = 10; number < 5_010; number++) salesforce.Org.Put("Lead", FakeOrg.Id("00Q", number), salesforce.Now, ("Status", "Open"));
        var report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal((5_002, 0L), (workspace.All<Lead>().Count, report.Streams.Single(stream => stream.Name == "leads").Copy.Missing!.Value));
        report = await workspace.SyncAsync(connector, salesforce.Time, new SyncOptions { AtOnce = 1, Full = true });
        Assert.Equal((5_002, true), (workspace.All<Lead>().Count, report.IsComplete));
    }

    [Fact]
    public async Task A_transaction_that_is_committed_late_is_found_by_the_look_back()
    {
        await using var salesforce = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        await workspace.SyncAsync(connector, salesforce.Time);
        var now = salesforce.Now;
        var (late, early) = (FakeOrg.Id("00Q", 10), FakeOrg.Id("00Q", 11));
        salesforce.Org.Put("Lead", late, now, now + Duration.FromMinutes(30));
        salesforce.Org.Put("Lead", early, now + Duration.FromMinutes(5));
        salesforce.Time.SetUtcNow((now + Duration.FromMinutes(10)).ToDateTimeOffset());
        await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Contains(workspace.All<Lead>(), lead => lead.Id == early);
        Assert.DoesNotContain(workspace.All<Lead>(), lead => lead.Id == late);
        salesforce.Time.SetUtcNow((now + Duration.FromMinutes(40)).ToDateTimeOffset());
        await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Contains(workspace.All<Lead>(), lead => lead.Id == late);
    }

    [Fact]
    public async Task A_lead_of_twenty_years_ago_is_read_too()
    {
        await using var salesforce = await FilledAsync();
        salesforce.Org.Put("Lead", FakeOrg.Id("00Q", 10), Instant.FromUtc(2003, 5, 1, 0, 0));
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal(3, workspace.All<Lead>().Count);
    }

    [Fact]
    public async Task A_stage_that_is_given_another_meaning_changes_opportunities_that_nobody_stamped()
    {
        await using var salesforce = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        await workspace.SyncAsync(connector, salesforce.Time);
        salesforce.Org.Put("OpportunityStage", FakeOrg.Id("01J", 1), salesforce.Now, ("IsClosed", "true"), ("MasterLabel", "Parked"));
        await workspace.SyncAsync(connector, salesforce.Time);
        var deal = workspace.All<Deal>().Single(deal => deal.Id == Org.Open);
        Assert.Equal((DealStatus.Lost, "Parked"), (deal.Status, deal.Stage));
    }

    [Fact]
    public async Task Several_currencies_are_converted_by_the_organisations_own_rates_of_the_day()
    {
        await using var salesforce = await FilledAsync();
        salesforce.Org.AddCurrencies();
        salesforce.Org.Put("Opportunity", Org.Won, Org.Start + Duration.FromDays(21), ("CurrencyIsoCode", "USD"));
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        var report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal("BRL", report.Generation!.Home.Currency);
        Assert.Equal(("USD", "BRL"), (workspace.All<Deal>().Single(deal => deal.Id == Org.Won).Currency, workspace.All<Deal>().Single(deal => deal.Id == Org.Open).Currency));
        await workspace.SeedAgreementAsync(new() { Currency = "BRL" }, "test", Cancellation);
        using (var source = workspace.OpenSnapshotSource()) Assert.Equal(55_000m, Revenue(source)); // of 2026-02-04, at 1 / 0.2
        salesforce.Org.Put("Opportunity", Org.Won, salesforce.Now, ("CloseDate", "2026-01-31"));
        await workspace.SyncAsync(connector, salesforce.Time);
        using var before = workspace.OpenSnapshotSource();
        Assert.Equal(44_000m, Revenue(before)); // before the first dated rate, at 1 / 0.25
    }

    [Fact]
    public async Task Fields_of_the_organisations_own_say_what_salesforce_has_no_field_for()
    {
        await using var salesforce = await FilledAsync();
        (salesforce.Org.Schema["Lead"]["MQL_Date__c"], salesforce.Org.Schema["Opportunity"]["Loss_Reason__c"]) = ('~', ' ');
        salesforce.Org.Put("Lead", Org.Lead, Org.Start, ("MQL_Date__c", "2026-01-09"));
        salesforce.Org.Put("Opportunity", Org.Lost, Org.Start, ("Loss_Reason__c", "Price"));
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector(salesforce.Settings with { CampaignCosts = false, Fields = new Dictionary<string, string> { [OwnFields.MqlAt] = "MQL_Date__c", [OwnFields.LossReason] = "Loss_Reason__c" } });
        await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal(Moment.On(2026, 1, 9), workspace.All<Lead>().Single(lead => lead.Id == Org.Lead).MqlAt);
        Assert.Equal("Price", workspace.All<Deal>().Single(deal => deal.Id == Org.Lost).LossReason);
        Assert.Empty(workspace.All<Spend>());
    }

    internal static async Task<FakeSalesforce> FilledAsync()
    {
        var salesforce = await FakeSalesforce.StartAsync();
        salesforce.Fill();
        return salesforce;
    }

    private static decimal? Revenue(ISnapshotSource source) =>
        KpiCalculator.Calculate(Snapshot.Load(source), new KpiRequest { Kpi = "revenue_won", Period = new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), Today = new DateOnly(2026, 7, 1) }).Value;
}
