using KpiBot.Sample.Output;

namespace KpiBot.Sample.Sheets;

internal sealed class EmailResultSheet(Csv csv)
{
    public static readonly Layout Layout = new("email_results.csv", "email_result", "at", "campaign", "delivered", "opens", "clicks") { Id = ["at", "campaign"] };

    public void Add(int day, string campaign, long delivered, long opens, long clicks)
    {
        csv.Day(day);
        csv.Text(campaign);
        csv.Number(delivered);
        csv.Number(opens);
        csv.Number(clicks);
        csv.EndRow();
    }
}
