using KpiBot.Connectors.Salesforce;
using KpiBot.Crm;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Sync;
using Org = KpiBot.Tests.Connectors.Salesforce.FakeOrganization;

namespace KpiBot.Tests.Connectors.Salesforce;

/// <summary>Very many records are read by a job of the Bulk API.</summary>
public sealed class SalesforceBulkTests
{
    private const int Leads = 230;

    [Fact]
    public async Task A_job_brings_what_pages_bring()
    {
        await using var salesforce = await ManyAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var pages = salesforce.Connector();
        await workspace.SyncAsync(pages, salesforce.Time);
        Assert.Equal(0, salesforce.Answers.Jobs);
        using var jobs = salesforce.Connector(salesforce.Settings with { BulkFrom = 1 });
        Assert.Equal(workspace.Everything(pages), await SyncSteps.FreshAsync(jobs, salesforce.Time));
        Assert.InRange(salesforce.Answers.Jobs, 10, 15);
        var report = await workspace.SyncAsync(jobs, salesforce.Time, new SyncOptions { AtOnce = 1, Full = true });
        Assert.All(report.Generation!.Counts.ByKind, kind => Assert.Equal((0, 0, 0), (kind.Value.Added, kind.Value.Changed, kind.Value.Removed)));
    }

    [Fact]
    public async Task An_interrupted_reading_goes_on_in_the_same_job()
    {
        await using var salesforce = await ManyAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = Bulk(salesforce);
        salesforce.Instead = call => call.Query.GetValueOrDefault("locator") == "150" ? (503, "") : null;
        Assert.False((await workspace.SyncAsync(connector, salesforce.Time)).IsComplete);
        salesforce.Instead = _ => null;
        salesforce.Calls.Clear();
        Assert.True((await workspace.SyncAsync(connector, salesforce.Time)).IsComplete);
        Assert.Equal((Leads + 2, 1), (workspace.All<Lead>().Count, salesforce.Answers.Jobs));
        Assert.Equal(["150", "200"], salesforce.Calls.Where(call => call.Path.EndsWith("/results", StringComparison.Ordinal)).Select(call => call.Query["locator"]));
    }

    [Fact]
    public async Task A_job_that_is_not_known_any_more_is_begun_anew()
    {
        await using var salesforce = await ManyAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = Bulk(salesforce);
        salesforce.Instead = call => call.Query.GetValueOrDefault("locator") == "150" ? (503, "") : null;
        await workspace.SyncAsync(connector, salesforce.Time);
        salesforce.Instead = _ => null;
        salesforce.Answers.ForgetJobs();
        Assert.True((await workspace.SyncAsync(connector, salesforce.Time)).IsComplete);
        Assert.Equal((Leads + 2, 2), (workspace.All<Lead>().Count, salesforce.Answers.Jobs));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Where_there_can_be_no_job_pages_are_read(bool refuses, bool fails)
    {
        await using var salesforce = await ManyAsync();
        (salesforce.RefusesJobs, salesforce.FailsJobs) = (refuses, fails);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = Bulk(salesforce);
        Assert.True((await workspace.SyncAsync(connector, salesforce.Time)).IsComplete);
        Assert.Equal(Leads + 2, workspace.All<Lead>().Count);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_page_of_csv_that_is_cut_off_is_asked_for_again(double kept)
    {
        await using var salesforce = await ManyAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = Bulk(salesforce);
        var spoilt = 0;
        salesforce.Spoil = (call, body) => call.Path.EndsWith("/results", StringComparison.Ordinal) && spoilt++ % 2 == 0 ? body[..(int)(body.Length * kept)] : body;
        var report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal((true, Leads + 2), (report.IsComplete, workspace.All<Lead>().Count));
        Assert.Equal(5, report.Traffic.Repeated);
    }

    [Fact]
    public async Task A_job_that_is_never_ready_is_left_for_the_next_run()
    {
        await using var salesforce = await ManyAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = Bulk(salesforce);
        salesforce.Instead = call => call.Method == "GET" && call.Path.Contains("/jobs/query/", StringComparison.Ordinal) ? (200, """{"state":"InProgress"}""") : null;
        var report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal("Salesforce still prepares leads: it is read with the next run.", report.Streams.Single(stream => stream.Name == "leads").Copy.Problem);
        salesforce.Instead = _ => null;
        Assert.True((await workspace.SyncAsync(connector, salesforce.Time)).IsComplete);
        Assert.Equal(1, salesforce.Answers.Jobs);
    }

    /// <summary>Only leads are many enough for a job, whose pages have 50 records.</summary>
    private static SalesforceConnector Bulk(FakeSalesforce salesforce)
    {
        salesforce.CutAt = 50;
        return salesforce.Connector(salesforce.Settings with { BulkFrom = 100 });
    }

    private static async Task<FakeSalesforce> ManyAsync()
    {
        var salesforce = await SalesforceSyncTests.FilledAsync();
        for (var number = 100; number < 100 + Leads; number++) salesforce.Org.Put("Lead", FakeOrg.Id("00Q", number), Org.Start, ("Status", "Open"), ("Country", number % 3 == 0 ? null : "Chile \"Sur\",\n1"));
        salesforce.Org.Delete("Lead", FakeOrg.Id("00Q", 99 + Leads), Org.Start);
        salesforce.Org.Put("Lead", FakeOrg.Id("00Q", 99), Org.Start, ("Status", "Open"));
        return salesforce;
    }
}
