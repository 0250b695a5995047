using KpiBot.Sample.Output;

namespace KpiBot.Sample.Sheets;

internal sealed class WebTrafficSheet(Csv csv)
{
    public static readonly Layout Layout = new("web_traffic.csv", "web_traffic", "at", "channel", "sessions") { Id = ["at", "channel"] };

    public void Add(int day, string channel, long sessions)
    {
        csv.Day(day);
        csv.Text(channel);
        csv.Number(sessions);
        csv.EndRow();
    }
}
