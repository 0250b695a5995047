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

    /// <summary>The Salesforce organisation, if any.</summary>
    public SalesforceOptions Salesforce { get; set; } = new();

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

    /// <summary>Where rows are pushed, by name.</summary>
    public Dictionary<string, IntakeOptions> Intake { get; set; } = [];

    /// <summary>The folder into which files are dropped, if any.</summary>
    public WatchOptions Watch { get; set; } = new();

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

    /// <summary>Whether some source is connected in a browser.</summary>
    internal bool IsConnectable => HubSpot.IsConnectable || Salesforce.IsConnectable;

    /// <summary>Whether something comes in by itself while the host runs, so that there is a workspace even before it came.</summary>
    internal bool TakesIn => Intake.Count > 0 || Watch.IsOn;

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

    /// <summary>Who answers for the bot on a platform; empty where nobody was named.</summary>
    internal string OwnerOn(string platform) => platform == "teams" ? Teams.Owner : Slack.Owner;

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
        if (settings.Keys.Problem(isNeeded: (settings.Slack.ClientId.Length > 0 && !settings.Slack.BotToken.IsSet) || settings.IsConnectable) is { } keys) throw new UsageException(keys);
        if (settings.Sync.Problem() is { } sync) throw new UsageException(sync);
        if (settings.HubSpot.Problem(isDevelopment) is { } hubSpot) throw new UsageException(hubSpot);
        if (settings.Pipedrive.Problem(isDevelopment) is { } pipedrive) throw new UsageException(pipedrive);
        if (settings.RdStation.Problem(isDevelopment) is { } rdStation) throw new UsageException(rdStation);
        if (settings.Rest.Select(rest => rest.Value.Problem(rest.Key)).FirstOrDefault(problem => problem is not null) is { } described) throw new UsageException(described);
        if (settings.Salesforce.Problem(isDevelopment) is { } salesforce) throw new UsageException(salesforce);
        if (settings.GoogleAnalytics.Problem(isDevelopment) is { } traffic) throw new UsageException(traffic);
        if (settings.Ads.Select(ads => ads.Problem(isDevelopment)).FirstOrDefault(problem => problem is not null) is { } ad) throw new UsageException(ad);
        if (settings.IsConnectable && !(settings.Web.Address.Scheme == Uri.UriSchemeHttps || settings.Web.Address.IsLoopback))
            throw new UsageException($"The setting Web:PublicUrl is \"{settings.Web.PublicUrl}\": a source that is connected in a browser sends its answer to an https address alone (or to this machine), such as https://kpi.example.com.");
        if (IntakeOptions.Problem(settings.Intake) is { } intake) throw new UsageException(intake);
        if (settings.Watch.Problem() is { } watch) throw new UsageException(watch);
        if (settings.Access.Problem() is { } access) throw new UsageException(access);
        if (settings.Digests.Select(digest => digest.Value.Problem(digest.Key, settings.OwnerOn(digest.Value.Platform))).FirstOrDefault(problem => problem is not null) is { } wrong) throw new UsageException(wrong);
        if (settings.Alerts.Select(alert => alert.Value.Problem(alert.Key, settings.OwnerOn(alert.Value.Platform))).FirstOrDefault(problem => problem is not null) is { } unusable) throw new UsageException(unusable);
        return settings.Language.Problem(isDevelopment) is { } problem ? throw new UsageException(problem) : settings;
    }
}
