using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample.Sheets;

internal sealed class AccountSheet(Csv csv)
{
    public static readonly Layout Layout = new(
        "accounts.csv", "account", "account_id", "name", "industry", "company_size", "region", "country", "owner", "team", "channel", "customer_since")
    {
        Fields = new Dictionary<string, object>
        {
            ["industry"] = new Cell("industry") { Aliases = "industry" },
            ["customerSinceAt"] = "customer_since",
        },
    };

    public void Add(Account account, string name, Person owner)
    {
        var market = Markets.All[account.Market];
        csv.Id('A', account.Number);
        csv.Text(name);
        csv.Text(Dirt.Industry(account.Industry, account.Number));
        csv.Text(Segments.Sizes[account.Size].Name);
        csv.Text(market.Regions[account.Region].Name);
        csv.Text(market.Country);
        csv.Text(owner.Name);
        csv.Text(owner.Team);
        csv.Text(Channels.All[account.Channel].Name);
        csv.DayOf(account.CustomerSince);
        csv.EndRow();
    }
}
