using System.Text;
using KpiBot.Tests.Connectors.OAuth;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Sync;
using Org = KpiBot.Tests.Connectors.Salesforce.FakeOrganization;

namespace KpiBot.Tests.Connectors.Salesforce;

public sealed class SalesforceWireTests
{
    // Written apart from the connector's own list: what a reader of README.md is promised.
    private static readonly Dictionary<string, string> Promised = new()
    {
        ["Organization"] = "SystemModstamp TimeZoneSidKey",
        ["User"] = "SystemModstamp Name IsActive UserRole.Name",
        ["OpportunityStage"] = "SystemModstamp ApiName MasterLabel IsClosed IsWon",
        ["CurrencyType"] = "SystemModstamp IsoCode ConversionRate IsCorporate",
        ["DatedConversionRate"] = "SystemModstamp IsoCode ConversionRate StartDate",
        ["Product2"] = "SystemModstamp IsDeleted Name Family",
        ["Campaign"] = "SystemModstamp IsDeleted Name Type StartDate CreatedDate ActualCost CurrencyIsoCode",
        ["Account"] = "SystemModstamp IsDeleted Name Industry BillingCountry NumberOfEmployees OwnerId AccountSource IsPersonAccount MasterRecordId",
        ["Lead"] = "SystemModstamp IsDeleted CreatedDate Status LeadSource OwnerId Industry Country NumberOfEmployees IsConverted ConvertedDate ConvertedAccountId ConvertedContactId ConvertedOpportunityId MasterRecordId",
        ["Opportunity"] = "SystemModstamp IsDeleted CreatedDate StageName IsClosed IsWon Amount CloseDate Type LeadSource AccountId CampaignId OwnerId LastStageChangeDate LastActivityDate RecordType.Name CurrencyIsoCode",
        ["OpportunityHistory"] = "IsDeleted CreatedDate OpportunityId StageName Amount CloseDate",
        ["OpportunityFieldHistory"] = "IsDeleted CreatedDate OpportunityId OldValue NewValue",
        ["OpportunityLineItem"] = "SystemModstamp IsDeleted OpportunityId Product2Id Quantity TotalPrice CurrencyIsoCode",
        ["CampaignMember"] = "SystemModstamp IsDeleted CampaignId LeadId Contact.AccountId Status FirstRespondedDate CreatedDate",
        ["Task"] = "SystemModstamp IsDeleted OwnerId WhoId WhatId AccountId ActivityDate CompletedDateTime CreatedDate IsClosed TaskSubtype CallType",
        ["Event"] = "SystemModstamp IsDeleted OwnerId WhoId WhatId AccountId StartDateTime IsAllDayEvent ActivityDate",
        ["Case"] = "SystemModstamp IsDeleted CreatedDate ClosedDate AccountId OwnerId MasterRecordId",
    };

    [Fact]
    public async Task What_is_asked_for_is_what_is_promised_and_what_else_is_offered_is_kept_nowhere()
    {
        await using var salesforce = await FakeSalesforce.StartAsync();
        salesforce.Fill();
        salesforce.Org.AddCurrencies();
        salesforce.Org.Schema["Account"]["IsPersonAccount"] = '?';
        salesforce.Org.Schema["Opportunity"]["RecordTypeId"] = ' ';
        for (var extra = 0; extra < 200; extra++)
        {
            var name = extra % 2 == 0 ? $"Extra_{extra}__c" : ((string[])["Email", "Phone", "Street", "FirstName", "Description", "Fax", "NextStep"])[extra % 7] + extra;
            salesforce.Extras[name] = $"leak-{extra}";
            foreach (var fields in salesforce.Org.Schema.Values) fields[name] = ' ';
            salesforce.Org.Put("Lead", Org.Lead, Org.Start, (name, $"leak-{extra}"));
        }

        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync(salesforce.Time))
        {
            using var connector = salesforce.Connector();
            Assert.True((await workspace.SyncAsync(connector, salesforce.Time)).IsComplete); // pages
            Assert.True((await workspace.SyncAsync(connector, salesforce.Time)).IsComplete); // changes
            using var jobs = salesforce.Connector(salesforce.Settings with { BulkFrom = 0 });
            Assert.True((await workspace.SyncAsync(jobs, salesforce.Time, new KpiBot.Sync.SyncOptions { AtOnce = 1, Full = true })).IsComplete);
        }

        Assert.True(salesforce.Answers.Jobs > 10);
        var questions = salesforce.Calls.Select(call => call.Soql).OfType<string>().Select(soql => new FakeSoql(salesforce.Org, soql)).ToList();
        Assert.Equal(Promised.Keys.Order(), questions.Select(question => question.Object).Distinct().Order());
        Assert.All(questions.Where(question => !question.IsCount), question => Assert.Equal(Promised[question.Object].Split(' ').Append("Id").Order(), question.Columns.Order()));
        Assert.All(salesforce.Calls, call => Assert.True(call.Method == "GET" || call.Path == "/services/data/v62.0/jobs/query", "Nothing is written but the jobs that are read."));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("leak-"u8)));
        foreach (var secret in (string[])["00D-session-", FakeTokenEndpoint.Pem[40..80]])
            Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret))));
        Assert.True(Directory.GetFiles(folder.Path).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf("Press line 4"u8) >= 0), "What is kept must be found by the same look.");
    }

    [Theory]
    [InlineData("https://acme.my.salesforce.com", true)]
    [InlineData("https://acme--uat.sandbox.my.salesforce.com/", true)]
    [InlineData("https://my.salesforce.com", false)]
    [InlineData("https://acme.my.salesforce.com.evil.example", false)]
    [InlineData("https://evilmy.salesforce.com", false)]
    [InlineData("http://acme.my.salesforce.com", false)]
    [InlineData("https://acme.my.salesforce.com:8443", false)]
    [InlineData("http://127.0.0.1:5000", false)]
    public void Sessions_go_to_the_organisations_own_hosts_alone(string address, bool isAccepted) =>
        Assert.Equal(isAccepted, new KpiBot.Connectors.Salesforce.SalesforceSettings { InstanceUrl = address }.AddressProblem() is null);
}
