using System.Text;
using KpiBot.Access;
using KpiBot.Connectors.HubSpot;
using KpiBot.Connectors.OAuth;
using KpiBot.Connectors.Salesforce;

namespace KpiBot.Tests.Connectors.OAuth;

public sealed class GrantEndpointTests
{
    [Fact]
    public async Task HubSpot_tells_its_account_and_what_was_granted()
    {
        await using var source = await ConnectedSource.HubSpotAsync();
        var kept = await source.KeptAsync();
        Assert.Equal(("1234567", "acme.example", null as Uri), (kept.Account.Id, kept.Account.Name, kept.Account.Instance));
        Assert.Equal(["crm.objects.line_items.read", "sales-email-read", "tickets", "crm.objects.feedback_submissions.read", "crm.objects.goals.read", "content"], source.Server.Missing(kept.Account.Scopes!).Select(scope => scope.Name));
        Assert.Equal(source.Time.GetUtcNow().AddSeconds(1800), kept.Ends);
    }

    [Fact]
    public async Task Salesforce_tells_its_organisation_and_where_it_is_called()
    {
        await using var source = await ConnectedSource.SalesforceAsync();
        var kept = await source.KeptAsync();
        Assert.Equal(("00D000000000001EAA", "acme.my.salesforce.com", new Uri("https://acme.my.salesforce.com")), (kept.Account.Id, kept.Account.Name, kept.Account.Instance));
        Assert.Null(kept.Ends);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://salesforce.com.evil.example")]
    [InlineData("https://evilsalesforce.com")]
    [InlineData("https://other.my.salesforce.com")]
    [InlineData("http://acme.my.salesforce.com")]
    [InlineData("https://acme.my.salesforce.com:8443")]
    [InlineData("https://user@acme.my.salesforce.com")]
    [InlineData("https://10.0.0.1")]
    [InlineData("//acme.my.salesforce.com")]
    public async Task An_instance_that_is_not_Salesforces_own_is_no_account(string instance)
    {
        await using var source = await ConnectedSource.SalesforceAsync();
        source.Authority.Instance = instance;
        Assert.Null(Assert.IsType<GrantOutcome.Granted>(await source.ExchangeAsync()).Account);
    }

    [Fact]
    public async Task A_code_is_good_once_and_only_with_its_proof()
    {
        await using var source = await ConnectedSource.HubSpotAsync();
        Assert.IsType<GrantOutcome.Refused>(await source.ExchangeAsync(code: "code-canary-1"));
        Assert.IsType<GrantOutcome.Refused>(await source.ExchangeAsync(verifier: Pkce.New().Verifier));
    }

    [Fact]
    public async Task Nothing_that_is_secret_stands_in_an_address_or_in_words_or_in_a_file()
    {
        await using var source = await ConnectedSource.HubSpotAsync();
        var kept = await source.KeptAsync();
        Assert.DoesNotContain("canary", kept.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", Assert.IsType<GrantOutcome.Granted>(await source.ExchangeAsync()).ToString(), StringComparison.Ordinal);
        Assert.All(source.Authority.Calls, call => Assert.DoesNotContain("canary", call.Path, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(source.Folder.Path), file => Assert.DoesNotContain("canary", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
        Assert.Contains("delivery.db", Directory.EnumerateFiles(source.Folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Only_reading_is_asked_for_and_what_an_account_may_lack_is_asked_for_apart()
    {
        var hubSpot = HubSpotAccess.Server(new HubSpotSettings(), "1", Secret.Of("s"));
        var address = hubSpot.AuthorizeFor("state", "challenge", new Uri("https://kpi.example.com/oauth/hubspot/callback"));
        Assert.Equal("https://app.hubspot.com/oauth/authorize", address.GetLeftPart(UriPartial.Path));
        Assert.Contains("&scope=oauth%20crm.objects.contacts.read%20crm.objects.companies.read%20crm.objects.deals.read%20crm.objects.owners.read&optional_scope=crm.objects.line_items.read%20", address.Query, StringComparison.Ordinal);
        Assert.All(hubSpot.Scopes, scope => Assert.DoesNotContain("write", scope.Name, StringComparison.Ordinal));
        var salesforce = SalesforceAccess.Server(new SalesforceSettings { InstanceUrl = "https://acme.my.salesforce.com" }, new Uri("https://login.salesforce.com"), "1", Secret.Of("s"));
        Assert.Contains("&scope=api%20refresh_token", salesforce.AuthorizeFor("state", "challenge", new Uri("https://kpi.example.com")).Query, StringComparison.Ordinal);
    }
}
