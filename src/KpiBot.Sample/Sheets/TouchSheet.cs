using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample.Sheets;

internal sealed class TouchSheet(Csv csv, Timeline timeline)
{
    private long _number;

    public static readonly Layout Layout = new("touches.csv", "touch", "touch_id", "at", "channel", "campaign", "kind", "lead_id", "deal_id", "account_id");

    public void Add(Lead lead, long at, int channel, string? campaign) => Add(at, channel, campaign, lead.Number, -1, -1);

    public void Add(Deal deal, long at, int channel, string? campaign) => Add(at, channel, campaign, -1, deal.Number, deal.Account.Number);

    private void Add(long at, int channel, string? campaign, long lead, long deal, long account)
    {
        if (!timeline.Happened(at) || Clock.DayOf(at) < timeline.Start) return;
        csv.Id('T', ++_number);
        csv.Time(at);
        csv.Text(Channels.All[channel].Name);
        csv.Text(campaign);
        csv.Text(Channels.All[channel].TouchKind);
        csv.Id('L', lead);
        csv.Id('D', deal);
        csv.Id('A', account);
        csv.EndRow();
    }
}
