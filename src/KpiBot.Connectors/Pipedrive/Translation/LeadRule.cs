using KpiBot.Connectors.Http;
using KpiBot.Connectors.Pipedrive.Reading;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.Pipedrive.Translation;

/// <summary>A lead of the inbox. One that became a deal comes with the deal.</summary>
internal static class LeadRule
{
    public static IEnumerable<CrmRecord> Translate(string source, Lookups lookups, LandedRow row)
    {
        if (lookups.IsConverted(row.Id)) yield break;
        yield return new Lead
        {
            Source = source,
            Id = row.Id,
            CreatedAt = row.At("add_time"),
            Stage = row.Flag("is_archived") ? "archived" : "open",
            Channel = lookups.Option(OptionReader.Channel, row.Text("channel")),
            Owner = lookups.OwnerOf(row),
            AccountId = row.Text("organization_id"),
        };
    }

    /// <summary>The lead that a deal was made of, with what is known of it from before; else it came in with the deal.</summary>
    public static Lead Converted(Deal deal, LandedRow? before) => new()
    {
        Source = deal.Source,
        Id = deal.LeadId!,
        CreatedAt = before?.At("add_time") ?? deal.CreatedAt,
        OpportunityAt = deal.CreatedAt,
        CustomerAt = deal.Status == DealStatus.Won ? deal.ClosedAt : null,
        Stage = "converted",
        Channel = deal.Channel,
        Owner = deal.Owner,
        AccountId = deal.AccountId,
        DealId = deal.Id,
    };
}
