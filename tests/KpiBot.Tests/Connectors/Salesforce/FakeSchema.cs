namespace KpiBot.Tests.Connectors.Salesforce;

/// <summary>The objects of an organisation and the types of their fields, as Salesforce's object reference has them: # number, ? truth value, @ instant, ~ day, else text. Each has an Id too.</summary>
internal static class FakeSchema
{
    public static Dictionary<string, Dictionary<string, char>> Of() => new()
    {
        ["Organization"] = Fields("SystemModstamp@ Name Phone Street TimeZoneSidKey"),
        ["User"] = Fields("SystemModstamp@ Name Email Phone Username IsActive? UserRoleId ManagerId"),
        ["UserRole"] = Fields("SystemModstamp@ Name"),
        ["RecordType"] = Fields("SystemModstamp@ Name SobjectType"),
        ["OpportunityStage"] = Fields("SystemModstamp@ ApiName MasterLabel IsActive? IsClosed? IsWon? SortOrder#"),
        ["Product2"] = Fields("SystemModstamp@ CreatedDate@ IsDeleted? Name Family Description ProductCode"),
        ["Campaign"] = Fields("SystemModstamp@ CreatedDate@ IsDeleted? Name Type Status StartDate~ EndDate~ ActualCost# BudgetedCost# Description"),
        ["Account"] = Fields("SystemModstamp@ CreatedDate@ IsDeleted? MasterRecordId Name Type Industry BillingCountry BillingStreet Phone NumberOfEmployees# OwnerId AccountSource Description"),
        ["Contact"] = Fields("SystemModstamp@ CreatedDate@ IsDeleted? MasterRecordId AccountId Name Email Phone OwnerId"),
        ["Lead"] = Fields(
            "SystemModstamp@ CreatedDate@ IsDeleted? MasterRecordId Name Email Phone Street Company Title Description Status LeadSource OwnerId Industry Country NumberOfEmployees# IsConverted? ConvertedDate~ ConvertedAccountId ConvertedContactId ConvertedOpportunityId"),
        ["Opportunity"] = Fields(
            "SystemModstamp@ CreatedDate@ IsDeleted? Name Description NextStep AccountId StageName IsClosed? IsWon? Amount# Probability# ExpectedRevenue# CloseDate~ Type LeadSource CampaignId OwnerId LastStageChangeDate@ LastActivityDate~"),
        ["OpportunityHistory"] = Fields("CreatedDate@ IsDeleted? OpportunityId StageName Amount# CloseDate~ Probability#"),
        ["OpportunityFieldHistory"] = Fields("CreatedDate@ IsDeleted? OpportunityId Field OldValue NewValue"),
        ["OpportunityLineItem"] = Fields("SystemModstamp@ CreatedDate@ IsDeleted? OpportunityId Product2Id Name Description Quantity# TotalPrice#"),
        ["CampaignMember"] = Fields("SystemModstamp@ CreatedDate@ IsDeleted? CampaignId LeadId ContactId Email Status HasResponded? FirstRespondedDate~"),
        ["Task"] = Fields("SystemModstamp@ CreatedDate@ IsDeleted? IsArchived? Subject Description OwnerId WhoId WhatId AccountId ActivityDate~ CompletedDateTime@ Status IsClosed? IsRecurrence? TaskSubtype CallType"),
        ["Event"] = Fields("SystemModstamp@ CreatedDate@ IsDeleted? Subject Description Location OwnerId WhoId WhatId AccountId ActivityDate~ StartDateTime@ IsAllDayEvent? IsRecurrence? IsChild?"),
        ["Case"] = Fields("SystemModstamp@ CreatedDate@ ClosedDate@ IsDeleted? MasterRecordId Subject Description SuppliedEmail AccountId OwnerId Status IsClosed?"),
    };

    /// <summary>What an organisation with several currencies has beside.</summary>
    public static void AddCurrencies(Dictionary<string, Dictionary<string, char>> schema)
    {
        schema["CurrencyType"] = Fields("SystemModstamp@ IsoCode ConversionRate# DecimalPlaces# IsActive? IsCorporate?");
        schema["DatedConversionRate"] = Fields("SystemModstamp@ IsoCode ConversionRate# StartDate~ NextStartDate~");
        foreach (var name in (string[])["Campaign", "Opportunity", "OpportunityLineItem"]) schema[name]["CurrencyIsoCode"] = ' ';
    }

    public static Dictionary<string, char> Fields(string fields) =>
        fields.Split(' ').Prepend("Id").ToDictionary(field => field.TrimEnd('#', '?', '@', '~'), field => char.IsLetterOrDigit(field[^1]) ? ' ' : field[^1]);
}
