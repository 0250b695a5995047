using KpiBot.Connectors.GoogleAds;
using KpiBot.Connectors.GoogleAnalytics;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.LinkedInAds;
using KpiBot.Connectors.MetaAds;
using KpiBot.Connectors.OAuth;
using KpiBot.Host.Commands;
using KpiBot.Sync;

namespace KpiBot.Host.Syncing;

/// <summary>The sources of daily figures that the settings name: web analytics and ad platforms.</summary>
internal static class ReportSources
{
    /// <summary>Each with what it is called with, where that is to be disposed of.</summary>
    public static IEnumerable<(ICrmConnector Source, IDisposable? Token)> Of(CommandContext context)
    {
        var (settings, time, isDevelopment) = (context.Settings, context.Time, context.IsDevelopment);
        if (settings.GoogleAnalytics is { IsSet: true } analytics)
        {
            var token = TokenOf(analytics.KeyFile, GoogleAnalyticsSettings.Scope, context);
            yield return (new GoogleAnalyticsConnector(analytics.SettingsOf(isDevelopment), token, time), token);
        }

        if (settings.GoogleAds is { IsSet: true } google)
        {
            var token = TokenOf(google.KeyFile, GoogleAdsConnector.Scope, context);
            yield return (new GoogleAdsConnector(google.SettingsOf(isDevelopment), google.DeveloperToken, google.LoginCustomerDigits, token, time), token);
        }

        if (settings.LinkedInAds is { IsSet: true } linkedIn) yield return (new LinkedInAdsConnector(linkedIn.SettingsOf(isDevelopment), new FixedToken(linkedIn.Token), time), null);
        if (settings.MetaAds is { IsSet: true } meta) yield return (new MetaAdsConnector(meta.SettingsOf(isDevelopment), new FixedToken(meta.Token), time), null);
    }

    private static JwtBearerToken TokenOf(string file, string scope, CommandContext context)
    {
        var (account, problem) = GoogleServiceAccount.Read(file, context.IsDevelopment);
        return account is null ? throw new UsageException($"A key file is {problem}.") : new JwtBearerToken(account.For(scope), context.Time);
    }
}
