using KpiBot.Sample.Model;
using KpiBot.Sample.Output;

namespace KpiBot.Sample.Sheets;

/// <summary>Rates of the first of every month.</summary>
internal sealed class ExchangeRateSheet(Csv csv)
{
    public static readonly Layout Layout = new("exchange_rates.csv", "exchange_rate", "month", "currency", "to", "rate")
    {
        Id = ["month", "currency"],
        Fields = new Dictionary<string, object> { ["at"] = "month" },
    };

    public void AddAll(Company company)
    {
        for (var month = Clock.MonthOf(company.Timeline.Origin); month <= Clock.MonthOf(company.Timeline.Until); month++)
        {
            for (var market = 0; market < Markets.All.Length; market++)
            {
                if (Markets.All[market].Currency == Markets.ReportingCurrency) continue;
                var day = Clock.FirstOfMonth(month);
                csv.Day(day);
                csv.Text(Markets.All[market].Currency);
                csv.Text(Markets.ReportingCurrency);
                csv.Rate(company.Rates.Of(market, day));
                csv.EndRow();
            }
        }
    }
}
