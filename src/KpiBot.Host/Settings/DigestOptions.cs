using System.Globalization;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Kpis;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Host.Settings;

/// <summary>A digest of the settings, beside those that people make in chats. Its name is the key that it stands under.</summary>
public sealed class DigestOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Digests";

    private const string Last = "last";

    // Where a fortnight is counted from: any Monday long ago.
    private static readonly DateOnly Epoch = new(2024, 1, 1);

    /// <summary>slack or teams.</summary>
    public string Platform { get; set; } = "slack";

    /// <summary>The workspace's id there (<c>T…</c>).</summary>
    public string Team { get; set; } = "";

    /// <summary>The channel's id; empty: it is off.</summary>
    public string Channel { get; set; } = "";

    /// <summary>The id of the member whose rights it has; empty: Slack:Owner or Teams:Owner.</summary>
    public string Owner { get; set; } = "";

    /// <summary>day, workday, week, twoweeks, month or quarter.</summary>
    public string Every { get; set; } = "week";

    /// <summary>Of a week or two.</summary>
    public string Weekday { get; set; } = "monday";

    /// <summary>Of a month or quarter: 1 to 31, or last for its last working day.</summary>
    public string Day { get; set; } = "1";

    /// <summary>Wall time.</summary>
    public string At { get; set; } = "09:00";

    /// <summary>IANA id; empty: the workspace's.</summary>
    public string Zone { get; set; } = "";

    /// <summary>en, pt or es.</summary>
    public string Language { get; set; } = "en";

    /// <summary>both, marketing, sales or management.</summary>
    public string Audience { get; set; } = "both";

    /// <summary>Only these sections, separated by commas; empty: those of the audience.</summary>
    public string Sections { get; set; } = "";

    /// <summary>A question that is answered in place of the alignment digest.</summary>
    public string Question { get; set; } = "";

    /// <summary>Late data is waited for until this wall time; empty: not at all.</summary>
    public string HoldUntil { get; set; } = "";

    /// <summary>Whether it is posted anywhere.</summary>
    internal bool IsOn => Channel.Length > 0;

    /// <summary>What is wrong with it, in a sentence; null when nothing is.</summary>
    internal string? Problem(string name, string owner)
    {
        if (name.Length is 0 or > 30 || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')) return $"The setting {Section}:{name} has a name of other letters than a to z, 0 to 9 and -.";
        if (!IsOn) return null;
        foreach (var (setting, value) in (ReadOnlySpan<(string, string)>)[("Team", Team), ("Owner", OwnerOr(owner))])
            if (value.Length == 0) return $"The setting {Section}:{name}:{setting} is empty: a digest needs the id of its {setting.ToLowerInvariant()}.";
        if (Parsed<Recurrence>(Every) is null) return Wrong(name, nameof(Every), Every, "day, workday, week, twoweeks, month or quarter");
        if (Parsed<DayOfWeek>(Weekday) is null) return Wrong(name, nameof(Weekday), Weekday, "a weekday such as monday");
        if (Day != Last && !(int.TryParse(Day, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31)) return Wrong(name, nameof(Day), Day, "1 to 31, or last");
        if (TimeOf(At) is null) return Wrong(name, nameof(At), At, "a time such as 09:00");
        if (HoldUntil.Length > 0 && !(TimeOf(HoldUntil) > TimeOf(At))) return Wrong(name, nameof(HoldUntil), HoldUntil, "a time such as 12:00, after At");
        if (Zone.Length > 0 && !BusinessCalendar.KnowsZone(Zone)) return Wrong(name, nameof(Zone), Zone, "an IANA name such as America/Sao_Paulo");
        if (LanguageTag.Parse(Language) is null) return Wrong(name, nameof(Language), Language, "en, pt or es");
        if (Parsed<DigestAudience>(Audience) is null) return Wrong(name, nameof(Audience), Audience, "both, marketing, sales or management");
        return Listed.FirstOrDefault(section => Parsed<DigestSection>(section) is null) is { } unknown ? Wrong(name, nameof(Sections), unknown, string.Join(", ", Enum.GetNames<DigestSection>())) : null;
    }

    /// <summary>The same as a subscription. Its id is no other's: those made in chats have no hyphen.</summary>
    internal DigestSubscription Of(string name, string zone, string owner, Instant since) => new()
    {
        Id = $"settings-{name}",
        Name = name,
        Owner = OwnerOr(owner),
        Destination = new Destination(Platform, Team, Channel),
        Schedule = new Schedule
        {
            Every = Parsed<Recurrence>(Every)!.Value, Weekday = Parsed<DayOfWeek>(Weekday)!.Value, DayOfMonth = Day == Last ? null : int.Parse(Day, CultureInfo.InvariantCulture), At = TimeOf(At)!.Value,
            Zone = Zone.Length > 0 ? Zone : zone, From = Epoch,
        },
        Look = new DigestLook
        {
            Language = LanguageTag.Parse(Language)!.Value, Audience = Parsed<DigestAudience>(Audience)!.Value, Zone = Zone.Length > 0 ? Zone : zone,
            Sections = Listed.Length == 0 ? null : [.. Listed.Select(section => Parsed<DigestSection>(section)!.Value)],
        },
        Question = Question.Length > 0 ? Question : null,
        HoldUntil = HoldUntil.Length > 0 ? TimeOf(HoldUntil) : null,
        Since = since,
    };

    private string[] Listed => Sections.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string OwnerOr(string owner) => Owner.Length > 0 ? Owner : owner;

    private static T? Parsed<T>(string text) where T : struct, Enum => Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<T>(known) : null;

    private static TimeOnly? TimeOf(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string Wrong(string name, string setting, string value, string expected) => $"The setting {Section}:{name}:{setting} is \"{value}\": expected {expected}.";
}
