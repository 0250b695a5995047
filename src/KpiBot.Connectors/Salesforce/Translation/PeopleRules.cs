using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce.Translation;

/// <summary>Leads, which stay once they are converted and then lead to what came of them; accounts; cases.</summary>
internal sealed class PeopleRules(string source, Lookups lookups)
{
    public Lead Lead(LandedRow row)
    {
        var (owner, team) = lookups.OwnerOf(row);
        var (converted, deal) = (row.Flag("IsConverted") ? row.Day("ConvertedDate") : null, row.Text("ConvertedOpportunityId"));
        return new Lead
        {
            Source = source,
            Id = row.Id,
            CreatedAt = row.At("CreatedDate"),
            MqlAt = row.Day(lookups.Own(OwnFields.MqlAt)),
            AcceptedAt = row.Day(lookups.Own(OwnFields.AcceptedAt)),
            RejectedAt = row.Day(lookups.Own(OwnFields.RejectedAt)),
            RejectReason = row.Text(lookups.Own(OwnFields.RejectReason)),
            SqlAt = row.Day(lookups.Own(OwnFields.SqlAt)) ?? converted,
            OpportunityAt = deal is null ? null : converted,
            FirstResponseAt = row.Day(lookups.Own(OwnFields.FirstResponseAt)),
            Stage = row.Text("Status"),
            Channel = row.Text("LeadSource"),
            Owner = owner,
            Team = team,
            Country = row.Text("Country"),
            Industry = row.Text("Industry"),
            CompanySize = CompanySizes.Of(row.Number("NumberOfEmployees")),
            Role = row.Text(lookups.Own(OwnFields.Role)),
            DealId = deal,
            AccountId = lookups.Accounts.Of(row.Text("ConvertedAccountId")),
        };
    }

    public Account Account(LandedRow row)
    {
        var (owner, team) = lookups.OwnerOf(row);
        return new Account
        {
            Source = source,
            Id = row.Id,
            Name = row.Text("Name"),
            Industry = row.Text("Industry"),
            Country = row.Text("BillingCountry"),
            CompanySize = CompanySizes.Of(row.Number("NumberOfEmployees")),
            Channel = row.Text("AccountSource"),
            Owner = owner,
            Team = team,
        };
    }

    public Ticket Ticket(LandedRow row) => new()
    {
        Source = source,
        Id = row.Id,
        AccountId = lookups.Accounts.Of(row.Text("AccountId")),
        CreatedAt = row.At("CreatedDate"),
        FirstReplyAt = row.Day(lookups.Own(OwnFields.FirstReplyAt)),
        ClosedAt = row.At("ClosedDate"),
        Owner = lookups.OwnerOf(row).Name,
    };
}
