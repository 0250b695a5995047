using KpiBot.Access;
using KpiBot.Connectors.Ads;
using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.GoogleAds;

/// <summary>Reads Google Ads accounts.</summary>
public sealed class GoogleAdsConnector : AdConnector
{
    /// <summary>The host of its API.</summary>
    public const string Host = "googleads.googleapis.com";

    /// <summary>The permission that it takes: Google Ads has no narrower one. Nothing is ever changed.</summary>
    public const string Scope = "https://www.googleapis.com/auth/adwords";

    /// <summary>Takes settings whose address was found right.</summary>
    /// <param name="settings">The accounts.</param>
    /// <param name="developerToken">The developer token of the API centre, sent with every request.</param>
    /// <param name="loginCustomer">The manager account through which the accounts are reached, digits alone; empty where they are reached directly.</param>
    /// <param name="token">What it is called with.</param>
    /// <param name="time">The clock.</param>
    public GoogleAdsConnector(AdSettings settings, Secret developerToken, string loginCustomer, ISourceToken token, TimeProvider time)
        : base(settings, new GoogleAdsPlatform(new GoogleAdsApi(settings, developerToken, loginCustomer, token, time)), time)
    {
    }
}
