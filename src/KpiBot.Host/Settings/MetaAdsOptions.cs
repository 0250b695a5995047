using KpiBot.Access;
using KpiBot.Connectors.MetaAds;

namespace KpiBot.Host.Settings;

/// <summary>Meta's ad accounts: Facebook and Instagram.</summary>
public sealed class MetaAdsOptions : AdOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "MetaAds";

    /// <summary>With the platform's defaults.</summary>
    public MetaAdsOptions() => (Channel, Version, ApiUrl) = ("Paid Social", "v25.0", $"https://{MetaAdsConnector.Host}");

    /// <summary>The access token of a system user with ads_read.</summary>
    public Secret Token { get; set; } = Secret.None;

    private protected override string Name => Section;

    private protected override string Source => "meta-ads";

    private protected override string Host => MetaAdsConnector.Host;

    private protected override string? AccessProblem(bool isDevelopment) => Token.IsSet ? null : $"The setting {Section}:Token is empty: {Section}:Accounts cannot be read without one.";
}
