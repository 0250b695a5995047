using KpiBot.Sample;

namespace KpiBot.Host.Settings;

/// <summary>
/// Settings of the installation: <c>appsettings.json</c> in the working directory, then environment variables with the prefix <c>KPIBOT_</c> (<c>KPIBOT_WEB__URL</c>).
/// What a workspace has agreed is not among them: it lives in the data folder.
/// </summary>
public sealed class AppSettings
{
    /// <summary>Prefix of environment variables.</summary>
    public const string Prefix = "KPIBOT_";

    /// <summary>Where the workspace lives.</summary>
    public DataOptions Data { get; set; } = new();

    /// <summary>What the host listens on.</summary>
    public WebOptions Web { get; set; } = new();

    /// <summary>The made-up company.</summary>
    public SampleDataOptions Sample { get; set; } = new();

    /// <summary>The language model, if any.</summary>
    public LanguageOptions Language { get; set; } = new();

    /// <summary>KpiBot in Slack.</summary>
    public SlackOptions Slack { get; set; } = new();

    /// <summary>KpiBot in Teams.</summary>
    public TeamsOptions Teams { get; set; } = new();

    /// <summary>How sources are kept fresh.</summary>
    public SyncSettings Sync { get; set; } = new();

    /// <summary>The HubSpot account, if any.</summary>
    public HubSpotOptions HubSpot { get; set; } = new();

    /// <summary>The Pipedrive company, if any.</summary>
    public PipedriveOptions Pipedrive { get; set; } = new();

    /// <summary>The RD Station CRM account, if any.</summary>
    public RdStationOptions RdStation { get; set; } = new();

    /// <summary>The Google Analytics property, if any.</summary>
    public GoogleAnalyticsOptions GoogleAnalytics { get; set; } = new();

    /// <summary>The Google Ads accounts, if any.</summary>
    public GoogleAdsOptions GoogleAds { get; set; } = new();

    /// <summary>The LinkedIn ad accounts, if any.</summary>
    public LinkedInAdsOptions LinkedInAds { get; set; } = new();

    /// <summary>The Meta ad accounts, if any.</summary>
    public MetaAdsOptions MetaAds { get; set; } = new();

    /// <summary>Sources that files describe, by name.</summary>
    public Dictionary<string, RestOptions> Rest { get; set; } = [];

    /// <summary>What stored tokens are encrypted with.</summary>
    public KeyOptions Keys { get; set; } = new();

    /// <summary>Who may see what in a chat.</summary>
    public AccessOptions Access { get; set; } = new();

    /// <summary>Digests by name, beside those made in chats.</summary>
    public Dictionary<string, DigestOptions> Digests { get; set; } = [];

    /// <summary>Alerts by name, beside those made in chats.</summary>
    public Dictionary<string, AlertOptions> Alerts { get; set; } = [];

    /// <summary>Every ad platform.</summary>
    internal IEnumerable<AdOptions> Ads => [GoogleAds, LinkedInAds, MetaAds];

    /// <summary>Whether this process runs in the Development environment, where stand-ins on this machine may take the place of others.</summary>
    public static bool IsInDevelopment() => Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") == "Development";

    /// <summary>The settings of this process. A file that is no JSON is a <see cref="UsageException"/>.</summary>
    public static IConfiguration Read()
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile("appsettings.json", optional: true)
                .AddEnvironmentVariables(Prefix)
                .Build();
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException($"appsettings.json cannot be read: {exception.GetBaseException().Message}");
        }
    }

    /// <summary>Binds and checks the settings; an unknown one, or a value that cannot be used, is a <see cref="UsageException"/> that names it.</summary>
    public static AppSettings Of(IConfiguration configuration, bool isDevelopment = false)
    {
        var settings = new AppSettings();
        try
        {
            configuration.Bind(settings, options => options.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            throw new UsageException($"A setting cannot be used: {exception.Message}");
        }

        if (settings.Data.Folder.Length == 0) throw new UsageException("The setting Data:Folder is empty: name a folder.");
        if (settings.Data.LateAfterHours is < 1 or > 10_000) throw new UsageException(FormattableString.Invariant($"The setting Data:LateAfterHours is {settings.Data.LateAfterHours}: expected 1 to 10000."));
        if (settings.Web.Problem() is { } web) throw new UsageException(web);
        if (settings.Sample.Deals is < SampleCompany.FewestDeals or > SampleCompany.MostDeals)
            throw new UsageException(FormattableString.Invariant($"The setting Sample:Deals is {settings.Sample.Deals}: expected {SampleCompany.FewestDeals} to {SampleCompany.MostDeals}."));
        if (settings.Slack.Problem(isDevelopment, settings.Web.BrowserUrl) is { } slack) throw new UsageException(slack);
        if (settings.Teams.Problem(isDevelopment, settings.Web.IsLocal) is { } teams) throw new UsageException(teams);
        if (settings.Keys.Problem(isNeeded: settings.Slack.ClientId.Length > 0 && !settings.Slack.BotToken.IsSet) is { } keys) throw new UsageException(keys);
        if (settings.Sync.Problem() is { } sync) throw new UsageException(sync);
        if (settings.HubSpot.Problem(isDevelopment) is { } hubSpot) throw new UsageException(hubSpot);
        if (settings.Pipedrive.Problem(isDevelopment) is { } pipedrive) throw new UsageException(pipedrive);
        if (settings.RdStation.Problem(isDevelopment) is { } rdStation) throw new UsageException(rdStation);
        if (settings.GoogleAnalytics.Problem(isDevelopment) is { } traffic) throw new UsageException(traffic);
        if (settings.Ads.Select(ads => ads.Problem(isDevelopment)).FirstOrDefault(problem => problem is not null) is { } ad) throw new UsageException(ad);
        if (settings.Rest.Select(rest => rest.Value.Problem(rest.Key)).FirstOrDefault(problem => problem is not null) is { } described) throw new UsageException(described);
        if (settings.Access.Problem() is { } access) throw new UsageException(access);
        if (settings.Digests.Select(digest => digest.Value.Problem(digest.Key, settings.Slack.Owner)).FirstOrDefault(problem => problem is not null) is { } wrong) throw new UsageException(wrong);
        if (settings.Alerts.Select(alert => alert.Value.Problem(alert.Key, settings.Slack.Owner)).FirstOrDefault(problem => problem is not null) is { } unusable) throw new UsageException(unusable);
        return settings.Language.Problem(isDevelopment) is { } problem ? throw new UsageException(problem) : settings;
    }
}
