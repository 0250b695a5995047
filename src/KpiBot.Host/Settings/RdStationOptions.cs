using KpiBot.Access;
using KpiBot.Connectors.RdStation;
using KpiBot.Periods;

namespace KpiBot.Host.Settings;

/// <summary>An RD Station CRM account; off while there is no token.</summary>
public sealed class RdStationOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "RdStation";

    /// <summary>An access token for version 2 of the CRM's API.</summary>
    public Secret Token { get; set; } = Secret.None;

    /// <summary>The currency of the account's amounts.</summary>
    public string Currency { get; set; } = new RdStationSettings().Currency;

    /// <summary>The account's time zone.</summary>
    public string Zone { get; set; } = new RdStationSettings().Zone;

    /// <summary>Streams that are left out, separated by commas.</summary>
    public string Without { get; set; } = "deal_products";

    /// <summary>Where the API is.</summary>
    public string ApiUrl { get; set; } = new RdStationSettings().ApiUrl;

    /// <summary>The same as KpiBot.Connectors takes it.</summary>
    internal RdStationSettings SettingsOf(bool isDevelopment) => new() { ApiUrl = ApiUrl, Currency = Currency, Zone = Zone, Without = Listed(Without).ToHashSet(), IsDevelopment = isDevelopment };

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is. The token is in no sentence.</summary>
    internal string? Problem(bool isDevelopment)
    {
        if (SettingsOf(isDevelopment).AddressProblem() is { } address) return $"The setting RdStation:ApiUrl is {address}.";
        if (Token.Reveal().Any(c => c is <= ' ' or > '~')) return "The setting RdStation:Token is no token: one has no blanks and no special letters.";
        if (Currency.Length != 3 || !Currency.All(char.IsAsciiLetterUpper)) return $"The setting RdStation:Currency is \"{Currency}\": expected three capital letters such as BRL.";
        if (!BusinessCalendar.KnowsZone(Zone)) return $"The setting RdStation:Zone is \"{Zone}\": expected an IANA time zone such as America/Sao_Paulo.";
        return Listed(Without).FirstOrDefault(name => !RdStationConnector.Optional.Contains(name)) is { } unknown
            ? $"The setting RdStation:Without names \"{unknown}\": expected some of {string.Join(", ", RdStationConnector.Optional)}."
            : null;
    }

    private static string[] Listed(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
