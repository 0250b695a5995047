using System.Globalization;
using System.Text;

namespace KpiBot.Sample.Model;

/// <summary>A campaign of a market.</summary>
/// <param name="Name">With {0} for the year of one that comes every year.</param>
/// <param name="Months">First and last month of a fair; 1–12 for one that never stops.</param>
/// <param name="Booth">What a fair costs, in dollars; 0 for everything else.</param>
internal sealed record Campaign(string Name, int Channel, string Market, (int From, int To) Months, int Booth = 0)
{
    private readonly CompositeFormat _name = CompositeFormat.Parse(Name);

    public bool Runs(int month) => month >= Months.From && month <= Months.To;

    public string NameIn(int year) => string.Format(CultureInfo.InvariantCulture, _name, year);
}

/// <summary>The campaigns of every year.</summary>
internal static class Campaigns
{
    private static readonly (int, int) Always = (1, 12);

    public static readonly Campaign[] All =
    [
        new("Search Bombas BR", Channels.PaidSearch, "BR", Always), new("Search Válvulas BR", Channels.PaidSearch, "BR", Always), new("Search Bombas MX", Channels.PaidSearch, "MX", Always),
        new("Search Bombas ES", Channels.PaidSearch, "ES", Always), new("Search Pumps US", Channels.PaidSearch, "US", Always),
        new("Social Eficiência BR", Channels.PaidSocial, "BR", Always), new("Social Eficiencia MX", Channels.PaidSocial, "MX", Always),
        new("Social Eficiencia ES", Channels.PaidSocial, "ES", Always), new("Social Efficiency US", Channels.PaidSocial, "US", Always),
        new("Newsletter BR", Channels.Email, "BR", Always), new("Newsletter MX", Channels.Email, "MX", Always), new("Newsletter ES", Channels.Email, "ES", Always), new("Newsletter US", Channels.Email, "US", Always),
        new("Feira Fluidos São Paulo {0}", Channels.Events, "BR", (4, 5), 26_000), new("Expo Saneamento Curitiba {0}", Channels.Events, "BR", (9, 10), 15_000), new("Roadshow BR {0}", Channels.Events, "BR", Always, 4_000),
        new("Expo Manufactura Monterrey {0}", Channels.Events, "MX", (2, 3), 17_000), new("Foro Agua Guadalajara {0}", Channels.Events, "MX", (10, 11), 9_000), new("Roadshow MX {0}", Channels.Events, "MX", Always, 3_000),
        new("Feria Fluidos Barcelona {0}", Channels.Events, "ES", (5, 6), 16_000), new("Roadshow ES {0}", Channels.Events, "ES", Always, 2_000),
        new("Flow Expo Chicago {0}", Channels.Events, "US", (6, 7), 22_000), new("Roadshow US {0}", Channels.Events, "US", Always, 3_000),
    ];

    public static bool HasFair(string market, int day) =>
        Array.Exists(All, campaign => campaign.Market == market && campaign.Months != Always && campaign.Runs(DateOnly.FromDayNumber(day).Month));

    /// <summary>The campaigns of a market on one channel that run on a day, fairs before roadshows.</summary>
    public static List<string> Running(int channel, string market, int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return [.. All.Where(campaign => campaign.Channel == channel && campaign.Market == market && campaign.Runs(date.Month)).Select(campaign => campaign.NameIn(date.Year))];
    }
}
