using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce.Translation;

/// <summary>Rates of an organisation with several currencies. Salesforce says how much of a currency one unit of the organisation's own is worth; here it is the other way round.</summary>
internal sealed class RateRule(string source, Lookups lookups)
{
    private const int Decimals = 12;

    // The rate without a date is the one for whatever is before the dated ones.
    private static readonly Moment Ever = Moment.On(1970, 1, 1);

    public IEnumerable<CrmRecord> Translate(LandedRow row)
    {
        if (lookups.HomeCurrency is not { } home || row.Text("IsoCode") is not { } currency || currency == home || row.Number("ConversionRate") is not > 0) yield break;
        yield return new ExchangeRate
        {
            Source = source,
            Id = row.Id,
            At = row.Day("StartDate") ?? Ever,
            Currency = currency,
            To = home,
            Rate = decimal.Round(1 / row.Number("ConversionRate")!.Value, Decimals),
        };
    }
}
