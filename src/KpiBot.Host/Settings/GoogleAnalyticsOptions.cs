using KpiBot.Connectors.GoogleAnalytics;
using KpiBot.Connectors.OAuth;

namespace KpiBot.Host.Settings;

/// <summary>A Google Analytics 4 property; off while there is none.</summary>
public sealed class GoogleAnalyticsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "GoogleAnalytics";

    private const int FewestDays = 31, MostDays = 1_100;

    /// <summary>The property's number.</summary>
    public string Property { get; set; } = "";

    /// <summary>The JSON key file of a service account that is a viewer of the property.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>What the CRM calls a channel, where it calls it otherwise: <c>Direct=Direct Traffic</c>, separated by commas.</summary>
    public string Channels { get; set; } = "";

    /// <summary>What the CRM calls a campaign, where it calls it otherwise, likewise.</summary>
    public string Campaigns { get; set; } = "";

    /// <summary>How many days back everything is read.</summary>
    public int Days { get; set; } = 760;

    /// <summary>Where the Data API is.</summary>
    public string ApiUrl { get; set; } = "https://analyticsdata.googleapis.com";

    /// <summary>Whether there is a property.</summary>
    internal bool IsSet => Property.Length > 0;

    /// <summary>The same as KpiBot.Connectors takes it.</summary>
    internal GoogleAnalyticsSettings SettingsOf(bool isDevelopment) => new()
    {
        Property = Property,
        ApiUrl = ApiUrl,
        Channels = Lists.Pairs(Channels),
        Campaigns = Lists.Pairs(Campaigns),
        Days = Days,
        IsDevelopment = isDevelopment,
    };

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is. No secret is in any.</summary>
    internal string? Problem(bool isDevelopment)
    {
        if (SettingsOf(isDevelopment).AddressProblem() is { } address) return $"The setting {Section}:ApiUrl is {address}.";
        if (Lists.NoPair(Channels) is { } channel) return $"The setting {Section}:Channels holds \"{channel}\": expected a channel's name and what the CRM calls it, such as Direct=Direct Traffic.";
        if (Lists.NoPair(Campaigns) is { } campaign) return $"The setting {Section}:Campaigns holds \"{campaign}\": expected a campaign's name and what the CRM calls it, such as Brand BR=brand-br.";
        if (Days is < FewestDays or > MostDays) return FormattableString.Invariant($"The setting {Section}:Days is {Days}: expected {FewestDays} to {MostDays}.");
        if (!IsSet) return null;
        if (!Property.All(char.IsAsciiDigit) || Property.Length > 20) return $"The setting {Section}:Property is \"{Property}\": expected the number of a property (Admin, Property details), not a measurement id.";
        return GoogleServiceAccount.Read(KeyFile, isDevelopment).Problem is { } file ? $"The setting {Section}:KeyFile is {file}." : null;
    }
}
