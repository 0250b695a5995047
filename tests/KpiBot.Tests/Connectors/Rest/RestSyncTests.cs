using System.Text;
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

namespace KpiBot.Tests.Connectors.Rest;

public sealed class RestSyncTests
{
    private const string Paged = """"paging": {"kind": "page", "parameter": "pagina", "sizeParameter": "por_pagina", "size": 100}"""";
    private static readonly Instant Start = RestCompany.Start;

    [Fact]
    public async Task A_first_sync_brings_what_the_file_describes_and_a_kpi_is_answered_from_it()
    {
        await using var rest = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        using var connector = rest.Connector();
        var report = await workspace.SyncAsync(connector, rest.Time);
        Assert.All(report.Streams, stream => Assert.Null(stream.Copy.Problem));
        Assert.True(report.IsComplete);

        var deals = workspace.All<Deal>().ToDictionary(deal => deal.Id);
        Assert.Equal((DealStatus.Open, "Proposta", 1000.5m, "BRL", "Ana Silva", "501", "Paid Search"), (deals["701"].Status, deals["701"].Stage, deals["701"].Amount, deals["701"].Currency, deals["701"].Owner, deals["701"].AccountId, deals["701"].Channel));
        Assert.Equal((Moment.At(Start), Moment.On(2026, 8, 31), "Joinville"), (deals["701"].CreatedAt!.Value, deals["701"].ExpectedCloseAt!.Value, deals["701"].Dimensions["plant"]));
        Assert.Equal((DealStatus.Won, 11000m, "Bruno Costa", Moment.At(Start + Duration.FromDays(30))), (deals["702"].Status, deals["702"].Amount, deals["702"].Owner, deals["702"].ClosedAt!.Value));
        Assert.Equal((DealStatus.Lost, "Preço", null, Moment.On(2026, 2, 15)), (deals["703"].Status, deals["703"].LossReason, deals["703"].Owner, deals["703"].ClosedAt!.Value));
        Assert.Equal(("Acme", "Brazil"), (Assert.Single(workspace.All<Account>()).Name, Assert.Single(workspace.All<Account>()).Country));

        await workspace.SeedAgreementAsync(new() { Currency = "BRL" }, "test", Cancellation);
        using var source = workspace.OpenSnapshotSource();
        Assert.Equal("https://app.impulsa.example/negocios/702", source.State.LinkTo(deals["702"])!.ToString());
        var answer = KpiCalculator.Calculate(Snapshot.Load(source), new KpiRequest { Kpi = "revenue_won", Period = new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), Today = new DateOnly(2026, 7, 1) });
        Assert.Equal(11000m, answer.Value);
    }

    [Theory]
    [InlineData(Paged)]
    [InlineData(""""paging": {"kind": "page", "parameter": "pagina"}"""")]
    [InlineData(""""paging": {"kind": "offset", "parameter": "inicio", "sizeParameter": "por_pagina", "size": 50}"""")]
    [InlineData(""""paging": {"kind": "cursor", "parameter": "cursor", "next": "/meta/cursor", "sizeParameter": "por_pagina", "size": 100}"""")]
    [InlineData(""""paging": {"kind": "next", "next": "/links/next"}"""")]
    [InlineData(""""paging": {"kind": "link", "sizeParameter": "por_pagina", "size": 100}"""")]
    public async Task Lists_go_on_in_every_way_and_end(string paging)
    {
        await using var rest = await FilledAsync();
        for (var id = 10_000; id < 11_247; id++) rest.Deal($"{id}", Start, "Ganho", id, 21, 11);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        using var connector = rest.Connector(rest.Described((Paged, paging)));
        Assert.True((await workspace.SyncAsync(connector, rest.Time)).IsComplete);
        Assert.Equal((1_250, 0), (workspace.All<Deal>().Count, rest.Excesses));
        rest.RepeatsTheLast = true;
        Assert.True((await workspace.SyncAsync(connector, rest.Time, new SyncOptions { AtOnce = 1, Full = true })).IsComplete);
        Assert.Equal(1_250, workspace.All<Deal>().Count);
    }

    [Fact]
    public async Task A_delta_asks_for_what_changed_and_brings_it_with_what_is_joined()
    {
        await using var rest = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        using var connector = rest.Connector();
        await workspace.SyncAsync(connector, rest.Time);
        rest.Deal("701", rest.Now, "Ganho", "1.200,00", 22, 12, ("fechado_em", FakeRest.Written(rest.Now)));
        rest.Calls.Clear();
        await workspace.SyncAsync(connector, rest.Time);
        Assert.All(rest.Calls.Where(call => call.Path == "/v1/negocios" && call.Query.GetValueOrDefault("pagina") == "1"), call => Assert.True(call.Query.GetValueOrDefault("atualizado_desde") is null or "2026-01-04"));
        Assert.Contains(rest.Calls, call => call.Query.ContainsKey("atualizado_desde") && call.Query.GetValueOrDefault("excluidos") == "true");
        var deal = workspace.All<Deal>().Single(deal => deal.Id == "701");
        Assert.Equal((DealStatus.Won, 1200m, "Fechamento", "Bruno Costa"), (deal.Status, deal.Amount, deal.Stage, deal.Owner));
        rest.Put("usuarios", "12", rest.Now, ("nome", "Bruno Lima"));
        await workspace.SyncAsync(connector, rest.Time);
        Assert.Equal("Bruno Lima", workspace.All<Deal>().Single(deal => deal.Id == "702").Owner);
        Assert.Equal(await SyncSteps.FreshAsync(connector, rest.Time), workspace.Everything(connector));
    }

    [Fact]
    public async Task A_row_that_is_shown_late_is_found_by_the_look_back()
    {
        await using var rest = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        using var connector = rest.Connector();
        await workspace.SyncAsync(connector, rest.Time);
        var now = rest.Now;
        rest.Deal("710", now, "Ganho", 1, 21, 11);
        rest.ShownFrom["710"] = now + Duration.FromMinutes(30);
        rest.Deal("711", now + Duration.FromMinutes(5), "Ganho", 1, 21, 11);
        rest.Time.SetUtcNow((now + Duration.FromMinutes(10)).ToDateTimeOffset());
        await workspace.SyncAsync(connector, rest.Time);
        Assert.DoesNotContain(workspace.All<Deal>(), deal => deal.Id == "710");
        rest.Time.SetUtcNow((now + Duration.FromMinutes(40)).ToDateTimeOffset());
        await workspace.SyncAsync(connector, rest.Time);
        Assert.Contains(workspace.All<Deal>(), deal => deal.Id == "710");
    }

    [Fact]
    public async Task What_is_gone_goes_by_its_flag_by_a_list_or_with_the_next_reading_of_everything()
    {
        await using var rest = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        rest.Deal("704", Start, "Ganho", 1, 21, 11);
        using var connector = rest.Connector(rest.Described((""""gone": {"at": "/excluido", "any": ["true", "sim"]},"""", """"gone": {"at": "/excluido", "any": ["true", "sim"]}, "deleted": {"path": "excluidos", "rows": "/data", "id": "/id"},"""")));
        await workspace.SyncAsync(connector, rest.Time);
        rest.Deal("703", rest.Now, "Perdido", 500, 21, 11, ("excluido", true)); // the flag
        rest.Lists["negocios"].RemoveAll(deal => (string)deal["id"]! is "702" or "704");
        rest.Put("excluidos", "702", rest.Now); // the list; 704 is in none
        await workspace.SyncAsync(connector, rest.Time);
        Assert.Equal(["701", "704"], workspace.All<Deal>().Select(deal => deal.Id).Order());
        rest.Time.Advance(TimeSpan.FromDays(1.1));
        await workspace.SyncAsync(connector, rest.Time);
        Assert.Equal("701", Assert.Single(workspace.All<Deal>()).Id);
    }

    [Fact]
    public async Task Rows_of_one_instant_are_read_to_the_end_however_many()
    {
        await using var rest = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        using var connector = rest.Connector();
        await workspace.SyncAsync(connector, rest.Time);
        for (var id = 10_000; id < 10_000 + ManyRows.Count; id++) rest.Deal($"{id}", Start + Duration.FromDays(100), "Ganho", 1, 21, 11);
        Assert.True((await workspace.SyncAsync(connector, rest.Time)).IsComplete);
        Assert.Equal((ManyRows.Count + 3, 0), (workspace.All<Deal>().Count, rest.Excesses));
    }

    [Theory]
    [InlineData(429, "{}")]
    [InlineData(500, "oops")]
    [InlineData(503, "<html>")]
    [InlineData(200, """{"data":[{"id":"701","sit""")]
    public async Task What_passes_is_tried_again(int status, string body)
    {
        await using var rest = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        using var connector = rest.Connector();
        var calls = 0;
        rest.Instead = _ => ++calls % 3 == 0 ? (status, body) : null;
        Assert.True((await workspace.SyncAsync(connector, rest.Time)).IsComplete);
        Assert.Equal(3, workspace.All<Deal>().Count);
    }

    [Fact]
    public async Task A_reading_that_breaks_off_at_any_call_goes_on_there_and_ends_with_the_same()
    {
        await using var rest = await FilledAsync();
        for (var id = 10_000; id < 11_000; id++) rest.Deal($"{id}", Start, "Ganho", id, 21, 11);
        using var connector = rest.Connector();
        var whole = await SyncSteps.FreshAsync(connector, rest.Time);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        var (runs, left) = (0, 0);
        rest.Instead = _ => --left < 0 ? (418, "{}") : null;
        while (!workspace.SyncReports.Any(report => report.IsComplete))
        {
            left = 6;
            await workspace.SyncAsync(connector, rest.Time);
            Assert.True(++runs < 40, "It never came to an end.");
        }

        Assert.InRange(runs, 4, 39);
        Assert.Equal(whole, workspace.Everything(connector));
    }

    [Fact]
    public async Task A_token_that_ends_in_the_middle_is_renewed()
    {
        await using var rest = await FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        var token = new FakeSource.EndingToken();
        using var connector = rest.Connector(rest.Described((""""auth": {"kind": "header", "name": "X-Api-Key"}"""", """"auth": {"kind": "basic", "user": "kpibot"}"""")), token);
        var calls = 0;
        rest.Instead = _ =>
        {
            if (++calls == 3) (rest.Tokens.Remove(FakeSource.Token), rest.Tokens.Add(FakeSource.EndingToken.Second)).ToString();
            return null;
        };
        Assert.True((await workspace.SyncAsync(connector, rest.Time)).IsComplete);
        Assert.Equal(1, token.Renewals);
    }

    [Fact]
    public async Task What_is_asked_for_is_what_is_described_and_what_else_is_offered_is_kept_nowhere()
    {
        await using var rest = await FilledAsync();
        rest.Offer();
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync(rest.Time))
        {
            using var connector = rest.Connector();
            Assert.True((await workspace.SyncAsync(connector, rest.Time)).IsComplete);
            Assert.True((await workspace.SyncAsync(connector, rest.Time)).IsComplete);
        }

        Assert.Equal(["/v1/empresas", "/v1/etapas", "/v1/negocios", "/v1/usuarios"], rest.Calls.Select(call => call.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(rest.Calls, call => call.QueryText.Contains(FakeSource.Token, StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("leak-"u8)));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(FakeSource.Token))));
        Assert.True(Directory.GetFiles(folder.Path).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf("Joinville"u8) >= 0), "What is kept must be found by the same look.");
    }

    private static async Task<FakeRest> FilledAsync()
    {
        var rest = await FakeRest.StartedAsync();
        rest.Fill();
        return rest;
    }
}
