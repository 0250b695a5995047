using KpiBot.Crm;

namespace KpiBot.Facts.Loading;

/// <summary>Exchange rates; loaded first, because money is converted as it is read.</summary>
internal static class RateLoader
{
    public static Rates Load(Build build)
    {
        var found = new List<(string, string, int, decimal)>();
        using var rows = new RowReader(build, RecordKind.ExchangeRate, "Currency", "To", "At", "Rate");
        while (rows.Next())
        {
            var rate = rows.Decimal(3);
            if (rate > 0) found.Add((rows.String(0)!, rows.String(1)!, rows.Day(2), rate));
        }

        return new Rates(build.Agreement.Currency, found);
    }
}
