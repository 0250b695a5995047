using System.Globalization;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Sync;
using NodaTime.Text;

namespace KpiBot.Connectors.Ads;

/// <summary>A campaign's day is a cost and a result of ads, in the account's currency and on the account's own day.</summary>
internal sealed class AdTranslator(AdSettings settings, ILandedRows landed) : ITranslator
{
    // The store keeps four decimals of an amount.
    private const int Decimals = 4;

    private readonly Dictionary<string, LandedRow> _accounts = landed.Rows(AdStreams.Accounts.Name).ToDictionary(row => row.Id);
    private readonly Dictionary<string, LandedRow> _campaigns = landed.Rows(AdStreams.Campaigns.Name).ToDictionary(row => row.Id);

    public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; } = new Dictionary<RecordKind, LinkTemplate>();

    /// <summary>Of the first account.</summary>
    public SourceHome Home => settings.Accounts.Count > 0 && _accounts.GetValueOrDefault(settings.Accounts[0]) is { } first ? new(first.Fields.GetValueOrDefault("currency"), first.Fields.GetValueOrDefault("zone")) : new(null, null);

    /// <summary>Under which a campaign's name lies.</summary>
    public static string CampaignKey(string account, string campaign) => $"{account}|{campaign}";

    public IEnumerable<CrmRecord> Translate(StreamSpec stream, LandedRow row)
    {
        var (at, campaign) = (Moment.On(LocalDatePattern.Iso.Parse(row.Fields["day"]).Value.ToDateOnly()), CampaignOf(row));
        yield return new Spend
        {
            Source = settings.Source,
            Id = row.Id,
            At = at,
            Class = CostClass.Advertising,
            Amount = row.Fields.TryGetValue("cost", out var cost) ? decimal.Round(decimal.Parse(cost, CultureInfo.InvariantCulture), Decimals) : null,
            Currency = _accounts.GetValueOrDefault(row.Fields["account"])?.Fields.GetValueOrDefault("currency"),
            Channel = settings.Channel,
            Campaign = campaign,
        };
        yield return new AdResult
        {
            Source = settings.Source,
            Id = row.Id,
            At = at,
            Channel = settings.Channel,
            Campaign = campaign,
            Impressions = Number(row, "impressions"),
            Clicks = Number(row, "clicks"),
        };
    }

    /// <summary>As the CRM calls it, by the settings or by its links; else by its name of today, else by the name that its figures brought along.</summary>
    private string CampaignOf(LandedRow row)
    {
        var id = row.Fields["campaign"];
        var campaign = _campaigns.GetValueOrDefault(CampaignKey(row.Fields["account"], id));
        var name = campaign?.Fields.GetValueOrDefault("name") ?? row.Fields.GetValueOrDefault("name") ?? id;
        return settings.Campaigns.GetValueOrDefault(name) ?? campaign?.Fields.GetValueOrDefault("utm") ?? name;
    }

    private static long? Number(LandedRow row, string field) => row.Fields.TryGetValue(field, out var number) ? long.Parse(number, CultureInfo.InvariantCulture) : null;
}
