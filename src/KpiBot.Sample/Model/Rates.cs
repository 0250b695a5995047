namespace KpiBot.Sample.Model;

/// <summary>Monthly exchange rates that wander, in millionths of a dollar for one unit.</summary>
internal sealed class Rates
{
    private readonly int _firstMonth;
    private readonly long[][] _byMarket;

    public Rates(Timeline timeline, ulong seed)
    {
        _firstMonth = Clock.MonthOf(timeline.Origin);
        var months = Clock.MonthOf(timeline.Until) - _firstMonth + 1;
        _byMarket = [.. Markets.All.Select((market, index) => Wander(market, months, new Dice(seed, Throw.Rates, index)))];
    }

    /// <summary>Millionths of a dollar for one unit of the market's currency; after the last month its rate stays.</summary>
    public long Of(int market, int day)
    {
        var byMonth = _byMarket[market];
        return byMonth[Math.Clamp(Clock.MonthOf(day) - _firstMonth, 0, byMonth.Length - 1)];
    }

    /// <summary>Cents of the market's currency as cents of a dollar.</summary>
    public long Dollars(long cents, int market, int day) => (long)((Int128)cents * Of(market, day) / 1_000_000);

    /// <summary>Cents of a dollar as cents of the market's currency.</summary>
    public long Local(long cents, int market, int day) => (long)((Int128)cents * 1_000_000 / Of(market, day));

    private static long[] Wander(Market market, int months, Dice dice)
    {
        var anchor = 100_000_000L / market.ListRate;
        var rates = new long[months];
        var rate = anchor;
        for (var month = 0; month < months; month++)
        {
            rates[month] = market.Currency == Markets.ReportingCurrency ? 1_000_000 : rate;
            rate += (rate * dice.Between(-32, 30) / 1000) + ((anchor - rate) / 12);
        }
        return rates;
    }
}
