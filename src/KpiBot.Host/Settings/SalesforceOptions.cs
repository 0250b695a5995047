using System.Security;
using KpiBot.Access;
using KpiBot.Connectors.OAuth;
using KpiBot.Connectors.Salesforce;

namespace KpiBot.Host.Settings;

/// <summary>A Salesforce organisation, read with a key or by a connection made in a browser; off while neither is set up.</summary>
public sealed class SalesforceOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Salesforce";

    /// <summary>The organisation's own address, <c>https://….my.salesforce.com</c>.</summary>
    public string InstanceUrl { get; set; } = "";

    /// <summary>Where tokens are given.</summary>
    public string LoginUrl { get; set; } = "https://login.salesforce.com";

    /// <summary>The app's consumer key.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The app's consumer secret, where the organisation is connected in a browser in place of <see cref="Username"/> and <see cref="PrivateKey"/>.</summary>
    public Secret ClientSecret { get; set; } = Secret.None;

    /// <summary>The user in whose name is read.</summary>
    public string Username { get; set; } = "";

    /// <summary>The file of the private key that belongs to the app's certificate, as PEM.</summary>
    public string PrivateKey { get; set; } = "";

    /// <summary>Streams and fields that are left out, separated by commas.</summary>
    public string Without { get; set; } = "";

    /// <summary>The organisation's own fields: <c>LossReason=Loss_Reason__c</c>, separated by commas.</summary>
    public string Fields { get; set; } = "";

    /// <summary>Whether what campaigns cost is marketing cost.</summary>
    public bool CampaignCosts { get; set; } = true;

    /// <summary>Whether there is an organisation that is read with a key.</summary>
    internal bool IsSet => !IsConnectable && Needed.All(setting => setting.Value.Length > 0);

    /// <summary>Whether there is one that is connected in a browser.</summary>
    internal bool IsConnectable => ClientSecret.IsSet && Username.Length + PrivateKey.Length == 0;

    private (string Name, string Value)[] Needed => IsConnectable
        ? [(nameof(InstanceUrl), InstanceUrl), (nameof(ClientId), ClientId)]
        : [(nameof(InstanceUrl), InstanceUrl), (nameof(ClientId), ClientId), (nameof(Username), Username), (nameof(PrivateKey), PrivateKey)];

    /// <summary>The same as KpiBot.Connectors takes it.</summary>
    internal SalesforceSettings SettingsOf(bool isDevelopment) => new()
    {
        InstanceUrl = InstanceUrl,
        Without = Listed(Without).ToHashSet(),
        Fields = Listed(Fields).Select(field => field.Split('=', 2, StringSplitOptions.TrimEntries)).Where(field => field.Length == 2).DistinctBy(field => field[0]).ToDictionary(field => field[0], field => field[1]),
        CampaignCosts = CampaignCosts,
        IsDevelopment = isDevelopment,
    };

    /// <summary>The token of the user, got with the key.</summary>
    internal JwtBearerToken TokenOf(bool isDevelopment, TimeProvider time) => new(
        new JwtBearerSettings
        {
            Provider = "Salesforce", TokenUrl = new Uri(new Uri(LoginUrl), "/services/oauth2/token"), Issuer = ClientId, Subject = Username, Audience = LoginUrl.TrimEnd('/'), PrivateKey = ReadKey().Key, IsDevelopment = isDevelopment,
        },
        time);

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is. Nothing of the key is in a sentence.</summary>
    internal string? Problem(bool isDevelopment)
    {
        if (SalesforceSettings.LoginProblem(LoginUrl, isDevelopment) is { } login) return $"The setting Salesforce:LoginUrl is {login}.";
        if (InstanceUrl.Length > 0 && SettingsOf(isDevelopment).AddressProblem() is { } address) return $"The setting Salesforce:InstanceUrl is {address}.";
        if (Listed(Without).FirstOrDefault(name => !SalesforceConnector.CanBeLeftOut(name)) is { } unknown)
            return $"The setting Salesforce:Without names \"{unknown}\": expected some of {string.Join(", ", SalesforceConnector.Optional)}, or fields such as Opportunity.CampaignId.";
        if (Listed(Fields).FirstOrDefault(field => field.Split('=', 2, StringSplitOptions.TrimEntries) is not [var what, var name] || !OwnFields.ObjectOf.ContainsKey(what) || !OwnFields.IsName(name)) is { } wrong)
            return $"The setting Salesforce:Fields holds \"{wrong}\": expected one of {string.Join(", ", OwnFields.ObjectOf.Keys)} and the API name of a field of your own, such as LossReason=Loss_Reason__c.";
        if (!IsConnectable && Needed.All(setting => setting.Value.Length == 0)) return null;
        if (Array.Find(Needed, setting => setting.Value.Length == 0) is { Name: { } missing })
            return $"The setting Salesforce:{missing} is empty: InstanceUrl, ClientId{(IsConnectable ? " and ClientSecret" : ", Username and PrivateKey")} belong together.";
        if (IsConnectable) return null;
        var (key, problem) = ReadKey();
        return (problem ?? JwtBearerSettings.KeyProblem(key)) is { } bad ? $"The setting Salesforce:PrivateKey is \"{PrivateKey}\": that is {bad}." : null;
    }

    private (Secret Key, string? Problem) ReadKey()
    {
        try
        {
            return (Secret.Of(File.ReadAllText(PrivateKey)), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            return (Secret.None, "no file that can be read");
        }
    }

    private static string[] Listed(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
