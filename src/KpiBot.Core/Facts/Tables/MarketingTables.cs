using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Tables;

/// <summary>Cost of marketing and sales.</summary>
public sealed class SpendTable : Table
{
    /// <summary>The day.</summary>
    public DayColumn At { get; }

    /// <summary>Number of <see cref="Crm.CostClass"/>.</summary>
    public CodeColumn Class { get; }

    /// <summary>Amount at the rate of the day.</summary>
    public AmountColumn Amount { get; }

    internal SpendTable()
    {
        At = Add(new DayColumn());
        Class = Add(new CodeColumn());
        Amount = Add(new AmountColumn());
    }
}

/// <summary>Ads and social posts.</summary>
public sealed class AdTable : Table
{
    /// <summary>The day.</summary>
    public DayColumn At { get; }

    /// <summary>1 for social posts.</summary>
    public CodeColumn Social { get; }

    /// <summary>Times shown.</summary>
    public BigNumberColumn Impressions { get; }

    /// <summary>Clicks.</summary>
    public BigNumberColumn Clicks { get; }

    /// <summary>Interactions.</summary>
    public BigNumberColumn Interactions { get; }

    internal AdTable()
    {
        At = Add(new DayColumn());
        Social = Add(new CodeColumn());
        Impressions = Add(new BigNumberColumn());
        Clicks = Add(new BigNumberColumn());
        Interactions = Add(new BigNumberColumn());
    }
}

/// <summary>E-mail sendings.</summary>
public sealed class EmailTable : Table
{
    /// <summary>The day.</summary>
    public DayColumn At { get; }

    /// <summary>Delivered.</summary>
    public BigNumberColumn Delivered { get; }

    /// <summary>Unique opens.</summary>
    public BigNumberColumn Opens { get; }

    /// <summary>Unique clicks.</summary>
    public BigNumberColumn Clicks { get; }

    internal EmailTable()
    {
        At = Add(new DayColumn());
        Delivered = Add(new BigNumberColumn());
        Opens = Add(new BigNumberColumn());
        Clicks = Add(new BigNumberColumn());
    }
}

/// <summary>Web traffic.</summary>
public sealed class TrafficTable : Table
{
    /// <summary>The day.</summary>
    public DayColumn At { get; }

    /// <summary>Sessions.</summary>
    public BigNumberColumn Sessions { get; }

    internal TrafficTable()
    {
        At = Add(new DayColumn());
        Sessions = Add(new BigNumberColumn());
    }
}

/// <summary>Activities that count, added up by day, kind, owner and team: the single ones stay in the store.</summary>
public sealed class ActivityTable : Table
{
    /// <summary>The day.</summary>
    public DayColumn At { get; }

    /// <summary>How many.</summary>
    public NumberColumn Number { get; }

    internal ActivityTable()
    {
        At = Add(new DayColumn());
        Number = Add(new NumberColumn());
    }
}
