using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot.Translation;

/// <summary>A contact is a lead, a company is an account.</summary>
internal static class PeopleRules
{
    public static Lead Lead(string source, Lookups lookups, LandedRow row)
    {
        var (owner, team) = lookups.OwnerOf(row);
        return new Lead
        {
            Source = source,
            Id = row.Id,
            CreatedAt = row.At("createdate"),
            MqlAt = row.At(HubSpotObjects.DatesOf("marketingqualifiedlead")),
            SqlAt = row.At(HubSpotObjects.DatesOf("salesqualifiedlead")),
            OpportunityAt = row.At(HubSpotObjects.DatesOf("opportunity")),
            CustomerAt = row.At(HubSpotObjects.DatesOf("customer")),
            FirstResponseAt = row.At("hs_sa_first_engagement_date"),
            Stage = row.Text("hs_lead_status") == "UNQUALIFIED" ? "UNQUALIFIED" : row.Text("lifecyclestage"),
            Channel = Channels.Of(row.Text("hs_analytics_source")),
            Campaign = row.Text("campaign"),
            Owner = owner,
            Team = team,
            Country = row.Text("country"),
            Industry = row.Text("industry"),
            Role = row.Text("hs_seniority"),
            AccountId = lookups.Companies.Of(row.Text(HubSpotObjects.Companies)),
        };
    }

    public static Account Account(string source, Lookups lookups, LandedRow row)
    {
        var (owner, team) = lookups.OwnerOf(row);
        return new Account
        {
            Source = source,
            Id = row.Id,
            Name = row.Text("name"),
            Industry = row.Text("industry"),
            Country = row.Text("country"),
            CompanySize = CompanySizes.Of(row.Number("numberofemployees")),
            Channel = Channels.Of(row.Text("hs_analytics_source")),
            CustomerSinceAt = row.At(HubSpotObjects.DatesOf("customer")),
            Owner = owner,
            Team = team,
        };
    }
}
