using KpiBot.Crm;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Sync;

namespace KpiBot.Tests.Connectors.Rest;

/// <summary>What a source does otherwise than it is described ends the reading with a sentence; what was complete before stays.</summary>
public sealed class RestMistakeTests
{
    [Theory]
    [InlineData("\"path\": \"negocios?", "\"path\": \"negociacoes?", "impulsa does not answer deals as it is described: HTTP 400. See the path of the stream in its file.")]
    [InlineData("\"path\": \"negocios?excluidos=true\", \"rows\": \"/data\"", "\"path\": \"negocios?excluidos=true\", \"rows\": \"/items\"", "impulsa is not as it is described: of deals a reply has no list at \"/items\", where \"rows\" says that it is. See the stream in its file.")]
    [InlineData("\"path\": \"negocios?excluidos=true\", \"rows\": \"/data\", \"id\": \"/id\"", "\"path\": \"negocios?excluidos=true\", \"rows\": \"/data\", \"id\": \"/numero\"", "impulsa is not as it is described: of deals a row has no id at \"/numero\". See the stream in its file.")]
    [InlineData("\"Perdido\": \"lost\", \"*\": \"open\"", "\"Perdido\": \"lost\"", "impulsa is not as it is described: of deals the row \"701\" cannot be read at \"/situacao\", expected one of \"Ganho\", \"Perdido\". See the stream in its file.")]
    [InlineData("\"dd/MM/yyyy\", \"dd/MM/yyyy HH:mm:ss\"", "\"MM/dd/yyyy\"", "impulsa is not as it is described: of companies the row \"501\" does not say at \"/atualizado_em\" when it was changed; expected a date such as 04/15/2021 or 2021-04-15, between the years 1900 and 2199, or seconds or milliseconds of Unix. See the stream in its file.")]
    [InlineData("\"amount\": \"/valor\"", "\"amount\": \"/situacao\"", "impulsa is not as it is described: of deals most rows cannot be read at \"/situacao\", expected a number written like 1.234,56. See the stream in its file.")]
    public async Task A_wrong_description_is_said_with_its_place(string from, string to, string sentence)
    {
        await using var rest = await FakeRest.StartedAsync();
        rest.Fill();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        using (var right = rest.Connector()) Assert.True((await workspace.SyncAsync(right, rest.Time)).IsComplete);
        using var connector = rest.Connector(rest.Described((from, to)));
        var report = await workspace.SyncAsync(connector, rest.Time, new SyncOptions { AtOnce = 1, Full = true });
        Assert.False(report.IsComplete);
        Assert.Contains(sentence, report.Streams.Select(stream => stream.Copy.Problem));
        Assert.Equal(3, workspace.All<Deal>().Count);
    }

    [Fact]
    public async Task A_single_slip_in_a_cell_is_no_value_and_keeps_nothing_waiting()
    {
        await using var rest = await FakeRest.StartedAsync();
        rest.Fill();
        for (var id = 1_000; id < 1_010; id++) rest.Deal($"{id}", RestCompany.Start, "Ganho", "7,00", 21, 11);
        rest.Deal("1011", RestCompany.Start, "Ganho", "sete", 21, 11, ("fechado_em", "31/02/2026"));
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        using var connector = rest.Connector();
        Assert.True((await workspace.SyncAsync(connector, rest.Time)).IsComplete);
        var deal = workspace.All<Deal>().Single(deal => deal.Id == "1011");
        Assert.Equal((null, null, DealStatus.Won), (deal.Amount, deal.ClosedAt, deal.Status));
    }

    [Theory]
    [InlineData("https://evil.example", "impulsa names an address of another host as its next page, which is not followed.")]
    [InlineData("http://169.254.169.254", "impulsa names an address of another host as its next page, which is not followed.")]
    public async Task The_next_page_is_read_from_the_same_host_alone(string host, string sentence)
    {
        await using var rest = await FakeRest.StartedAsync();
        rest.Fill();
        for (var id = 1_000; id < 1_200; id++) rest.Deal($"{id}", RestCompany.Start, "Ganho", 1, 21, 11);
        rest.NextHost = host;
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        using var connector = rest.Connector(rest.Described(("""{"kind": "page", "parameter": "pagina", "sizeParameter": "por_pagina", "size": 100}""", """{"kind": "link"}""")));
        var report = await workspace.SyncAsync(connector, rest.Time);
        Assert.Equal((false, sentence), (report.IsComplete, report.Streams.Single(stream => stream.Name == "deals").Copy.Problem));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var rest = await FakeRest.StartedAsync();
        rest.Fill();
        rest.Instead = _ => (302, "{}");
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        using var connector = rest.Connector();
        var report = await workspace.SyncAsync(connector, rest.Time);
        Assert.Equal("impulsa does not answer users as it is described: HTTP 302. See the path of the stream in its file.", report.Streams[0].Copy.Problem);
    }

    [Fact]
    public async Task A_private_address_is_not_connected_to()
    {
        using var folder = new TemporaryFolder();
        await using var rest = await FakeRest.StartedAsync();
        using var workspace = await folder.WriterAsync(rest.Time);
        using var connector = new KpiBot.Connectors.Rest.RestConnector(rest.Described() with { Address = new Uri("http://10.0.0.7/v1/") }, Http.FakeSource.Fixed, isDevelopment: true, rest.Time);
        var report = await workspace.SyncAsync(connector, rest.Time);
        Assert.Equal("impulsa is not called: 10.0.0.7 has no public address.", report.Streams[0].Copy.Problem);
    }

    [Fact]
    public async Task A_list_that_ends_early_is_not_taken_for_the_whole()
    {
        await using var rest = await FakeRest.StartedAsync();
        rest.Fill();
        for (var id = 1_000; id < 1_100; id++) rest.Put("empresas", $"{id}", RestCompany.Start, ("nome", $"c{id}"));
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(rest.Time);
        using var connector = rest.Connector();
        await workspace.SyncAsync(connector, rest.Time);
        rest.Spoil = (call, body) => call.Path == "/v1/empresas" ? """{"data":[],"meta":{"total":101}}""" : body;
        var report = await workspace.SyncAsync(connector, rest.Time, new SyncOptions { AtOnce = 1, Full = true });
        Assert.Equal((false, "impulsa counts 101 companies and lists 0: its list ended early, so nothing was taken for gone."), (report.IsComplete, report.Streams.Single(stream => stream.Name == "companies").Copy.Problem));
        Assert.Equal(101, workspace.All<Account>().Count);
    }
}
