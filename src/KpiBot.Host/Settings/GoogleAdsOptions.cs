using KpiBot.Access;
using KpiBot.Connectors.GoogleAds;
using KpiBot.Connectors.OAuth;

namespace KpiBot.Host.Settings;

/// <summary>Google Ads accounts.</summary>
public sealed class GoogleAdsOptions : AdOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "GoogleAds";

    /// <summary>With Google's defaults.</summary>
    public GoogleAdsOptions() => (Channel, Version, ApiUrl) = ("Paid Search", "v26", $"https://{GoogleAdsConnector.Host}");

    /// <summary>The JSON key file of a service account that the accounts let in.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>The developer token of the manager account's API centre.</summary>
    public Secret DeveloperToken { get; set; } = Secret.None;

    /// <summary>The manager account through which the accounts are reached; empty where they are reached directly.</summary>
    public string LoginCustomer { get; set; } = "";

    /// <summary>The manager account as Google Ads takes it.</summary>
    internal string LoginCustomerDigits => Digits(LoginCustomer);

    private protected override string Name => Section;

    private protected override string Source => "google-ads";

    private protected override string Host => GoogleAdsConnector.Host;

    private protected override string? AccessProblem(bool isDevelopment)
    {
        if (!LoginCustomerDigits.All(char.IsAsciiDigit)) return $"The setting {Section}:LoginCustomer is \"{LoginCustomer}\": expected the number of a manager account.";
        if (!DeveloperToken.IsSet) return $"The setting {Section}:DeveloperToken is empty: the API centre of the manager account shows it.";
        return GoogleServiceAccount.Read(KeyFile, isDevelopment).Problem is { } file ? $"The setting {Section}:KeyFile is {file}." : null;
    }
}
