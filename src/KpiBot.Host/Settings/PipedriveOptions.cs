using KpiBot.Access;
using KpiBot.Connectors.Pipedrive;

namespace KpiBot.Host.Settings;

/// <summary>A Pipedrive company; off while there is no token.</summary>
public sealed class PipedriveOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Pipedrive";

    /// <summary>The API token of a member who sees everything, or an access token of an app.</summary>
    public Secret Token { get; set; } = Secret.None;

    /// <summary>Whether the token is an app's access token.</summary>
    public bool UsesOAuth { get; set; }

    /// <summary>Streams that are left out, separated by commas.</summary>
    public string Without { get; set; } = "";

    /// <summary>Where Pipedrive's API is.</summary>
    public string ApiUrl { get; set; } = new PipedriveSettings().ApiUrl;

    /// <summary>The same as KpiBot.Connectors takes it.</summary>
    internal PipedriveSettings SettingsOf(bool isDevelopment) => new() { ApiUrl = ApiUrl, UsesOAuth = UsesOAuth, Without = Listed(Without).ToHashSet(), IsDevelopment = isDevelopment };

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is. The token is in no sentence.</summary>
    internal string? Problem(bool isDevelopment)
    {
        if (SettingsOf(isDevelopment).AddressProblem() is { } address) return $"The setting Pipedrive:ApiUrl is {address}.";
        if (Token.Reveal().Any(c => c is <= ' ' or > '~')) return "The setting Pipedrive:Token is no token: one has no blanks and no special letters (Pipedrive: Personal preferences → API).";
        return Listed(Without).FirstOrDefault(name => !PipedriveConnector.Optional.Contains(name)) is { } unknown
            ? $"The setting Pipedrive:Without names \"{unknown}\": expected some of {string.Join(", ", PipedriveConnector.Optional)}."
            : null;
    }

    private static string[] Listed(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
