using KpiBot.Sample.Output;

namespace KpiBot.Sample.Sheets;

internal sealed class AdResultSheet(Csv csv)
{
    public static readonly Layout Layout = new("ad_results.csv", "ad_result", "at", "social", "channel", "campaign", "impressions", "clicks", "interactions") { Id = ["at", "social", "campaign"] };

    public void Add(int day, bool social, string channel, string campaign, long impressions, long clicks, long interactions)
    {
        csv.Day(day);
        csv.Flag(social);
        csv.Text(channel);
        csv.Text(campaign);
        csv.Number(impressions);
        csv.Number(clicks);
        csv.Number(interactions);
        csv.EndRow();
    }
}
