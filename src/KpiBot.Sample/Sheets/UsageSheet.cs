using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample.Sheets;

/// <summary>Days on which a customer used the service portal.</summary>
internal sealed class UsageSheet(Csv csv)
{
    public static readonly Layout Layout = new("usage.csv", "usage", "account_id", "at", "quantity") { Id = ["account_id", "at"] };

    public void Add(Account account, int day, int times)
    {
        csv.Id('A', account.Number);
        csv.Day(day);
        csv.Number(times);
        csv.EndRow();
    }
}
