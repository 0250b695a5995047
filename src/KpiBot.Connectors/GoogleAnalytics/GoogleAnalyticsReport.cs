namespace KpiBot.Connectors.GoogleAnalytics;

/// <summary>What is asked for, and nothing else: how many visits came on which day from where. No user, page or place is among it.</summary>
internal static class GoogleAnalyticsReport
{
    public const string Day = "date", Channel = "sessionDefaultChannelGroup", Campaign = "sessionCampaignName", Sessions = "sessions";

    /// <summary>What visits are told apart by.</summary>
    public static IReadOnlyList<string> Dimensions { get; } = [Day, Channel, "sessionSourceMedium", Campaign];

    /// <summary>What is counted. Users are not: they cannot be added up over days.</summary>
    public static IReadOnlyList<string> Metrics { get; } = [Sessions, "engagedSessions", "keyEvents"];

    /// <summary>What Google says against figures: the field of a row, which is the id of the sentence too.</summary>
    public const string Withheld = "withheld", Grouped = "grouped", Sampled = "sampled";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Caveats { get; } = [Withheld, Grouped, Sampled];
}
