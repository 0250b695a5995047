using KpiBot.Host;
using KpiBot.Tests.Connectors.OAuth;
using KpiBot.Tests.Connectors.Salesforce;
using KpiBot.Tests.Storage;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Tests.Host;

public sealed class SalesforceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _settings = [];

    [Fact]
    public async Task A_question_is_answered_from_what_was_synced_with_a_key_and_no_password()
    {
        await using var salesforce = await FakeSalesforce.StartAsync();
        salesforce.Fill();
        salesforce.Org.AddCurrencies();
        salesforce.Org.Hidden.Add("Campaign.ActualCost");
        SetUp(salesforce);
        var (code, output, error) = await RunAsync(salesforce, "sync");
        Assert.True(code == 0, error);
        Assert.Contains("salesforce is up to date:", output, StringComparison.Ordinal);
        Assert.Contains("deal                   3 added, 0 changed, 0 unchanged, 0 removed", output, StringComparison.Ordinal);
        Assert.Contains("Salesforce does not show the user Campaign.ActualCost", error, StringComparison.Ordinal);
        (code, output, error) = await RunAsync(salesforce, "ask", "revenue won in 2026", "--now", "2026-07-01");
        Assert.True(code == 0, error);
        Assert.Contains("11,000", output, StringComparison.Ordinal);
        Assert.Contains("R$", output, StringComparison.Ordinal);
        (_, output, _) = await RunAsync(salesforce, "ask", "how fresh is the data?", "--now", "2026-07-01");
        Assert.Contains("salesforce: data incomplete. fields could not be read", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_salesforce_does_not_know_is_told_in_one_sentence()
    {
        await using var salesforce = await FakeSalesforce.StartAsync();
        SetUp(salesforce);
        _settings["Salesforce:ClientId"] = "another";
        var (code, _, error) = await RunAsync(salesforce, "sync");
        Assert.Equal((1, "Salesforce gives no token (HTTP 400 invalid_grant): see that the private key belongs to the app, and that the app may act for the user.\n"), (code, error));
    }

    [Theory]
    [InlineData("InstanceUrl", "https://evil.example", "InstanceUrl is \"https://evil.example\": the token is sent to https://*.my.salesforce.com alone.")]
    [InlineData("LoginUrl", "https://evil.example", "LoginUrl is \"https://evil.example\": the token is sent to https://login.salesforce.com and https://test.salesforce.com alone.")]
    [InlineData("Username", "", "Username is empty: InstanceUrl, ClientId, Username and PrivateKey belong together.")]
    [InlineData("PrivateKey", "/nowhere/key.pem", "PrivateKey is \"/nowhere/key.pem\": that is no file that can be read.")]
    [InlineData("Without", "cases, letters", "Without names \"letters\": expected some of products, campaigns, accounts, leads, opportunities, opportunity_history, owner_history, line_items, campaign_members, tasks, events, cases, or fields such as Opportunity.CampaignId.")]
    [InlineData("Fields", "LossReason=Loss Reason", "Fields holds \"LossReason=Loss Reason\": expected one of MqlAt, AcceptedAt, RejectedAt, RejectReason, SqlAt, FirstResponseAt, Role, LossReason, AnnualValue, FirstReplyAt and the API name of a field of your own, such as LossReason=Loss_Reason__c.")]
    [InlineData("Fields", "Email=Email__c", null)]
    public async Task A_setting_that_cannot_be_used_is_named(string name, string value, string? sentence)
    {
        await using var salesforce = await FakeSalesforce.StartAsync();
        SetUp(salesforce);
        _settings[$"Salesforce:{name}"] = value;
        var (code, _, error) = await RunAsync(salesforce, "sync");
        Assert.Equal(2, code);
        if (sentence is not null) Assert.Equal($"The setting Salesforce:{sentence}\n", error);
    }

    [Fact]
    public async Task A_file_that_is_no_key_is_told_without_its_words()
    {
        await using var salesforce = await FakeSalesforce.StartAsync();
        SetUp(salesforce);
        File.WriteAllText(_settings["Salesforce:PrivateKey"]!, "secret detail");
        var (code, _, error) = await RunAsync(salesforce, "sync");
        Assert.Equal(2, code);
        Assert.EndsWith("that is no private RSA key: expected PEM that begins with -----BEGIN PRIVATE KEY-----, without a password.\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void SetUp(FakeSalesforce salesforce)
    {
        var key = Path.Combine(_folder.Path, "key.pem");
        File.WriteAllText(key, FakeTokenEndpoint.Pem);
        foreach (var (name, value) in ((string, string)[])[("InstanceUrl", salesforce.Url), ("LoginUrl", salesforce.Url), ("ClientId", FakeSalesforce.ClientId), ("Username", FakeSalesforce.Username), ("PrivateKey", key)]) _settings[$"Salesforce:{name}"] = value;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(FakeSalesforce salesforce, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", Path.Combine(_folder.Path, "data")), .. _settings]).Build();
        var code = await CommandLine.RunAsync(args, new Terminal(TextReader.Null, output, error, false), () => settings, salesforce.Time, isDevelopment: true, cancellation: TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
