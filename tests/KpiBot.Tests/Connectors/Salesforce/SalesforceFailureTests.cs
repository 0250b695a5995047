using KpiBot.Connectors.Salesforce;
using KpiBot.Crm;
using KpiBot.Sync;
using KpiBot.Tests.Connectors.OAuth;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Sync;
using Org = KpiBot.Tests.Connectors.Salesforce.FakeOrganization;

namespace KpiBot.Tests.Connectors.Salesforce;

/// <summary>What goes wrong between the two, and what is said of it.</summary>
public sealed class SalesforceFailureTests
{
    [Theory]
    [InlineData(500, "oops")]
    [InlineData(503, """[{"errorCode":"SERVER_UNAVAILABLE"}]""")]
    [InlineData(400, """[{"errorCode":"QUERY_TIMEOUT"}]""")]
    [InlineData(403, """[{"errorCode":"REQUEST_LIMIT_EXCEEDED","message":"ConcurrentRequests (Concurrent API Requests) Limit exceeded."}]""")]
    [InlineData(200, """{"totalSize":3,"done":true,"records":[{"Id":"006""")]
    public async Task What_passes_is_tried_again(int status, string body)
    {
        await using var salesforce = await SalesforceSyncTests.FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        var calls = 0;
        salesforce.Instead = _ => ++calls % 4 == 0 ? (status, body) : null;
        var report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.True(report.IsComplete);
        Assert.Equal(3, workspace.All<Deal>().Count);
        Assert.True(report.Traffic.Repeated > 5);
    }

    [Fact]
    public async Task What_does_not_pass_ends_the_run_with_a_sentence_and_the_next_goes_on()
    {
        await using var salesforce = await SalesforceSyncTests.FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        salesforce.Instead = call => call.Asks("Opportunity") ? (503, "secret detail") : null;
        var report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.False(report.IsComplete);
        Assert.Equal("Salesforce could not be read for opportunities (HTTP 503): it is tried again with the next run.", Problem(report, "opportunities"));
        Assert.Empty(workspace.All<Deal>());
        salesforce.Instead = _ => null;
        Assert.True((await workspace.SyncAsync(connector, salesforce.Time)).IsComplete);
        Assert.Equal(3, workspace.All<Deal>().Count);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"totalSize":1.5,"done":true,"records":null}""")]
    [InlineData("""{"totalSize":99999999999999999999,"done":true,"records":{"Id":1}}""")]
    [InlineData("""{"totalSize":3,"done":true,"records":[1,null,"x"]}""")]
    [InlineData("""{"totalSize":3,"done":true,"records":[{"Id":"006000000000001AAA"}]}""")]
    [InlineData("""{"totalSize":3,"done":true,"records":[{"Id":"006","SystemModstamp":"2026-01-05T12:00:00.000+0000"}]}""")]
    [InlineData("""{"totalSize":3,"done":true,"records":[{"Id":"x' OR Id != '","SystemModstamp":"2026-01-05T12:00:00.000+0000"}]}""")]
    [InlineData("""{"totalSize":3,"done":true,"records":[{"Id":"\ud800","SystemModstamp":"tomorrow"}]}""")]
    [InlineData("""{"totalSize":3,"done":false,"records":[]}""")]
    public async Task An_answer_that_is_none_is_a_problem_and_readers_see_what_they_saw(string body)
    {
        await using var salesforce = await SalesforceSyncTests.FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector(salesforce.Settings with { Without = SalesforceConnector.Optional.Except(["opportunities"]).ToHashSet() });
        await workspace.SyncAsync(connector, salesforce.Time);
        var before = workspace.Everything(connector);
        salesforce.Instead = call => call.Asks("Opportunity") ? (200, body) : null;
        foreach (var full in (bool[])[false, true]) await workspace.SyncAsync(connector, salesforce.Time, new SyncOptions { AtOnce = 1, Full = full });
        Assert.Equal(before, workspace.Everything(connector));
    }

    [Fact]
    public async Task A_session_that_ends_in_the_middle_is_renewed_once_for_all()
    {
        await using var salesforce = await SalesforceSyncTests.FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        var calls = 0;
        salesforce.Instead = _ =>
        {
            if (++calls == 20) salesforce.Sessions.Clear();
            return null;
        };
        Assert.True((await workspace.SyncAsync(connector, salesforce.Time, new SyncOptions { AtOnce = 4 })).IsComplete);
        Assert.Equal(2, salesforce.Given);
    }

    [Fact]
    public async Task A_connection_made_in_a_browser_is_renewed_in_the_middle_though_its_refresh_token_is_good_once()
    {
        await using var salesforce = await SalesforceSyncTests.FilledAsync();
        await using var connected = await ConnectedSource.SalesforceAsync();
        salesforce.Knows = connected.Authority.Access.ContainsKey;
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector(token: connected.Token());
        var calls = 0;
        salesforce.Instead = _ =>
        {
            if (++calls % 30 == 0) connected.Authority.Access.Clear();
            return null;
        };
        Assert.True((await workspace.SyncAsync(connector, salesforce.Time, new SyncOptions { AtOnce = 4 })).IsComplete);
        Assert.Equal(calls / 30, connected.Authority.Renewals);
        Assert.Equal(3, workspace.All<Deal>().Count);
    }

    [Fact]
    public async Task A_user_who_is_not_let_in_is_told_what_to_do()
    {
        await using var salesforce = await SalesforceSyncTests.FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector(token: new KpiBot.Connectors.Http.FixedToken(KpiBot.Access.Secret.Of("old")));
        var report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.All(report.Streams, stream => Assert.Equal(SourceFailure.Refused, stream.Failure));
        Assert.Equal("Salesforce does not accept the token (HTTP 401 INVALID_SESSION_ID): give it a valid one.", report.Streams[0].Copy.Problem);
    }

    [Fact]
    public async Task A_field_that_the_user_may_not_see_is_told_from_one_that_is_empty()
    {
        await using var salesforce = await SalesforceSyncTests.FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        salesforce.Org.Put("Opportunity", Org.Lost, Org.Start, ("Amount", null)); // empty, and no problem
        Assert.All((await workspace.SyncAsync(connector, salesforce.Time)).Streams, stream => Assert.Null(stream.Copy.Problem));
        salesforce.Org.Hidden.UnionWith(["Opportunity.Amount", "Contact.AccountId"]);
        salesforce.Time.Advance(TimeSpan.FromHours(2));
        var report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.True(report.IsComplete);
        Assert.Equal(
            "Salesforce does not show the user Opportunity.Amount, CampaignMember.Contact.AccountId: let the user read them (field-level security) and run kpibot sync --full, or name them in Salesforce:Without.",
            Problem(report, "fields"));
        Assert.Equal(SourceFailure.NotAllowed, report.Streams.Single(stream => stream.Name == "fields").Failure);

        using var without = salesforce.Connector(salesforce.Settings with { Without = new HashSet<string> { "Opportunity.Amount", "CampaignMember.Contact.AccountId" } });
        Assert.All((await workspace.SyncAsync(without, salesforce.Time)).Streams, stream => Assert.Null(stream.Copy.Problem));
        salesforce.Org.Hidden.Clear();
        salesforce.Time.Advance(TimeSpan.FromHours(2));
        await workspace.SyncAsync(connector, salesforce.Time, new SyncOptions { AtOnce = 1, Full = true });
        Assert.Equal(1000m, workspace.All<Deal>().Single(deal => deal.Id == Org.Open).Amount);
    }

    [Fact]
    public async Task A_field_that_is_taken_away_while_it_is_read_is_done_without()
    {
        await using var salesforce = await SalesforceSyncTests.FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        await workspace.SyncAsync(connector, salesforce.Time);
        salesforce.Org.Hidden.Add("Lead.Industry"); // within the hour for which descriptions are kept
        Assert.True((await workspace.SyncAsync(connector, salesforce.Time)).IsComplete);
        Assert.Contains("Lead.Industry", Problem(await workspace.SyncAsync(connector, salesforce.Time), "fields"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_the_user_may_not_read_is_named_and_the_rest_is_read()
    {
        await using var salesforce = await SalesforceSyncTests.FilledAsync();
        salesforce.Org.Schema.Remove("Case");
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        var report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.True(report.IsComplete);
        Assert.Equal("Salesforce does not let the token read cases (HTTP 404 NOT_FOUND): give it the right to read Case, or leave cases out.", Problem(report, "cases"));
        Assert.Equal(3, workspace.All<Deal>().Count);
        using var without = salesforce.Connector(salesforce.Settings with { Without = new HashSet<string> { "cases" } });
        Assert.All((await workspace.SyncAsync(without, salesforce.Time)).Streams, stream => Assert.Null(stream.Copy.Problem));
    }

    [Fact]
    public async Task A_day_whose_calls_are_spent_is_left_to_others()
    {
        await using var salesforce = await SalesforceSyncTests.FilledAsync();
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        using var connector = salesforce.Connector();
        (salesforce.CallsADay, salesforce.CallsUsed) = (1_000, 890);
        var report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.False(report.IsComplete);
        Assert.Contains(report.Streams, stream => stream.Failure == SourceFailure.Spent);
        Assert.Equal(99, report.Traffic.LeftToday!.Value, tolerance: 20.0);
        salesforce.CallsUsed = 1_000;
        report = await workspace.SyncAsync(connector, salesforce.Time);
        Assert.Equal("Salesforce allows no more calls today: it goes on where it stopped with the next run.", report.Streams[^1].Copy.Problem);
        salesforce.CallsUsed = 0;
        Assert.True((await workspace.SyncAsync(connector, salesforce.Time)).IsComplete);
    }

    [Fact]
    public async Task A_person_who_is_an_account_keeps_its_name_for_itself()
    {
        await using var salesforce = await SalesforceSyncTests.FilledAsync();
        salesforce.Org.Schema["Account"]["IsPersonAccount"] = '?';
        salesforce.Org.Put("Account", FakeOrg.Id("001", 5), Org.Start, ("Name", "leak-person"), ("IsPersonAccount", "true"), ("BillingCountry", "Chile"));
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync(salesforce.Time))
        {
            using var connector = salesforce.Connector();
            await workspace.SyncAsync(connector, salesforce.Time);
            var person = workspace.All<Account>().Single(account => account.Id == FakeOrg.Id("001", 5));
            Assert.Equal((null, "Chile"), (person.Name, person.Country));
        }

        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("leak-"u8)));
    }

    private static string? Problem(SyncReport report, string stream) => report.Streams.Single(one => one.Name == stream).Copy.Problem;
}
