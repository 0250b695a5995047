using KpiBot.Connectors.Ads;
using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.LinkedInAds;

/// <summary>Reads LinkedIn's ad accounts.</summary>
public sealed class LinkedInAdsConnector : AdConnector
{
    /// <summary>The host of its API.</summary>
    public const string Host = "api.linkedin.com";

    /// <summary>The permissions that it takes.</summary>
    public const string Scope = "r_ads and r_ads_reporting";

    /// <summary>Takes settings whose address was found right.</summary>
    public LinkedInAdsConnector(AdSettings settings, ISourceToken token, TimeProvider time)
        : base(settings, new LinkedInAdsPlatform(settings, new LinkedInAdsApi(settings, token, time)), time)
    {
    }
}
