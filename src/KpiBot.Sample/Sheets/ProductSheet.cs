using KpiBot.Sample.Model;
using KpiBot.Sample.Output;

namespace KpiBot.Sample.Sheets;

internal sealed class ProductSheet(Csv csv)
{
    public static readonly Layout Layout = new("products.csv", "product", "product_id", "name", "line");

    public void AddAll()
    {
        for (var product = 0; product < Products.All.Length; product++)
        {
            csv.Id('S', product + 1);
            csv.Text(Products.All[product].Name);
            csv.Text(Products.Lines[Products.All[product].Line]);
            csv.EndRow();
        }
    }
}
