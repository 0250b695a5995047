using NodaTime;

namespace KpiBot.Tests.Connectors.Salesforce;

/// <summary>A small company in a Salesforce organisation.</summary>
internal static class FakeOrganization
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 12, 0);

    public static readonly string
        Ana = FakeOrg.Id("005", 1), Bruno = FakeOrg.Id("005", 2), Acme = FakeOrg.Id("001", 1), Open = FakeOrg.Id("006", 1), Won = FakeOrg.Id("006", 2), Lost = FakeOrg.Id("006", 3), Converted = FakeOrg.Id("00Q", 1),
        Lead = FakeOrg.Id("00Q", 2), Contact = FakeOrg.Id("003", 1), Fair = FakeOrg.Id("701", 1), Press = FakeOrg.Id("01t", 1), Call = FakeOrg.Id("00T", 1), Meeting = FakeOrg.Id("00U", 1), Case = FakeOrg.Id("500", 1);

    /// <summary>Two owners, an account with a contact that was a lead, another lead, three opportunities: one open, one won, one lost.</summary>
    public static void Fill(this FakeSalesforce salesforce)
    {
        var org = salesforce.Org;
        org.Put("Organization", FakeOrg.Id("00D", 1), Start, ("TimeZoneSidKey", "America/Sao_Paulo"), ("Name", "leak-organization"));
        org.Put("UserRole", FakeOrg.Id("00E", 1), Start, ("Name", "LATAM"));
        org.Put("User", Ana, Start, ("Name", "Ana Silva"), ("IsActive", "true"), ("UserRoleId", FakeOrg.Id("00E", 1)), ("Email", "leak-ana@example.com"));
        org.Put("User", Bruno, Start, ("Name", "Bruno Costa"));
        org.AddStage("Prospecting", "Prospecting", false, false);
        org.AddStage("Closed Won", "Ganho", true, true);
        org.AddStage("Closed Lost", "Perdido", true, false);
        org.Put("Product2", Press, Start, ("Name", "Press line 4"), ("Family", "Presses"));
        org.Put("Campaign", Fair, Start, ("Name", "Fair, \"Hanover\""), ("Type", "Trade Show"), ("StartDate", "2026-02-01"), ("ActualCost", "4000.0"));
        org.Put("Account", Acme, Start, ("Name", "Acme"), ("Industry", "Paper"), ("BillingCountry", "Brazil"), ("NumberOfEmployees", "1250"), ("OwnerId", Ana), ("Phone", "leak-phone"));
        org.Put("Contact", Contact, Start, ("AccountId", Acme), ("Name", "leak-contact"));
        org.Put("Opportunity", Open, Start, ("StageName", "Prospecting"), ("Amount", "1000.0"), ("CloseDate", "2026-04-05"), ("AccountId", Acme), ("OwnerId", Ana), ("LeadSource", "Web"), ("CampaignId", Fair), ("Name", "leak-opportunity"));
        org.Put("Opportunity", Won, Start, ("StageName", "Prospecting"), ("Amount", "9000.0"), ("CloseDate", "2026-03-01"), ("AccountId", Acme), ("OwnerId", Bruno), ("Type", "New Business"));
        org.Put("Opportunity", Won, Start + Duration.FromDays(20), ("StageName", "Closed Won"), ("Amount", "11000.0"), ("CloseDate", "2026-02-04"));
        org.Put("Opportunity", Lost, Start, ("StageName", "Closed Lost"), ("Amount", "500.0"), ("CloseDate", "2026-02-14"));
        org.Put("OpportunityFieldHistory", FakeOrg.Id("017", 1), Start, ("OpportunityId", Won), ("Field", "Owner"), ("OldValue", "Ana Silva"), ("NewValue", "Bruno Costa"));
        org.Put("OpportunityFieldHistory", FakeOrg.Id("017", 2), Start, ("OpportunityId", Won), ("Field", "Description"), ("NewValue", "leak-description"));
        org.Put("OpportunityLineItem", FakeOrg.Id("00k", 1), Start, ("OpportunityId", Open), ("Product2Id", Press), ("Quantity", "3.0"), ("TotalPrice", "900.0"), ("Description", "leak-line"));
        org.Put("Lead", Converted, Start, ("Status", "Qualified"), ("LeadSource", "Trade Show"), ("IsConverted", "true"), ("ConvertedDate", "2026-01-12"), ("ConvertedAccountId", Acme), ("ConvertedContactId", Contact), ("ConvertedOpportunityId", Won));
        org.Put("Lead", Lead, Start, ("Status", "Open"), ("LeadSource", "Web"), ("OwnerId", FakeOrg.Id("00G", 1)), ("Country", "Brazil"), ("Email", "leak-lead@example.com"), ("Name", "leak-lead"));
        org.Put("CampaignMember", FakeOrg.Id("00v", 1), Start, ("CampaignId", Fair), ("LeadId", Lead), ("Status", "Responded"), ("FirstRespondedDate", "2026-02-02"));
        org.Put("CampaignMember", FakeOrg.Id("00v", 2), Start, ("CampaignId", Fair), ("ContactId", Contact), ("Status", "Sent"));
        org.Put("Task", Call, Start, ("TaskSubtype", "Call"), ("WhoId", Contact), ("WhatId", Won), ("AccountId", Acme), ("OwnerId", Ana), ("IsClosed", "true"), ("CompletedDateTime", "2026-01-06T09:30:00.000Z"), ("CallType", "Inbound"), ("Subject", "leak-subject"));
        org.Put("Task", FakeOrg.Id("00T", 2), Start, ("TaskSubtype", "ListEmail"), ("WhoId", Lead), ("ActivityDate", "2026-01-07"), ("IsClosed", "true"), ("IsArchived", "true"));
        org.Put("Task", FakeOrg.Id("00T", 3), Start, ("IsRecurrence", "true"), ("ActivityDate", "2026-01-07"));
        org.Put("Event", Meeting, Start, ("WhatId", Open), ("AccountId", Acme), ("OwnerId", Ana), ("StartDateTime", "2026-01-08T13:00:00.000Z"), ("ActivityDate", "2026-01-08"));
        org.Put("Event", FakeOrg.Id("00U", 2), Start, ("IsChild", "true"), ("WhatId", Open), ("StartDateTime", "2026-01-08T13:00:00.000Z"));
        org.Put("Case", Case, Start, ("AccountId", Acme), ("ClosedDate", "2026-01-05T17:00:00.000Z"), ("OwnerId", Ana), ("Subject", "leak-case"));
    }

    public static void AddStage(this FakeOrg org, string name, string label, bool isClosed, bool isWon)
    {
        var id = FakeOrg.Id("01J", org.Of("OpportunityStage").Count + 1);
        org.Put("OpportunityStage", id, Start, ("ApiName", name), ("MasterLabel", label), ("IsClosed", isClosed ? "true" : "false"), ("IsWon", isWon ? "true" : "false"), ("IsActive", "true"));
    }

    /// <summary>Several currencies: the organisation's own is the real.</summary>
    public static void AddCurrencies(this FakeOrg org)
    {
        FakeSchema.AddCurrencies(org.Schema);
        org.Put("CurrencyType", FakeOrg.Id("01L", 1), Start, ("IsoCode", "BRL"), ("ConversionRate", "1.0"), ("IsCorporate", "true"));
        org.Put("CurrencyType", FakeOrg.Id("01L", 2), Start, ("IsoCode", "USD"), ("ConversionRate", "0.25"));
        org.Put("DatedConversionRate", FakeOrg.Id("04w", 1), Start, ("IsoCode", "USD"), ("ConversionRate", "0.2"), ("StartDate", "2026-02-01"));
    }
}
