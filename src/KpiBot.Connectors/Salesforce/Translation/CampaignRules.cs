using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce.Translation;

/// <summary>What campaigns cost, and whom they touched.</summary>
internal sealed class CampaignRules(string source, bool hasCosts, Lookups lookups)
{
    // The types that Salesforce comes with; an organisation's own are other marketing.
    private static readonly Dictionary<string, CostClass> Classes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Advertisement"] = CostClass.Advertising, ["Banner Ads"] = CostClass.Advertising, ["Conference"] = CostClass.Events, ["Trade Show"] = CostClass.Events, ["Webinar"] = CostClass.Events,
    };

    /// <summary>The whole cost on the campaign's first day. A campaign without a cost has an unknown one, which is not 0.</summary>
    public IEnumerable<CrmRecord> Cost(LandedRow row)
    {
        if (!hasCosts) yield break;
        yield return new Spend
        {
            Source = source,
            Id = row.Id,
            At = row.Day("StartDate") ?? row.At("CreatedDate"),
            Class = row.Text("Type") is { } type ? Classes.GetValueOrDefault(type, CostClass.OtherMarketing) : CostClass.OtherMarketing,
            Amount = row.Number("ActualCost"),
            Currency = row.Text("CurrencyIsoCode") ?? lookups.HomeCurrency,
            Channel = row.Text("Type"),
            Campaign = row.Text("Name"),
        };
    }

    /// <summary>A membership: of a lead, or of a contact, which is known by its account.</summary>
    public Touch Touch(LandedRow row)
    {
        var campaign = lookups.Campaign(row.Text("CampaignId"));
        return new Touch
        {
            Source = source,
            Id = row.Id,
            At = row.Day("FirstRespondedDate") ?? row.At("CreatedDate"),
            Channel = campaign?.Text("Type"),
            Campaign = campaign?.Text("Name"),
            Kind = row.Text("Status"),
            LeadId = lookups.Leads.Of(row.Text("LeadId")),
            AccountId = lookups.Accounts.Of(row.Text("Contact.AccountId")),
        };
    }
}
