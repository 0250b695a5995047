using KpiBot.Sample.Model;
using KpiBot.Sample.Output;

namespace KpiBot.Sample.Sheets;

/// <summary>A cost in dollar cents.</summary>
internal readonly record struct Cost(int Day, int Market, string Class, long Dollars, string? Channel = null, string? Campaign = null);

/// <summary>Costs in the markets' currencies. Brazil's come from another ledger, which spells numbers and days in its own way.</summary>
internal sealed class SpendSheet(Csv csv, Csv brazilian, Timeline timeline)
{
    /// <summary>Before it changed its days' spelling, the Brazilian ledger wrote ISO 8601: so long ago, counted from the end.</summary>
    private const int SpellingChanged = 800;

    private long _number;

    public static readonly Layout Layout = new("spend.csv", "spend", "spend_id", "at", "class", "amount", "currency", "channel", "campaign", "country") { Complete = false };

    public static readonly Layout BrazilianLayout = new("spend_brazil.csv", "spend", "lancamento", "data", "classe", "valor", "canal", "campanha")
    {
        Complete = false,
        Style = CsvStyle.Brazilian,
        Id = ["lancamento"],
        Fields = new Dictionary<string, object>
        {
            ["at"] = "data",
            ["class"] = new Cell("classe") { Values = CostClasses.Portuguese },
            ["amount"] = "valor",
            ["channel"] = "canal",
            ["campaign"] = "campanha",
            ["currency"] = new { Value = "BRL" },
            ["country"] = new { Value = "Brazil" },
        },
    };

    public void Add(Cost cost, Rates rates)
    {
        if (cost.Day < timeline.Start || cost.Day > timeline.Until) return;
        var market = Markets.All[cost.Market];
        var amount = rates.Local(cost.Dollars, cost.Market, cost.Day);
        if (market.Currency == "BRL") AddBrazilian(cost, amount);
        else
        {
            csv.Id('E', ++_number);
            csv.Day(cost.Day);
            csv.Text(cost.Class);
            csv.Money(amount);
            csv.Text(market.Currency);
            csv.Text(cost.Channel);
            csv.Text(cost.Campaign);
            csv.Text(market.Country);
            csv.EndRow();
        }
    }

    private void AddBrazilian(Cost cost, long amount)
    {
        brazilian.Id('B', ++_number);
        if (cost.Day < timeline.Until - SpellingChanged) brazilian.IsoDay(cost.Day);
        else brazilian.Day(cost.Day);
        brazilian.Text(CostClasses.InPortuguese(cost.Class));
        brazilian.Money(amount);
        brazilian.Text(cost.Channel);
        brazilian.Text(cost.Campaign);
        brazilian.EndRow();
    }
}
