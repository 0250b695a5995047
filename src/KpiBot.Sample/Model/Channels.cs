namespace KpiBot.Sample.Model;

/// <summary>A way in which leads find the company.</summary>
/// <param name="Weight">Share of leads at the start of the export, in thousandths.</param>
/// <param name="WeightAtEnd">The same at its end: a channel can decay.</param>
/// <param name="Qualified">Leads that marketing qualifies, in thousandths.</param>
/// <param name="WinBonus">Added to the chance of winning, in thousandths.</param>
/// <param name="Sessions">Visits to the website for one lead; 0 when its leads do not come through the website.</param>
internal sealed record Channel(string Name, string TouchKind, int Weight, int WeightAtEnd, int Qualified, int WinBonus, int Sessions);

/// <summary>The channels; the index is their number everywhere.</summary>
internal static class Channels
{
    public const int PaidSearch = 1;
    public const int PaidSocial = 2;
    public const int Email = 3;
    public const int Events = 5;
    public const int Partner = 6;
    public const int Outbound = 8;

    /// <summary>Renewals and expansions come from the own account management.</summary>
    public const string AccountManagement = "account_management";

    public static readonly Channel[] All =
    [
        new("organic_search", "form", 200, 230, 400, 20, 46), new("paid_search", "ad click", 190, 200, 345, -10, 31), new("paid_social", "ad click", 160, 40, 250, -50, 58),
        new("email", "form", 80, 90, 385, 0, 22), new("referral", "referral", 85, 105, 520, 70, 14), new("events", "event", 90, 100, 460, 30, 0),
        new("partner", "referral", 65, 80, 500, 50, 0), new("direct", "form", 60, 65, 400, 10, 63), new("outbound", "call", 70, 90, 330, -50, 0),
    ];

    public static readonly string[] Marketing = ["organic_search", "paid_search", "paid_social", "email", "referral", "events", "direct"];

    public static readonly string[] Sales = ["partner", "outbound", AccountManagement];

    public static readonly string[] Web = [.. All.Where(channel => channel.Sessions > 0).Select(channel => channel.Name)];

    /// <summary>Share of leads on a day, in thousandths of about 1000; fairs bring leads in their months only.</summary>
    public static int Weight(int channel, int day, Market market, Timeline timeline)
    {
        var (from, to) = (All[channel].Weight, All[channel].WeightAtEnd);
        var weight = from + (int)((long)(to - from) * Math.Clamp(day - timeline.Start, 0, 1100) / 1100);
        return channel == Events && !Campaigns.HasFair(market.Code, day) ? weight / 3 : weight;
    }
}
