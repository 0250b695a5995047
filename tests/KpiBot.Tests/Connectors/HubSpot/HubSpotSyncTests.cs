using KpiBot.Access;
using KpiBot.Connectors.Http;
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

namespace KpiBot.Tests.Connectors.HubSpot;

public sealed class HubSpotSyncTests
{
    [Fact]
    public async Task A_first_sync_brings_the_whole_account_and_a_kpi_is_answered_from_it()
    {
        await using var hubSpot = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        using var connector = hubSpot.Connector(settings: hubSpot.Settings with { Goals = new Dictionary<string, string> { ["Revenue 2026"] = "revenue_won" } });
        var report = await workspace.SyncAsync(connector, hubSpot.Time);
        Assert.All(report.Streams, stream => Assert.Null(stream.Failure));
        Assert.True(report.IsComplete);

        var deals = workspace.All<Deal>().ToDictionary(deal => deal.Id);
        Assert.Equal((DealStatus.Open, "Appointment", "Sales", 1000m, "BRL", "Ana Silva", "LATAM", "501", "601"), (deals["701"].Status, deals["701"].Stage, deals["701"].Pipeline, deals["701"].Amount, deals["701"].Currency, deals["701"].Owner, deals["701"].Team, deals["701"].AccountId, deals["701"].LeadId));
        Assert.Null(deals["701"].ClosedAt);
        Assert.Equal((DealStatus.Won, 11000m, "BRL", "Bruno Costa", Moment.At(FakeCompany.Start + Duration.FromDays(30))), (deals["702"].Status, deals["702"].Amount, deals["702"].Currency, deals["702"].Owner, deals["702"].ClosedAt!.Value));
        Assert.Equal((DealStatus.Lost, "Price"), (deals["703"].Status, deals["703"].LossReason));
        Assert.Equal(11000m, workspace.All<StageChange>().Single(change => change.DealId == "702").Amount);

        var lead = Assert.Single(workspace.All<Lead>());
        Assert.Equal(("Paid Search", "brand-br", "501"), (lead.Channel, lead.Campaign, lead.AccountId));
        Assert.Equal((Moment.At(FakeCompany.Start + Duration.FromDays(1)), Moment.At(FakeCompany.Start + Duration.FromDays(2))), (lead.MqlAt!.Value, lead.SqlAt!.Value));
        Assert.Equal(("Acme", "1001+"), (Assert.Single(workspace.All<Account>()).Name, Assert.Single(workspace.All<Account>()).CompanySize));
        Assert.Equal(("Press line 4", "701", 900m), (Assert.Single(workspace.All<LineItem>()).Product, Assert.Single(workspace.All<LineItem>()).DealId, Assert.Single(workspace.All<LineItem>()).Amount!.Value));
        Assert.Equal(
            [(ActivityType.Call, true, true), (ActivityType.Email, true, false), (ActivityType.Meeting, false, true), (ActivityType.Task, true, true)],
            workspace.All<Activity>().Select(activity => (activity.Type, activity.Held, activity.Outbound)).OrderBy(activity => activity.Type.ToString(), StringComparer.Ordinal));
        Assert.Equal("501", Assert.Single(workspace.All<Ticket>()).AccountId);
        Assert.Equal((SurveyKind.Nps, 9), (Assert.Single(workspace.All<Survey>()).Kind, Assert.Single(workspace.All<Survey>()).Score));
        Assert.Equal(("revenue_won", 500_000m), (Assert.Single(workspace.All<Target>()).Kpi, Assert.Single(workspace.All<Target>()).Value));
        Assert.Equal((100, 40, 7), (Assert.Single(workspace.All<EmailResult>()).Delivered, Assert.Single(workspace.All<EmailResult>()).Opens, Assert.Single(workspace.All<EmailResult>()).Clicks));

        await workspace.SeedAgreementAsync(new() { Currency = "BRL" }, "test", Cancellation);
        using var source = workspace.OpenSnapshotSource();
        Assert.Equal("https://app.hubspot.com/contacts/1234567/record/0-3/702", source.State.LinkTo(deals["702"])!.ToString());
        var answer = KpiCalculator.Calculate(Snapshot.Load(source), new KpiRequest { Kpi = "revenue_won", Period = new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), Today = new DateOnly(2026, 7, 1) });
        Assert.Equal(11000m, answer.Value);
    }

    [Fact]
    public async Task A_delta_brings_changes_with_their_history_and_keeps_what_belongs_together()
    {
        await using var hubSpot = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        using var connector = hubSpot.Connector();
        await workspace.SyncAsync(connector, hubSpot.Time);
        var changed = FakeCompany.Start + Duration.FromDays(100);
        hubSpot.Put("0-3", 701, changed, ("dealstage", "closedwon"), ("amount", "1200"));
        hubSpot.Calls.Clear();
        await workspace.SyncAsync(connector, hubSpot.Time);
        Assert.DoesNotContain(hubSpot.Calls, call => call.Method == "GET" && call.Path == "/crm/v3/objects/0-3" && call.Query["archived"] == "false");
        var deal = workspace.All<Deal>().Single(deal => deal.Id == "701");
        Assert.Equal((DealStatus.Won, 1200m, "501", "601", Moment.At(changed)), (deal.Status, deal.Amount, deal.AccountId, deal.LeadId, deal.StageSinceAt!.Value));
        Assert.Equal([("Appointment", 1000m), ("Closed won", 1200m)], workspace.All<StageChange>().Where(change => change.DealId == "701").OrderBy(change => change.At.Code).Select(change => (change.Stage, change.Amount!.Value)));
        Assert.Equal(await SyncSteps.FreshAsync(connector, hubSpot.Time), workspace.Everything(connector));
    }

    [Fact]
    public async Task The_archive_and_merges_leave_nothing_counted_twice()
    {
        await using var hubSpot = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        using var connector = hubSpot.Connector();
        hubSpot.Put("contacts", 602, FakeCompany.Start, ("lifecyclestage", "lead"));
        await workspace.SyncAsync(connector, hubSpot.Time);
        hubSpot.Of("deals")[703].ArchivedAt = hubSpot.Now;
        hubSpot.Of("contacts")[601].IsPurged = true;
        hubSpot.Put("contacts", 602, hubSpot.Now, ("hs_merged_object_ids", "601"));
        await workspace.SyncAsync(connector, hubSpot.Time);
        Assert.Equal(["701", "702"], workspace.All<Deal>().Select(deal => deal.Id).Order());
        Assert.Equal("602", Assert.Single(workspace.All<Lead>()).Id);
        Assert.Equal("602", workspace.All<Deal>().Single(deal => deal.Id == "701").LeadId);
        Assert.Equal("602", workspace.All<Activity>().Single(activity => activity.Id == "901").LeadId);
    }

    [Fact]
    public async Task Contacts_of_one_instant_pass_the_cap_of_a_search_however_many()
    {
        await using var hubSpot = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        using var connector = hubSpot.Connector();
        await workspace.SyncAsync(connector, hubSpot.Time);
        var at = FakeCompany.Start + Duration.FromDays(50);
        for (var id = 10_000; id < 10_000 + ManyRows.Count; id++) hubSpot.Put("contacts", id, at, ("lifecyclestage", "lead"));
        var report = await workspace.SyncAsync(connector, hubSpot.Time);
        Assert.True(report.IsComplete);
        Assert.Equal(ManyRows.Count + 1, workspace.All<Lead>().Count);
        Assert.Equal((0, 0L), (hubSpot.Excesses, report.Streams.Single(stream => stream.Name == "contacts").Copy.Missing!.Value));
    }

    [Fact]
    public async Task An_object_that_is_indexed_half_an_hour_late_is_found_by_the_look_back()
    {
        await using var hubSpot = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        using var connector = hubSpot.Connector();
        await workspace.SyncAsync(connector, hubSpot.Time);
        var now = hubSpot.Now;
        hubSpot.Put("0-3", 710, now, ("dealstage", "closedwon")).IndexedAt = now + Duration.FromMinutes(30);
        hubSpot.Put("0-3", 711, now + Duration.FromMinutes(5), ("dealstage", "closedwon"));
        hubSpot.Time.SetUtcNow((now + Duration.FromMinutes(10)).ToDateTimeOffset());
        await workspace.SyncAsync(connector, hubSpot.Time);
        Assert.DoesNotContain(workspace.All<Deal>(), deal => deal.Id == "710");
        hubSpot.Time.SetUtcNow((now + Duration.FromMinutes(40)).ToDateTimeOffset());
        await workspace.SyncAsync(connector, hubSpot.Time);
        Assert.Contains(workspace.All<Deal>(), deal => deal.Id == "710");
    }

    [Theory]
    [InlineData(429, """{"policyName":"TEN_SECONDLY_ROLLING"}""")]
    [InlineData(500, "oops")]
    [InlineData(502, "<html>")]
    [InlineData(423, "{}")]
    [InlineData(200, """{"results":[{"id":"701","prop""")]
    public async Task What_passes_is_tried_again(int status, string body)
    {
        await using var hubSpot = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        using var connector = hubSpot.Connector();
        var calls = 0;
        hubSpot.Instead = _ => ++calls % 4 == 0 ? (status, body) : null;
        var report = await workspace.SyncAsync(connector, hubSpot.Time);
        Assert.True(report.IsComplete);
        Assert.Equal(3, workspace.All<Deal>().Count);
        Assert.True(report.Traffic.Repeated > 5);
    }

    [Fact]
    public async Task What_does_not_pass_ends_the_run_with_a_sentence_and_the_next_goes_on()
    {
        await using var hubSpot = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        using var connector = hubSpot.Connector();
        hubSpot.Instead = call => call.Path == "/crm/v3/objects/0-3" ? (503, "secret detail") : null;
        var report = await workspace.SyncAsync(connector, hubSpot.Time);
        Assert.False(report.IsComplete);
        Assert.Equal("HubSpot could not be read for deals (HTTP 503): it is tried again with the next run.", report.Streams.Single(stream => stream.Name == "deals").Copy.Problem);
        Assert.Empty(workspace.All<Deal>());
        hubSpot.Instead = _ => null;
        Assert.True((await workspace.SyncAsync(connector, hubSpot.Time)).IsComplete);
        Assert.Equal(3, workspace.All<Deal>().Count);
    }

    [Fact]
    public async Task A_scope_that_is_missing_is_named_and_the_rest_is_read()
    {
        await using var hubSpot = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        using var connector = hubSpot.Connector();
        hubSpot.Instead = call => call.Path.StartsWith("/crm/v3/objects/tickets", StringComparison.Ordinal) ? (403, """{"category":"MISSING_SCOPES","message":"secret detail"}""") : null;
        var report = await workspace.SyncAsync(connector, hubSpot.Time);
        Assert.True(report.IsComplete);
        Assert.Equal("HubSpot does not let the token read tickets (HTTP 403 MISSING_SCOPES): give it the scope tickets, or leave tickets out.", report.Streams.Single(stream => stream.Name == "tickets").Copy.Problem);
    }

    [Fact]
    public async Task A_token_that_ends_in_the_middle_is_renewed_once_for_all()
    {
        await using var hubSpot = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        var token = new EndingToken();
        using var connector = hubSpot.Connector(token);
        var calls = 0;
        hubSpot.Instead = _ =>
        {
            if (++calls == 10) (hubSpot.Tokens.Remove(FakeHubSpot.Token), hubSpot.Tokens.Add("second")).ToString();
            return null;
        };
        Assert.True((await workspace.SyncAsync(connector, hubSpot.Time, new SyncOptions { AtOnce = 4 })).IsComplete);
        Assert.Equal(1, token.Renewals);

        using var refused = hubSpot.Connector();
        var report = await workspace.SyncAsync(refused, hubSpot.Time);
        Assert.All(report.Streams, stream => Assert.Equal(SourceFailure.Refused, stream.Failure));
        Assert.Equal("HubSpot does not accept the token (HTTP 401 EXPIRED_AUTHENTICATION): give it a valid one.", report.Streams[0].Copy.Problem);
    }

    [Fact]
    public async Task A_day_whose_calls_are_spent_is_left_to_others()
    {
        await using var hubSpot = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        using var connector = hubSpot.Connector();
        hubSpot.Instead = call => call.Path == "/crm/v3/objects/0-3" ? (429, """{"policyName":"DAILY"}""") : null;
        var report = await workspace.SyncAsync(connector, hubSpot.Time);
        Assert.Equal(SourceFailure.Spent, report.Streams.Single(stream => stream.Name == "deals").Failure);
        Assert.InRange(report.Traffic.LeftToday!.Value, 649_000, 650_000);
    }

    private static async Task<FakeHubSpot> FilledAsync()
    {
        var hubSpot = await FakeHubSpot.StartAsync();
        hubSpot.Fill();
        return hubSpot;
    }

    private sealed class EndingToken : ISourceToken
    {
        private readonly Lock _lock = new();
        private string _token = FakeHubSpot.Token;

        public int Renewals { get; private set; }

        public ValueTask<Secret> CurrentAsync(CancellationToken cancellation) => ValueTask.FromResult(Secret.Of(_token));

        public ValueTask<bool> RenewAsync(Secret refused, CancellationToken cancellation)
        {
            lock (_lock)
            {
                if (refused.Reveal() != _token) return ValueTask.FromResult(true);
                (_token, Renewals) = ("second", Renewals + 1);
                return ValueTask.FromResult(true);
            }
        }
    }
}
