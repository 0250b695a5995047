using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Support;
using KpiBot.Tests.Sync;
using NodaTime;
using static KpiBot.Tests.Storage.WorkspaceSteps;
using Period = KpiBot.Periods.Period;

namespace KpiBot.Tests.Connectors.Pipedrive;

public sealed class PipedriveSyncTests
{
    private static readonly Instant Start = PipedriveCompany.Start;

    [Fact]
    public async Task A_first_sync_brings_the_whole_company_and_a_kpi_is_answered_from_it()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        var report = await workspace.SyncAsync(connector, pipedrive.Time);
        Assert.All(report.Streams, stream => Assert.Null(stream.Copy.Problem));
        Assert.True(report.IsComplete);
        Assert.Equal(0, pipedrive.Excesses);

        var deals = workspace.All<Deal>().ToDictionary(deal => deal.Id);
        Assert.Equal((DealStatus.Open, "Proposal", "Sales", 1000.5m, "BRL", "Ana Silva", "501", "Paid Search"), (deals["701"].Status, deals["701"].Stage, deals["701"].Pipeline, deals["701"].Amount, deals["701"].Currency, deals["701"].Owner, deals["701"].AccountId, deals["701"].Channel));
        Assert.Equal((null, Moment.On(2026, 8, 31)), (deals["701"].ClosedAt, deals["701"].ExpectedCloseAt!.Value));
        Assert.Equal((DealStatus.Won, "Bruno Costa", Moment.At(Start + Duration.FromDays(30))), (deals["702"].Status, deals["702"].Owner, deals["702"].ClosedAt!.Value));
        Assert.Equal((DealStatus.Lost, "Price", "USD"), (deals["703"].Status, deals["703"].LossReason, deals["703"].Currency));
        Assert.Equal(
            [(Start, "Proposal", 9000m), (Start + Duration.FromDays(10), "Negotiation", 9000m), (Start + Duration.FromDays(20), "Negotiation", 11000m)],
            workspace.All<StageChange>().Where(change => change.DealId == "702").OrderBy(change => change.At.Code).Select(change => (change.At.Instant!.Value, change.Stage, change.Amount!.Value)));
        Assert.Equal(["702/lead", "lead-1"], workspace.All<Lead>().Select(lead => lead.Id).Order());
        var account = Assert.Single(workspace.All<Account>());
        Assert.Equal(("Acme", "Machinery", "Brazil", "1001+"), (account.Name, account.Industry, account.Country, account.CompanySize));
        Assert.Equal(("Press line 4", "701", 900m), (Assert.Single(workspace.All<LineItem>()).Product, Assert.Single(workspace.All<LineItem>()).DealId, Assert.Single(workspace.All<LineItem>()).Amount!.Value));
        Assert.Equal(
            [(ActivityType.Call, true, Start), (ActivityType.Meeting, false, Instant.FromUtc(2026, 1, 9, 14, 30))],
            workspace.All<Activity>().Select(activity => (activity.Type, activity.Held, activity.At!.Value.Instant!.Value)).OrderBy(activity => activity.Type.ToString(), StringComparer.Ordinal));

        await workspace.SeedAgreementAsync(new() { Currency = "BRL" }, "test", Cancellation);
        using var source = workspace.OpenSnapshotSource();
        Assert.Equal("https://acme.pipedrive.com/deal/702", source.State.LinkTo(deals["702"])!.ToString());
        Assert.Equal(11000m, RevenueWon(source));
    }

    [Fact]
    public async Task A_delta_brings_changes_with_their_history_and_calls_for_no_deal_that_did_not_change()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        for (var id = 720; id < 740; id++) pipedrive.Put("deals", id, pipedrive.Now - Duration.FromMinutes(20), ("status", "open"), ("stage_id", 21)); // the look back meets them again
        await workspace.SyncAsync(connector, pipedrive.Time);
        var changed = pipedrive.Now - Duration.FromMinutes(5);
        pipedrive.Put("deals", 701, changed, ("status", "won"), ("stage_id", 22), ("value", 1200), ("won_time", PipedriveCompany.Iso(changed)));
        pipedrive.Moved(701, changed, "stage_id", "21", "22");
        pipedrive.Moved(701, changed, "value", "1000.5", "1200");
        pipedrive.Calls.Clear();
        Assert.True((await workspace.SyncAsync(connector, pipedrive.Time)).IsComplete);
        Assert.All(pipedrive.Calls.Where(call => call.Path.StartsWith("/api/v2/deals", StringComparison.Ordinal) && !call.Query.ContainsKey("status") && call.Path != "/api/v2/deals/products"), call => Assert.True(call.Query.ContainsKey("updated_since")));
        Assert.Equal(["/v1/deals/701/changelog"], pipedrive.Calls.Where(call => call.Path.EndsWith("/changelog", StringComparison.Ordinal)).Select(call => call.Path));
        var deal = workspace.All<Deal>().Single(deal => deal.Id == "701");
        Assert.Equal((DealStatus.Won, 1200m, "501"), (deal.Status, deal.Amount, deal.AccountId));
        Assert.Equal([("Proposal", 1000.5m), ("Negotiation", 1200m)], workspace.All<StageChange>().Where(change => change.DealId == "701").OrderBy(change => change.At.Code).Select(change => (change.Stage, change.Amount!.Value)));
        Assert.Equal(await SyncSteps.FreshAsync(connector, pipedrive.Time), workspace.Everything(connector));
    }

    [Fact]
    public async Task Archiving_takes_no_won_deal_out_of_the_total()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        await workspace.SyncAsync(connector, pipedrive.Time);
        pipedrive.Of("deals")[702]["is_archived"] = true;
        foreach (var full in (bool[])[false, true]) Assert.True((await workspace.SyncAsync(connector, pipedrive.Time, new SyncOptions { AtOnce = 1, Full = full })).IsComplete);
        await workspace.SeedAgreementAsync(new() { Currency = "BRL" }, "test", Cancellation);
        using var source = workspace.OpenSnapshotSource();
        Assert.Equal((3, 11000m), (workspace.All<Deal>().Count, RevenueWon(source)));
    }

    [Fact]
    public async Task A_deal_that_is_deleted_goes_with_its_history_and_one_that_was_merged_is_counted_once()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        pipedrive.Put("organizations", 502, Start, ("name", "Acme Ltda"));
        await workspace.SyncAsync(connector, pipedrive.Time);
        pipedrive.Of("deals")[703]["is_deleted"] = true;

        // 702 is merged into 701: the loser is deleted, the winner changed; organization 501 into 502, its deals along with it.
        pipedrive.Of("deals")[702]["is_deleted"] = true;
        pipedrive.Put("deals", 701, pipedrive.Now, ("status", "won"), ("value", 12000), ("org_id", 502));
        pipedrive.Of("organizations")[501]["purged"] = true;
        await workspace.SyncAsync(connector, pipedrive.Time);
        Assert.Equal("701", Assert.Single(workspace.All<Deal>()).Id);
        Assert.Equal(["701"], workspace.All<StageChange>().Select(change => change.DealId).Distinct());
        Assert.Equal("lead-1", Assert.Single(workspace.All<Lead>()).Id);

        // What no list of the deleted tells is found the next day.
        pipedrive.Time.Advance(TimeSpan.FromDays(1.1));
        await workspace.SyncAsync(connector, pipedrive.Time);
        Assert.Equal(("502", "502"), (Assert.Single(workspace.All<Account>()).Id, Assert.Single(workspace.All<Deal>()).AccountId));
    }

    [Fact]
    public async Task A_lead_that_becomes_a_deal_is_still_one_lead_that_came_in_when_it_did()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        await workspace.SyncAsync(connector, pipedrive.Time);
        pipedrive.Put("deals", 704, pipedrive.Now, ("status", "open"), ("stage_id", 21), ("source_lead_id", "lead-1"));
        await workspace.SyncAsync(connector, pipedrive.Time); // the lead is listed for a while yet
        pipedrive.Leads.Clear();
        await workspace.SyncAsync(connector, pipedrive.Time);
        var lead = workspace.All<Lead>().Single(lead => lead.DealId == "704");
        Assert.Equal((2, Moment.At(Start), "704/lead"), (workspace.All<Lead>().Count, lead.CreatedAt!.Value, workspace.All<Deal>().Single(deal => deal.Id == "704").LeadId));
    }

    [Fact]
    public async Task Leads_that_move_up_while_the_list_is_read_are_all_read()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        for (var lead = 10; lead < 1_400; lead++) pipedrive.Leads.Add(PipedriveCompany.Lead($"lead-{lead:0000}", Start, 5));
        for (var lead = 0; lead < 3; lead++) pipedrive.Leads.Add(PipedriveCompany.Lead($"archived-{lead}", Start, 5));
        foreach (var lead in pipedrive.Leads.Where(lead => ((string)lead["id"]!).StartsWith('a'))) lead["is_archived"] = true;
        pipedrive.Instead = call =>
        {
            if (call.Path == "/v1/leads" && call.Query["start"] != "0") pipedrive.Leads.RemoveRange(100, 10);
            return null;
        };
        await workspace.SyncAsync(connector, pipedrive.Time);
        var kept = workspace.All<Lead>().Select(lead => lead.Id).ToHashSet();
        Assert.DoesNotContain(pipedrive.Leads, lead => !kept.Contains((string)lead["id"]!));
        Assert.Equal(3, workspace.All<Lead>().Count(lead => lead.Stage == "archived"));
    }

    [Fact]
    public async Task Deals_of_one_instant_are_read_to_the_end_however_many()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector(settings: pipedrive.Settings with { Without = new HashSet<string> { "deal_changes" } });
        await workspace.SyncAsync(connector, pipedrive.Time);
        for (var id = 10_000; id < 10_000 + ManyRows.Count; id++) pipedrive.Put("deals", id, Start + Duration.FromDays(170), ("status", "open"), ("stage_id", 21));
        Assert.True((await workspace.SyncAsync(connector, pipedrive.Time)).IsComplete);
        Assert.Equal((ManyRows.Count + 3, 0), (workspace.All<Deal>().Count, pipedrive.Excesses));
    }

    [Fact]
    public async Task A_deal_that_is_shown_half_an_hour_late_is_found_by_the_look_back()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        await workspace.SyncAsync(connector, pipedrive.Time);
        var now = pipedrive.Now;
        pipedrive.Put("deals", 710, now, ("status", "open"));
        pipedrive.ShownFrom[("deals", 710)] = now + Duration.FromMinutes(30);
        pipedrive.Put("deals", 711, now + Duration.FromMinutes(5), ("status", "open"));
        pipedrive.Time.SetUtcNow((now + Duration.FromMinutes(10)).ToDateTimeOffset());
        await workspace.SyncAsync(connector, pipedrive.Time);
        Assert.DoesNotContain(workspace.All<Deal>(), deal => deal.Id == "710");
        pipedrive.Time.SetUtcNow((now + Duration.FromMinutes(40)).ToDateTimeOffset());
        await workspace.SyncAsync(connector, pipedrive.Time);
        Assert.Contains(workspace.All<Deal>(), deal => deal.Id == "710");
    }

    [Fact]
    public async Task A_first_sync_has_no_floor()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        pipedrive.Put("deals", 1, Instant.FromUtc(2009, 3, 1, 0, 0), ("status", "won"), ("value", 5), ("won_time", "2009-04-01T00:00:00Z"));
        await workspace.SyncAsync(connector, pipedrive.Time);
        Assert.Contains(workspace.All<Deal>(), deal => deal.Id == "1");
    }

    [Fact]
    public async Task A_changelog_whose_cursor_repeats_ends()
    {
        await using var pipedrive = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(pipedrive.Time);
        using var connector = pipedrive.Connector();
        for (var change = 0; change < 700; change++) pipedrive.Moved(701, Start + Duration.FromHours(change), "stage_id", change % 2 == 0 ? "21" : "22", change % 2 == 0 ? "22" : "21");
        pipedrive.RepeatsCursors = true;
        Assert.True((await workspace.SyncAsync(connector, pipedrive.Time)).IsComplete);
        Assert.True(workspace.All<StageChange>().Count(change => change.DealId == "701") > 400);
    }

    private static decimal? RevenueWon(ISnapshotSource source) => KpiCalculator.Calculate(
        Snapshot.Load(source), new KpiRequest { Kpi = "revenue_won", Period = new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), Today = new DateOnly(2026, 7, 1) }).Value;

    private static async Task<FakePipedrive> FilledAsync()
    {
        var pipedrive = await FakePipedrive.StartedAsync();
        pipedrive.Fill();
        return pipedrive;
    }
}
