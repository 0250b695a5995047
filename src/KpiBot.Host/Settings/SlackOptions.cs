using KpiBot.Access;
using KpiBot.Slack;

namespace KpiBot.Host.Settings;

/// <summary>KpiBot in Slack; off while nothing of it is set.</summary>
public sealed class SlackOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Slack";

    private const string DefaultApiUrl = "https://slack.com/api/";

    /// <summary>Checks what Slack sends over HTTP.</summary>
    public Secret SigningSecret { get; set; } = Secret.None;

    /// <summary>A second one, while one takes over from the other.</summary>
    public Secret NextSigningSecret { get; set; } = Secret.None;

    /// <summary><c>xoxb-…</c></summary>
    public Secret BotToken { get; set; } = Secret.None;

    /// <summary><c>xapp-…</c>; with it KpiBot calls Slack and no address of its own has to be public.</summary>
    public Secret AppToken { get; set; } = Secret.None;

    /// <summary>Of the app, where workspaces install it by OAuth in place of one <see cref="BotToken"/>.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The other half of <see cref="ClientId"/>.</summary>
    public Secret ClientSecret { get; set; } = Secret.None;

    /// <summary>The workspaces (<c>T…</c>) that may install it, separated by commas.</summary>
    public string Teams { get; set; } = "";

    /// <summary>The id (<c>U…</c>) of the member who is told what could not be delivered.</summary>
    public string Owner { get; set; } = "";

    /// <summary>How long until an accepted message can be read back, in seconds: for answers; four times as long for digests.</summary>
    public double SettleSeconds { get; set; } = 30;

    /// <summary>Where the Web API is.</summary>
    public string ApiUrl { get; set; } = DefaultApiUrl;

    /// <summary>Whether KpiBot is in Slack.</summary>
    internal bool IsOn => SigningSecret.IsSet || NextSigningSecret.IsSet || BotToken.IsSet || AppToken.IsSet || ClientId.Length > 0 || Teams.Length > 0 || Owner.Length > 0 || ApiUrl != DefaultApiUrl;

    /// <summary>The same as KpiBot.Slack takes it.</summary>
    internal SlackSettings SettingsOf(bool isDevelopment, Uri? publicUrl) => new()
    {
        SigningSecrets = [.. new[] { SigningSecret, NextSigningSecret }.Where(secret => secret.IsSet)],
        BotToken = BotToken,
        AppToken = AppToken,
        ClientId = ClientId,
        ClientSecret = ClientSecret,
        Teams = Teams.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(TeamId.Of).ToHashSet(),
        PublicUrl = publicUrl,
        Owner = Owner.Length > 0 ? new UserId(Owner) : null,
        CallLimit = TimeSpan.FromSeconds(SettleSeconds * 0.3),
        ApiUrl = ApiUrl,
        IsDevelopment = isDevelopment,
    };

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is, or Slack is off. No secret is in a sentence.</summary>
    internal string? Problem(bool isDevelopment, Uri? publicUrl)
    {
        if (!(SettleSeconds is >= 1 and <= 600)) return FormattableString.Invariant($"The setting Slack:SettleSeconds is {SettleSeconds}: expected 1 to 600.");
        if (!IsOn) return null;
        if (Owner.Length > 0 && !(Owner[0] is 'U' or 'W' && Owner.All(char.IsAsciiLetterOrDigit))) return $"The setting Slack:Owner is \"{Owner}\": expected a member's id such as U012ABCDEF (in Slack: profile → ⋮ → Copy member ID).";
        return SettingsOf(isDevelopment, publicUrl).Problem();
    }
}
