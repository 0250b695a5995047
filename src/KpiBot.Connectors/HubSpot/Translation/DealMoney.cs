using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot.Translation;

/// <summary>
/// A deal's money in the account's home currency, as HubSpot's own reports show it, by the rate that HubSpot itself used; in the deal's own currency where HubSpot gives no such amount,
/// to be converted by the workspace's rates or counted as unpriced.
/// </summary>
internal sealed record DealMoney(decimal? Amount, string? Currency, decimal? Rate)
{
    // The store keeps four decimals of an amount; a converted one needs no more.
    private const int Decimals = 4;

    public static DealMoney Of(LandedRow row, string? home)
    {
        var (amount, own, inHome) = (row.Number("amount"), row.Text("deal_currency_code") ?? home, row.Number("amount_in_home_currency"));
        if (home is null || own == home) return new DealMoney(amount, own, 1);
        if (inHome is null) return new DealMoney(amount, own, amount is null ? null : 1);
        return new DealMoney(inHome, home, amount is null or 0 ? null : inHome / amount);
    }

    /// <summary>Another amount of the deal, given in its own currency; null where no rate is known.</summary>
    public decimal? Convert(decimal? amount) => amount is null || Rate is null ? null : Rate == 1 ? amount : decimal.Round(amount.Value * Rate.Value, Decimals);
}
