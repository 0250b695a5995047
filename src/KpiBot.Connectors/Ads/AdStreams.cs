using KpiBot.Crm;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Ads;

/// <summary>What every ad platform is read by.</summary>
internal static class AdStreams
{
    // Cost is corrected for weeks: credits for invalid clicks, and what an auction settles late.
    private static readonly Duration Restated = Duration.FromDays(30);

    public static readonly StreamSpec Accounts = new("accounts") { IsLookup = true, HasDelta = false };

    /// <summary>Names apart from figures: a campaign that is renamed has its new name on every day.</summary>
    public static readonly StreamSpec Campaigns = new("campaigns") { IsLookup = true, HasDelta = false };

    public static StreamSpec Days(int reach) => new("daily_figures") { Kinds = [RecordKind.Spend, RecordKind.AdResult], LookBack = Restated, Reach = Duration.FromDays(reach) };
}
