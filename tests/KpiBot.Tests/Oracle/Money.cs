using KpiBot.Crm;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Oracle;

/// <summary>Conversion to the reporting currency.</summary>
public sealed class Money(World world)
{
    /// <summary>The amount at the newest rate on or before the day, to 1/10,000; null without a rate.</summary>
    public decimal? Convert(decimal amount, string? currency, DateOnly day)
    {
        var reporting = world.Agreement.Currency;
        if (currency is null || currency == reporting) return Round(amount);
        var newest = world.All<ExchangeRate>()
            .Where(rate => (rate.Currency == currency && rate.To == reporting) || (rate.Currency == reporting && rate.To == currency))
            .Where(rate => Linked.Of(world).Day(rate.At) <= day)
            .OrderBy(rate => Linked.Of(world).Day(rate.At))
            .LastOrDefault();
        if (newest is null) return null;
        return Round(newest.Currency == currency ? amount * newest.Rate : amount / newest.Rate);
    }

    private static decimal Round(decimal amount) => decimal.Round(amount, 4, MidpointRounding.ToEven);
}

/// <summary>A sum of amounts of which some may be missing.</summary>
public sealed class Purse(Money money, Tally? excluded)
{
    private decimal _sum;

    /// <summary>Amounts that count.</summary>
    public long Counted { get; private set; }

    /// <summary>Records that were there, with or without a usable amount.</summary>
    public long Records { get; private set; }

    /// <summary>The sum; null when records were there and none has a usable amount.</summary>
    public decimal? Total => Records > 0 && Counted == 0 ? null : _sum;

    /// <summary>Puts <paramref name="share"/> of an amount in and returns what it comes to; null when it is left out.</summary>
    public decimal? Add(decimal? amount, string? currency, DateOnly day, decimal share = 1)
    {
        Records++;
        if (amount is not { } known) return LeftOut("no_amount");
        if (money.Convert(known, currency, day) is not { } converted) return LeftOut("no_exchange_rate");
        Counted++;
        _sum += converted * share;
        return converted * share;
    }

    /// <summary>Puts a deal's part in: of its lines those that have an amount; null when none counts.</summary>
    public decimal? Add(Part part, string? currency, DateOnly day)
    {
        if (part.Lines is null) return Add(part.Amount, currency, day, part.Share);
        Records++;
        var known = part.Lines.Where(line => line.Amount is not null).ToList();
        if (known.Count == 0) return LeftOut("no_amount");
        var converted = known.Select(line => money.Convert(line.Amount!.Value, line.Currency, day)).OfType<decimal>().ToList();
        if (converted.Count == 0) return LeftOut("no_exchange_rate");
        Counted++;
        _sum += converted.Sum() * part.Share;
        return converted.Sum() * part.Share;
    }

    private decimal? LeftOut(string reason)
    {
        excluded?.Add(reason);
        return null;
    }
}
