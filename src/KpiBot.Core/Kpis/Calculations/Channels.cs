using KpiBot.Agreements;
using KpiBot.Facts;

namespace KpiBot.Kpis.Calculations;

/// <summary>Which channels are marketing's and which come through the website, as agreed; compared without case, accents and marks.</summary>
internal sealed class Channels(Agreement agreement)
{
    private static readonly string[] WellKnownWeb =
    [
        "organic search", "organic", "paid search", "social", "organic social", "paid social", "direct", "direct traffic", "referral", "display", "email", "web", "website",
    ];

    private readonly HashSet<string> _marketing = Set(agreement.MarketingChannels);
    private readonly HashSet<string> _sales = Set(agreement.SalesChannels);
    private readonly HashSet<string> _web = Set(agreement.WebChannels.Count > 0 ? agreement.WebChannels : WellKnownWeb);

    /// <summary>Whether marketing answers for the channel; never for none.</summary>
    public bool IsMarketing(string? channel) =>
        channel is not null && (_marketing.Count > 0 ? _marketing.Contains(Spelling.Plain(channel)) : !_sales.Contains(Spelling.Plain(channel)));

    /// <summary>Whether its leads come through the website; never for none.</summary>
    public bool IsWeb(string? channel) => channel is not null && _web.Contains(Spelling.Plain(channel));

    private static HashSet<string> Set(IEnumerable<string> channels) => channels.Select(Spelling.Plain).ToHashSet(StringComparer.Ordinal);
}
