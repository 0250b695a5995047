using KpiBot.Connectors.Ads;

namespace KpiBot.Host.Settings;

/// <summary>Accounts on an ad platform; off while there is none.</summary>
public abstract class AdOptions
{
    private const int FewestDays = 31, MostDays = 1_100;

    /// <summary>The accounts' ids, separated by commas.</summary>
    public string Accounts { get; set; } = "";

    /// <summary>The channel that the cost is charged to, spelled as the CRM spells it.</summary>
    public string Channel { get; set; } = "";

    /// <summary>What the CRM calls a campaign, where it calls it otherwise: <c>Brand BR=brand-br</c>, separated by commas.</summary>
    public string Campaigns { get; set; } = "";

    /// <summary>How many days back everything is read.</summary>
    public int Days { get; set; } = 760;

    /// <summary>The API's version.</summary>
    public string Version { get; set; } = "";

    /// <summary>Where the API is.</summary>
    public string ApiUrl { get; set; } = "";

    /// <summary>The section's name, for sentences.</summary>
    private protected abstract string Name { get; }

    /// <summary>The source's name in the workspace.</summary>
    private protected abstract string Source { get; }

    /// <summary>The API's own host.</summary>
    private protected abstract string Host { get; }

    /// <summary>Whether there is an account.</summary>
    internal bool IsSet => Accounts.Length > 0;

    /// <summary>The same as KpiBot.Connectors takes it.</summary>
    internal AdSettings SettingsOf(bool isDevelopment) => new()
    {
        Source = Source,
        ApiUrl = ApiUrl,
        Version = Version,
        Accounts = [.. Lists.Of(Accounts).Select(Digits).Distinct()],
        Channel = Channel,
        Campaigns = Lists.Pairs(Campaigns),
        Days = Days,
        IsDevelopment = isDevelopment,
    };

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is. No secret is in any.</summary>
    internal string? Problem(bool isDevelopment)
    {
        if (SettingsOf(isDevelopment).AddressProblem(Host) is { } address) return $"The setting {Name}:ApiUrl is {address}.";
        if (!Version.All(c => char.IsAsciiLetterOrDigit(c) || c == '.') || Version.Length == 0) return $"The setting {Name}:Version is \"{Version}\": expected the version of an API.";
        if (Lists.Of(Accounts).FirstOrDefault(account => Digits(account) is not { Length: > 0 and <= 20 } digits || !digits.All(char.IsAsciiDigit)) is { } wrong) return $"The setting {Name}:Accounts holds \"{wrong}\": expected the numbers of accounts.";
        if (Channel.Length == 0) return $"The setting {Name}:Channel is empty: name the channel that the cost is charged to, as the CRM spells it.";
        if (Lists.NoPair(Campaigns) is { } pair) return $"The setting {Name}:Campaigns holds \"{pair}\": expected a campaign's name and what the CRM calls it, such as Brand BR=brand-br.";
        if (Days is < FewestDays or > MostDays) return FormattableString.Invariant($"The setting {Name}:Days is {Days}: expected {FewestDays} to {MostDays}.");
        return IsSet ? AccessProblem(isDevelopment) : null;
    }

    /// <summary>What is wrong with what it is called with.</summary>
    private protected abstract string? AccessProblem(bool isDevelopment);

    private protected static string Digits(string account) => account.StartsWith("act_", StringComparison.Ordinal) ? account[4..] : account.Replace("-", "", StringComparison.Ordinal);
}
