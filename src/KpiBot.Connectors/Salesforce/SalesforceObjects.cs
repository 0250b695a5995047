using KpiBot.Crm;

namespace KpiBot.Connectors.Salesforce;

/// <summary>The objects that are read, each with the fields its KPIs need. No name of a person outside the own team, no e-mail address, phone number, street, subject, description or note is among them.</summary>
internal static class SalesforceObjects
{
    public const string Organization = "organization", Users = "users", Stages = "stages", Currencies = "currencies", DatedRates = "dated_rates", Products = "products", Campaigns = "campaigns", Accounts = "accounts",
        Leads = "leads", Opportunities = "opportunities", OpportunityHistory = "opportunity_history", OwnerHistory = "owner_history", LineItems = "line_items", CampaignMembers = "campaign_members", Tasks = "tasks",
        Events = "events", Cases = "cases";

    private const string Currency = "CurrencyIsoCode?";

    private static readonly SalesforceObject[] All =
    [
        Small(Organization, "Organization", "TimeZoneSidKey"),
        Small(Users, "User", "Name", "IsActive", "UserRole.Name?"),
        Small(Stages, "OpportunityStage", "ApiName", "MasterLabel", "IsClosed", "IsWon"),
        Small(Currencies, "CurrencyType", "IsoCode", "ConversionRate", "IsCorporate") with { IsOptional = true, Kinds = [RecordKind.ExchangeRate] },
        Small(DatedRates, "DatedConversionRate", "IsoCode", "ConversionRate", "StartDate") with { IsOptional = true, Kinds = [RecordKind.ExchangeRate], IsLookup = false },
        new(Products, "Product2", [RecordKind.Product]) { IsLookup = true, Fields = ["Name", "Family"] },
        new(Campaigns, "Campaign", [RecordKind.Spend]) { IsLookup = true, Fields = ["Name", "Type", "StartDate", "CreatedDate", "ActualCost", Currency] },
        new(Accounts, "Account", [RecordKind.Account])
        {
            Fields = ["Name", "Industry", "BillingCountry", "NumberOfEmployees", "OwnerId", "AccountSource", "IsPersonAccount?", SalesforceObject.MasterRecordId],
        },
        new(Leads, "Lead", [RecordKind.Lead])
        {
            Fields =
            [
                "CreatedDate", "Status", "LeadSource", "OwnerId", "Industry", "Country", "NumberOfEmployees", "IsConverted", "ConvertedDate", "ConvertedAccountId", "ConvertedContactId", "ConvertedOpportunityId",
                SalesforceObject.MasterRecordId,
            ],
        },
        new(Opportunities, "Opportunity", [RecordKind.Deal])
        {
            Fields =
            [
                "CreatedDate", "StageName", "IsClosed", "IsWon", "Amount", "CloseDate", "Type", "LeadSource", "AccountId", "CampaignId", "OwnerId", "LastStageChangeDate", "LastActivityDate", "RecordType.Name?", Currency,
            ],
            Tracked = ["StageName", "Amount", "CloseDate", "OwnerId"],
        },
        new(OpportunityHistory, "OpportunityHistory", [RecordKind.StageChange]) { ModifiedAt = "CreatedDate", Fields = ["OpportunityId", "StageName", "Amount", "CloseDate"] },
        new(OwnerHistory, "OpportunityFieldHistory", []) { ModifiedAt = "CreatedDate", Where = ["Field = 'Owner'"], IsOptional = true, Fields = ["OpportunityId", "OldValue", "NewValue"] },
        new(LineItems, "OpportunityLineItem", [RecordKind.LineItem]) { Fields = ["OpportunityId", "Product2Id", "Quantity", "TotalPrice", Currency] },
        new(CampaignMembers, "CampaignMember", [RecordKind.Touch]) { Fields = ["CampaignId", "LeadId", "Contact.AccountId", "Status", "FirstRespondedDate", "CreatedDate"] },
        new(Tasks, "Task", [RecordKind.Activity])
        {
            // The pattern of a series is no task.
            Where = ["IsRecurrence = false"],
            Fields = ["OwnerId", "WhoId", "WhatId", "AccountId", "ActivityDate", "CompletedDateTime", "CreatedDate", "IsClosed", "TaskSubtype", "CallType"],
        },
        new(Events, "Event", [RecordKind.Activity])
        {
            // Nor is that of a series of meetings; and everybody who is invited has a copy of the one meeting.
            Where = ["IsRecurrence = false", "IsChild = false"],
            Fields = ["OwnerId", "WhoId", "WhatId", "AccountId", "StartDateTime", "IsAllDayEvent", "ActivityDate"],
        },
        new(Cases, "Case", [RecordKind.Ticket]) { Fields = ["CreatedDate", "ClosedDate", "AccountId", "OwnerId", SalesforceObject.MasterRecordId + "?"] },
    ];

    /// <summary>The names of the streams that can be left out.</summary>
    public static IReadOnlyList<string> Optional { get; } = [.. All.Where(type => !type.IsSmall).Select(type => type.Name)];

    /// <summary>The objects that an installation reads, in the order in which they are read, with its own fields.</summary>
    public static IReadOnlyList<SalesforceObject> Of(SalesforceSettings settings) =>
    [
        .. All.Where(type => !settings.Without.Contains(type.Name)).Select(type => type with
        {
            Fields = [.. type.Fields.Concat(settings.Fields.Where(own => OwnFields.ObjectOf.GetValueOrDefault(own.Key) == type.Api).Select(own => own.Value)).Where(name => !settings.Without.Contains($"{type.Api}.{Plain(name)}")).Distinct()],
        }),
    ];

    /// <summary>Whether fields of an object are read, so that one can be left out.</summary>
    public static bool Knows(string field) => field.Split('.', 2) is [var api, _] && Array.Exists(All, type => type.Api == api);

    /// <summary>A field without its mark.</summary>
    public static string Plain(string field) => field.TrimEnd(SalesforceObject.Optional);

    private static SalesforceObject Small(string name, string api, params string[] fields) => new(name, api, []) { IsLookup = true, IsSmall = true, CanBeDeleted = false, Fields = fields };
}
