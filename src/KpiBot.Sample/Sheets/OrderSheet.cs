using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample.Sheets;

internal sealed class OrderSheet(Csv csv, Timeline timeline)
{
    private long _number;

    public static readonly Layout Layout = new("orders.csv", "order", "order_id", "account_id", "at", "amount", "cost_of_goods", "currency", "product", "recurring")
    {
        Fields = new Dictionary<string, object> { ["product"] = new Cell("product") { Aliases = "product" } },
    };

    /// <summary>An order in the market's currency, if its day lies within the export.</summary>
    public void Add(Account account, int day, int product, long amount, bool recurring)
    {
        if (day < timeline.Start || day > timeline.Until) return;
        if (Dirt.IsRefund(++_number) && !recurring) amount = -amount / 4;
        csv.Id('O', _number);
        csv.Id('A', account.Number);
        csv.Day(day);
        csv.Money(amount);
        csv.Money(amount * Products.All[product].Cost / 1000);
        csv.Text(Markets.All[account.Market].Currency);
        csv.Text(Dirt.Product(product, _number));
        csv.Flag(recurring);
        csv.EndRow();
    }
}
