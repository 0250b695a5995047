using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample.Sheets;

/// <summary>The lines of deals with several products.</summary>
internal sealed class LineItemSheet(Csv csv)
{
    private long _number;

    public static readonly Layout Layout = new("line_items.csv", "line_item", "line_item_id", "deal_id", "product", "quantity", "amount", "currency")
    {
        Fields = new Dictionary<string, object> { ["product"] = new Cell("product") { Aliases = "product" } },
    };

    /// <summary>The main product takes half, the others share the rest; the lines add up to the deal.</summary>
    public void Add(Deal deal)
    {
        if (deal.Products.Length < 2) return;
        var rest = deal.Amount;
        for (var line = 0; line < deal.Products.Length; line++)
        {
            var amount = line == deal.Products.Length - 1 ? rest : rest / 200 * 100;
            rest -= amount;
            csv.Id('I', ++_number);
            csv.Id('D', deal.Number);
            csv.Text(Dirt.Product(deal.Products[line], _number));
            csv.Number(1 + ((deal.Number + line) % 6));
            csv.Money(Dirt.LosesAmount(deal.Number) ? null : amount);
            csv.Text(deal.Currency);
            csv.EndRow();
        }
    }
}
