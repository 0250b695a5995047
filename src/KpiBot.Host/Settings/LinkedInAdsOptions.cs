using KpiBot.Access;
using KpiBot.Connectors.LinkedInAds;

namespace KpiBot.Host.Settings;

/// <summary>LinkedIn's ad accounts.</summary>
public sealed class LinkedInAdsOptions : AdOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "LinkedInAds";

    /// <summary>With the platform's defaults.</summary>
    public LinkedInAdsOptions() => (Channel, Version, ApiUrl) = ("Paid Social", "202606", $"https://{LinkedInAdsConnector.Host}");

    /// <summary>An access token with r_ads and r_ads_reporting.</summary>
    public Secret Token { get; set; } = Secret.None;

    private protected override string Name => Section;

    private protected override string Source => "linkedin-ads";

    private protected override string Host => LinkedInAdsConnector.Host;

    private protected override string? AccessProblem(bool isDevelopment) => Token.IsSet ? null : $"The setting {Section}:Token is empty: {Section}:Accounts cannot be read without one.";
}
