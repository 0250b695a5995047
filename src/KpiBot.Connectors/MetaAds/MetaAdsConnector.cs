using KpiBot.Connectors.Ads;
using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.MetaAds;

/// <summary>Reads Meta's ad accounts: Facebook and Instagram.</summary>
public sealed class MetaAdsConnector : AdConnector
{
    /// <summary>The host of its API.</summary>
    public const string Host = "graph.facebook.com";

    /// <summary>The permission that it takes.</summary>
    public const string Scope = "ads_read";

    /// <summary>Takes settings whose address was found right.</summary>
    public MetaAdsConnector(AdSettings settings, ISourceToken token, TimeProvider time)
        : base(settings, new MetaAdsPlatform(new MetaAdsApi(settings, token, time)), time)
    {
    }
}
