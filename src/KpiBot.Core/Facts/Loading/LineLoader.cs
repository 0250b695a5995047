using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>Lines of deals, the rows of a deal together, then lines of orders.</summary>
internal static class LineLoader
{
    private readonly record struct Line(int Deal, int Order, int Key, int Source, int Product, long Amount, int Currency);

    public static void Load(Build build)
    {
        var (deals, lines) = (build.Snapshot.Deals, build.Snapshot.Lines);
        deals.FirstLine.FillTo(deals.Rows, 0);
        deals.Lines.FillTo(deals.Rows, 0);
        foreach (var line in Read(build).OrderBy(l => l.Deal == RowColumn.None ? int.MaxValue : l.Deal).ThenBy(l => l.Key))
        {
            if (line.Deal != RowColumn.None)
            {
                if (deals.Lines[line.Deal] == 0) deals.FirstLine.Set(line.Deal, lines.Rows);
                deals.Lines.Set(line.Deal, deals.Lines[line.Deal] + 1);
            }

            lines.Key.Add(line.Key);
            lines.Source.Add(line.Source);
            lines.Deal.Add(line.Deal);
            lines.Order.Add(line.Order);
            lines.Amount.Add(line.Amount);
            lines.Currency.Add(line.Currency);
            Build.Code(lines, Dimensions.Product, line.Product);
            lines.Rows++;
        }
    }

    private static List<Line> Read(Build build)
    {
        var products = build.Values(Dimensions.Product);
        var found = new List<Line>();
        using var rows = new RowReader(build, RecordKind.LineItem, "DealId", "OrderId", "Product", "Amount", "Currency");
        while (rows.Next())
        {
            var deal = build.Deal(rows.Source, rows.Text(0));
            var order = deal != RowColumn.None ? RowColumn.None : build.Orders.Find(rows.Source, rows.Text(1));
            if (deal == RowColumn.None && order == RowColumn.None) continue;
            found.Add(new Line(deal, order, rows.Key, rows.Source, products.Code(rows.Text(2)), rows.Amount(3), build.Currency(rows.Text(4))));
        }

        return found;
    }
}
