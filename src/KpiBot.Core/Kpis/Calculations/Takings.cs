using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Money taken from customers, in ten-thousandths, and how much of it is not known.</summary>
internal sealed class Takings(int accounts)
{
    private readonly Dictionary<string, long> _unknown = [];

    /// <summary>By account.</summary>
    public decimal[] All { get; } = new decimal[accounts];

    /// <summary>Of it, what came after the customer's first day.</summary>
    public decimal[] Returning { get; } = new decimal[accounts];

    /// <summary>Whether there was something to take in from an account.</summary>
    public bool[] Seen { get; } = new bool[accounts];

    /// <summary>Whether some of it has an amount.</summary>
    public bool[] Known { get; } = new bool[accounts];

    /// <summary>Whether there was something to take in and none of it has an amount.</summary>
    public bool NoAmounts => _unknown.Count > 0 && !Known.Contains(true);

    /// <summary>What has no amount or rate, by reason.</summary>
    public IReadOnlyDictionary<string, long> Unknown => _unknown;

    public void Add(int account, long amount, bool returning = false, decimal share = 1)
    {
        Seen[account] = true;
        if (!AmountColumn.IsAmount(amount))
        {
            var reason = amount == AmountColumn.Missing ? "no_amount" : "no_exchange_rate";
            _unknown[reason] = _unknown.GetValueOrDefault(reason) + 1;
            return;
        }

        Known[account] = true;
        All[account] += amount * share;
        if (returning) Returning[account] += amount * share;
    }
}
