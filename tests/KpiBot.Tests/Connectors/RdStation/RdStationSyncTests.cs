using System.Text;
using KpiBot.Connectors.RdStation.Translation;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Sync;
using KpiBot.Tests.Connectors.Http;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Support;
using KpiBot.Tests.Sync;
using NodaTime;
using static KpiBot.Tests.Storage.WorkspaceSteps;
using Period = KpiBot.Periods.Period;

namespace KpiBot.Tests.Connectors.RdStation;

public sealed class RdStationSyncTests
{
    // Written apart from the connector's own list: what a reader of README.md is promised.
    private static readonly string[] Addresses = ["campaigns", "contacts", "deals", "lost_reasons", "organizations", "pipelines", "pipelines/p1/stages", "segments", "sources", "tasks", "users"];

    private static readonly Instant Start = RdStationCompany.Start;

    [Fact]
    public async Task A_first_sync_brings_the_whole_account_and_a_kpi_is_answered_from_it()
    {
        await using var station = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(station.Time);
        using var connector = station.Connector(settings: station.Settings with { Without = new HashSet<string>() });
        station.Put("deals/d2/products", "i2", Start, ("name", "Prensa 5"), ("price", 1), ("quantity", 1));
        var report = await workspace.SyncAsync(connector, station.Time);
        Assert.All(report.Streams, stream => Assert.Null(stream.Copy.Problem));
        Assert.True(report.IsComplete);

        var deals = workspace.All<Deal>().ToDictionary(deal => deal.Id);
        Assert.Equal((DealStatus.Open, "Proposta", "Vendas", 1000.5m, 1200m, "BRL", "Ana Silva", "o1", "k1"), (deals["d1"].Status, deals["d1"].Stage, deals["d1"].Pipeline, deals["d1"].Amount, deals["d1"].AnnualValue, deals["d1"].Currency, deals["d1"].Owner, deals["d1"].AccountId, deals["d1"].LeadId));
        Assert.Equal(("Busca Paga | Google", "Feira 2026", Moment.On(2026, 8, 31)), (deals["d1"].Channel, deals["d1"].Campaign, deals["d1"].ExpectedCloseAt!.Value));
        Assert.Equal((DealStatus.Won, Moment.At(Start + Duration.FromDays(30))), (deals["d2"].Status, deals["d2"].ClosedAt!.Value));
        Assert.Equal((DealStatus.Lost, "Preço", 1500.25m, Moment.At(Instant.FromUtc(2026, 2, 14, 13, 0))), (deals["d3"].Status, deals["d3"].LossReason, deals["d3"].Amount, deals["d3"].ClosedAt!.Value));
        Assert.Equal((DealStatus.Open, null), (deals["d4"].Status, deals["d4"].Amount));
        Assert.Equal(("Acme", "Metalurgia"), (Assert.Single(workspace.All<Account>()).Name, Assert.Single(workspace.All<Account>()).Industry));
        Assert.Equal(("o1", "d1"), (Assert.Single(workspace.All<Lead>()).AccountId, Assert.Single(workspace.All<Lead>()).DealId));
        Assert.Equal((ActivityType.Call, true, "Ana Silva", "d1"), workspace.All<Activity>().Select(activity => (activity.Type, activity.Held, activity.Owner, activity.DealId)).Single());
        Assert.Equal([("Prensa 4", "d1", 900m), ("Prensa 5", "d2", 1m)], workspace.All<LineItem>().OrderBy(line => line.Id).Select(line => (line.Product, line.DealId, line.Amount!.Value)));

        await workspace.SeedAgreementAsync(new() { Currency = "BRL" }, "test", Cancellation);
        using var source = workspace.OpenSnapshotSource();
        var answer = KpiCalculator.Calculate(Snapshot.Load(source), new KpiRequest { Kpi = "revenue_won", Period = new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), Today = new DateOnly(2026, 7, 1) });
        Assert.Equal(11000m, answer.Value);
    }

    [Fact]
    public async Task A_delta_brings_changes_and_keeps_the_stages_and_amounts_that_were_seen()
    {
        await using var station = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(station.Time);
        using var connector = station.Connector();
        await workspace.SyncAsync(connector, station.Time);
        var (first, second) = (station.Now - Duration.FromMinutes(50), station.Now - Duration.FromMinutes(5));
        station.Deal("d1", first, "ongoing", "e2", 1000.5m);
        await workspace.SyncAsync(connector, station.Time);
        station.Deal("d1", second, "won", "e2", 1200, ("closed_at", FakeRdStation.Iso(second)));
        station.Calls.Clear();
        await workspace.SyncAsync(connector, station.Time);
        Assert.Contains(station.Calls, call => call.Path == "/crm/v2/deals" && call.Query.GetValueOrDefault("filter") == "updated_at:>=\"2026-07-01 10:10:00\"");
        var deal = workspace.All<Deal>().Single(deal => deal.Id == "d1");
        Assert.Equal((DealStatus.Won, 1200m, "o1"), (deal.Status, deal.Amount, deal.AccountId));
        Assert.Equal(
            [(Start, "Proposta", 1000.5m), (first, "Fechamento", 1000.5m), (second, "Fechamento", 1200m)],
            workspace.All<StageChange>().Where(change => change.DealId == "d1").OrderBy(change => change.At.Code).Select(change => (change.At.Instant!.Value, change.Stage, change.Amount!.Value)));
        Assert.Equal(Comparable(await SyncSteps.FreshAsync(connector, station.Time)), Comparable(workspace.Everything(connector)));
    }

    [Fact]
    public async Task Deals_pass_the_cap_of_a_list_at_the_pace_that_is_allowed()
    {
        await using var station = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(station.Time);
        using var connector = station.Connector();
        for (var id = 0; id < ManyRows.Count; id++) station.Deal($"x{id:00000}", Start + Duration.FromSeconds(id / 150), "won", "e2", 1); // 150 in every second
        var began = station.Time.GetUtcNow();
        Assert.True((await workspace.SyncAsync(connector, station.Time)).IsComplete);
        Assert.Equal((ManyRows.Count + 4, 0), (workspace.All<Deal>().Count, station.Excesses));
        Assert.InRange((station.Time.GetUtcNow() - began).TotalMinutes, ManyRows.Count >= ManyRows.PastCaps ? 1 : 0, 4);

        // A delta of as many, all changed in one instant.
        for (var id = 0; id < ManyRows.Count; id++) station.Of("deals")[id + 4]["updated_at"] = FakeRdStation.Iso(station.Now);
        for (var id = 0; id < ManyRows.Count; id++) station.Of("deals")[id + 4]["total_price"] = 2;
        Assert.True((await workspace.SyncAsync(connector, station.Time)).IsComplete);
        Assert.Equal(ManyRows.Count, workspace.All<Deal>().Count(deal => deal.Amount == 2));
    }

    [Fact]
    public async Task More_of_one_second_than_a_list_shows_is_said()
    {
        Assert.SkipUnless(ManyRows.Count >= ManyRows.PastCaps, "It takes more rows than a list shows: KPIBOT_SOURCE_ROWS=12000, as .ci/run sets it.");
        await using var station = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(station.Time);
        using var connector = station.Connector();
        for (var id = 0; id < ManyRows.Count; id++) station.Deal($"x{id:00000}", Start + Duration.FromDays(1), "won", "e2", 1);
        var report = await workspace.SyncAsync(connector, station.Time);
        Assert.Equal("RD Station holds more than 10000 deals that were made in one second, and lists no more of them: nothing after them could be read.", report.Streams.Single(stream => stream.Name == "deals").Copy.Problem);
    }

    [Fact]
    public async Task A_list_in_another_order_than_asked_for_is_not_read_on()
    {
        await using var station = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(station.Time);
        using var connector = station.Connector();
        for (var id = 0; id < 150; id++) station.Deal($"y{id:00000}", Start - Duration.FromDays(id), "won", "e2", 1);
        station.Sorts = false;
        var report = await workspace.SyncAsync(connector, station.Time);
        Assert.Equal("RD Station does not list deals in the order in which they were made: please report this.", report.Streams.Single(stream => stream.Name == "deals").Copy.Problem);
    }

    [Fact]
    public async Task What_is_deleted_goes_with_the_next_reading_of_everything_and_no_reading_misses_what_moves_up()
    {
        await using var station = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(station.Time);
        using var connector = station.Connector();
        for (var id = 0; id < 500; id++) station.Deal($"x{id:00000}", Start + Duration.FromHours(id), "won", "e2", 1);
        await workspace.SyncAsync(connector, station.Time);
        station.Time.Advance(TimeSpan.FromDays(1.1));
        var pages = 0;
        station.Instead = call =>
        {
            if (call.Path == "/crm/v2/deals" && ++pages == 3) station.Of("deals").RemoveAll(deal => string.CompareOrdinal((string)deal["id"]!, "x00020") >= 0 && string.CompareOrdinal((string)deal["id"]!, "x00040") < 0);
            return null;
        };
        await workspace.SyncAsync(connector, station.Time);
        Assert.Empty(station.Of("deals").Select(deal => (string)deal["id"]!).Except(workspace.All<Deal>().Select(deal => deal.Id)));
        station.Time.Advance(TimeSpan.FromDays(1.1));
        await workspace.SyncAsync(connector, station.Time);
        Assert.Equal(station.Of("deals").Count, workspace.All<Deal>().Count);
        Assert.DoesNotContain(workspace.All<StageChange>(), change => change.DealId == "x00025");
    }

    [Fact]
    public async Task A_deal_that_is_shown_late_is_found_by_the_look_back()
    {
        await using var station = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(station.Time);
        using var connector = station.Connector();
        station.Counts = false;
        await workspace.SyncAsync(connector, station.Time);
        var now = station.Now;
        station.Deal("d9", now, "won", "e2", 1);
        station.ShownFrom["d9"] = now + Duration.FromMinutes(30);
        station.Deal("d8", now + Duration.FromMinutes(5), "won", "e2", 1);
        station.Time.SetUtcNow((now + Duration.FromMinutes(10)).ToDateTimeOffset());
        await workspace.SyncAsync(connector, station.Time);
        Assert.DoesNotContain(workspace.All<Deal>(), deal => deal.Id == "d9");
        station.Time.SetUtcNow((now + Duration.FromMinutes(40)).ToDateTimeOffset());
        await workspace.SyncAsync(connector, station.Time);
        Assert.Contains(workspace.All<Deal>(), deal => deal.Id == "d9");
    }

    [Theory]
    [InlineData(429, """{"errors":[]}""")]
    [InlineData(500, "oops")]
    [InlineData(502, "<html>")]
    [InlineData(200, """{"data":[{"id":"d1","sta""")]
    public async Task What_passes_is_tried_again(int status, string body)
    {
        await using var station = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(station.Time);
        using var connector = station.Connector();
        var calls = 0;
        station.Instead = _ => ++calls % 4 == 0 ? (status, body) : null;
        Assert.True((await workspace.SyncAsync(connector, station.Time)).IsComplete);
        Assert.Equal(4, workspace.All<Deal>().Count);
    }

    [Fact]
    public async Task A_reading_that_breaks_off_at_any_call_goes_on_there_and_ends_with_the_same()
    {
        await using var station = await FilledAsync();
        for (var id = 0; id < 1_500; id++) station.Deal($"x{id:00000}", Start + Duration.FromMinutes(id / 30), "won", "e2", id);
        using var connector = station.Connector();
        var whole = await SyncSteps.FreshAsync(connector, station.Time);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(station.Time);
        var (runs, left) = (0, 0);
        station.Instead = _ => --left < 0 ? (418, "{}") : null;
        while (!workspace.SyncReports.Any(report => report.IsComplete))
        {
            left = 18;
            await workspace.SyncAsync(connector, station.Time);
            Assert.True(++runs < 40, "It never came to an end.");
        }

        Assert.InRange(runs, 2, 39);
        Assert.Equal(whole, workspace.Everything(connector));
    }

    [Fact]
    public async Task A_token_that_ends_in_the_middle_is_renewed_once_for_all_and_one_that_is_refused_is_said()
    {
        await using var station = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(station.Time);
        var token = new FakeSource.EndingToken();
        using var connector = station.Connector(token);
        var calls = 0;
        station.Instead = _ =>
        {
            if (++calls == 7) (station.Tokens.Remove(FakeSource.Token), station.Tokens.Add(FakeSource.EndingToken.Second)).ToString();
            return null;
        };
        Assert.True((await workspace.SyncAsync(connector, station.Time, new SyncOptions { AtOnce = 4 })).IsComplete);
        Assert.Equal(1, token.Renewals);
        using var refused = station.Connector();
        Assert.Equal("RD Station does not accept the token (HTTP 401): give it a valid one.", (await workspace.SyncAsync(refused, station.Time)).Streams[0].Copy.Problem);
    }

    [Fact]
    public async Task What_is_read_is_what_is_promised_and_what_else_is_offered_is_kept_nowhere()
    {
        await using var station = await FilledAsync();
        station.Offer();
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync(station.Time))
        {
            using var connector = station.Connector();
            Assert.True((await workspace.SyncAsync(connector, station.Time)).IsComplete);
            Assert.True((await workspace.SyncAsync(connector, station.Time)).IsComplete);
        }

        Assert.Equal(Addresses, station.Calls.Select(call => call.Path["/crm/v2/".Length..]).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(station.Calls, call => call.QueryText.Contains(FakeSource.Token, StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("leak"u8)));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(FakeSource.Token))));
        Assert.True(Directory.GetFiles(folder.Path).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf("Feira 2026"u8) >= 0), "What is kept must be found by the same look.");
    }

    [Theory]
    [InlineData("1000.5", "1000.5")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("R$ 1.234.567,8", "1234567.8")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("1,5", "1.5")]
    [InlineData("12", "12")]
    [InlineData("doze", null)]
    [InlineData(null, null)]
    public void An_amount_is_read_as_json_and_as_brazil_write_it(string? text, string? expected) =>
        Assert.Equal(expected, BrazilianValues.AmountOf(text)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A new copy cannot know what deals were before.</summary>
    private static IEnumerable<CrmRecord> Comparable(IEnumerable<CrmRecord> records) => records.Where(record => record is not StageChange);

    private static async Task<FakeRdStation> FilledAsync()
    {
        var station = await FakeRdStation.StartedAsync();
        station.Fill();
        return station;
    }
}
