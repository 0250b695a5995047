using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot.Translation;

/// <summary>What became of a marketing e-mail.</summary>
internal static class MailingRule
{
    public static EmailResult Translate(string source, LandedRow row) => new()
    {
        Source = source,
        Id = row.Id,
        At = row.At("sent"),
        Campaign = row.Text("campaign"),
        Delivered = (long?)row.Number("delivered"),
        Opens = (long?)row.Number("open"),
        Clicks = (long?)row.Number("click"),
    };
}
