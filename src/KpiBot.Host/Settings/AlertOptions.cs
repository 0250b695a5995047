using System.Globalization;
using KpiBot.Alerts;
using KpiBot.Delivery;
using KpiBot.Kpis;
using NodaTime;

namespace KpiBot.Host.Settings;

/// <summary>An alert of the settings, beside those that people make in chats. Its name is the key that it stands under.</summary>
public sealed class AlertOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Alerts";

    /// <summary>slack or teams.</summary>
    public string Platform { get; set; } = "slack";

    /// <summary>The workspace's id there (<c>T…</c>).</summary>
    public string Team { get; set; } = "";

    /// <summary>The channel's id.</summary>
    public string Channel { get; set; } = "";

    /// <summary>The id of the member whose rights it has; empty: Slack:Owner or Teams:Owner.</summary>
    public string Owner { get; set; } = "";

    /// <summary>What to watch, as one would say it: <c>tell me when win rate goes below 40%</c>.</summary>
    public string When { get; set; } = "";

    /// <summary>en, pt or es.</summary>
    public string Language { get; set; } = "en";

    /// <summary>The wall time at which quiet hours begin; empty: none.</summary>
    public string QuietFrom { get; set; } = "";

    /// <summary>The wall time at which they end.</summary>
    public string QuietTo { get; set; } = "";

    /// <summary>Whether days on which the team does not work are quiet too.</summary>
    public bool QuietOnDaysOff { get; set; }

    /// <summary>Who is told while nobody takes it on, hours and ids: <c>1 U012ABC, 4 C012ABC</c>.</summary>
    public string Escalate { get; set; } = "";

    /// <summary>What is wrong with it, in a sentence; null when nothing is.</summary>
    internal string? Problem(string name, string owner)
    {
        if (name.Length is 0 or > 30 || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')) return $"The setting {Section}:{name} has a name of other letters than a to z, 0 to 9 and -.";
        foreach (var (setting, value) in (ReadOnlySpan<(string, string)>)[("Team", Team), ("Channel", Channel), ("Owner", OwnerOr(owner)), ("When", When)])
            if (value.Length == 0) return $"The setting {Section}:{name}:{setting} is empty: an alert needs it.";
        if (LanguageTag.Parse(Language) is null) return Wrong(name, nameof(Language), Language, "en, pt or es");
        foreach (var (setting, time) in (ReadOnlySpan<(string, string)>)[(nameof(QuietFrom), QuietFrom), (nameof(QuietTo), QuietTo)])
            if (time.Length > 0 && TimeOf(time) is null) return Wrong(name, setting, time, "a time such as 18:00");
        return Listed.Any(step => StepOf(step) is null) ? Wrong(name, nameof(Escalate), Escalate, "hours and ids such as 1 U012ABC, 4 C012ABC") : null;
    }

    /// <summary>The same as a subscription to a watch. Its id is no other's: those made in chats have no hyphen.</summary>
    internal AlertSubscription Of(string name, AlertWatch watch, TimeSpan lasting, string zone, string owner, Instant since) => new()
    {
        Id = $"settings-{name}", Name = name, Owner = OwnerOr(owner), Destination = new Destination(Platform, Team, Channel), Language = LanguageTag.Parse(Language)!.Value, Watch = watch, Since = since,
        Rule = new AlertRule { For = lasting },
        Steps = [.. Listed.Select(step => StepOf(step)!).OrderBy(step => step.After)],
        Quiet = QuietOnDaysOff || QuietFrom.Length > 0 ? new QuietTimes(zone) { From = TimeOf(QuietFrom), To = TimeOf(QuietTo), OnDaysOff = QuietOnDaysOff } : null,
    };

    private string[] Listed => Escalate.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private AlertStep? StepOf(string text)
    {
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var hours, var id] || !decimal.TryParse(hours, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var after)) return null;
        var isPerson = id[0] is 'U' or 'W';
        return new AlertStep(TimeSpan.FromHours((double)after), new Destination(Platform, Team, isPerson ? Channel : id), isPerson ? id : null);
    }

    private string OwnerOr(string owner) => Owner.Length > 0 ? Owner : owner;

    private static TimeOnly? TimeOf(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string Wrong(string name, string setting, string value, string expected) => $"The setting {Section}:{name}:{setting} is \"{value}\": expected {expected}.";
}
