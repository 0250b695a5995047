namespace KpiBot.Connectors.HubSpot.Translation;

/// <summary>HubSpot's traffic sources by the names that its own pages show.</summary>
internal static class Channels
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["ORGANIC_SEARCH"] = "Organic Search", ["PAID_SEARCH"] = "Paid Search", ["EMAIL_MARKETING"] = "Email Marketing", ["SOCIAL_MEDIA"] = "Organic Social", ["PAID_SOCIAL"] = "Paid Social",
        ["REFERRALS"] = "Referrals", ["OTHER_CAMPAIGNS"] = "Other Campaigns", ["DIRECT_TRAFFIC"] = "Direct Traffic", ["OFFLINE"] = "Offline Sources", ["AI_REFERRALS"] = "AI Referrals",
    };

    /// <summary>The channel; a source that is not known keeps its own spelling.</summary>
    public static string? Of(string? source) => source is null ? null : Names.GetValueOrDefault(source, source);
}
