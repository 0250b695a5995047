using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Money taken from customers, exact, and how much of it is not known.</summary>
internal sealed class Takings(int accounts)
{
    // A month has 30.4375 days, 487 ÷ 16: in these parts of a ten-thousandth what accrues by the day is a whole number.
    private const int Parts = 487, PartsOfADay = 16;

    private readonly Dictionary<string, long> _unknown = [];
    private readonly AccountSet _withoutAmount = new(accounts);
    private Slots<Int128>? _returning;

    /// <summary>How much one unit of money is in <see cref="All"/> and <see cref="Returning"/>.</summary>
    public const decimal Unit = (decimal)Parts * AmountColumn.Scale;

    /// <summary>By account.</summary>
    public Slots<Int128> All { get; } = new(accounts);

    /// <summary>Of it, what came after the customer's first day.</summary>
    public Slots<Int128> Returning => _returning ??= new(accounts);

    /// <summary>Whether there was something to take in from an account.</summary>
    public AccountSet Seen => Known.Or(_withoutAmount);

    /// <summary>Whether some of it has an amount.</summary>
    public AccountSet Known { get; } = new(accounts);

    /// <summary>Whether there was something to take in and none of it has an amount.</summary>
    public bool NoAmounts => _unknown.Count > 0 && Known.IsEmpty;

    /// <summary>What has no amount or rate, by reason.</summary>
    public IReadOnlyDictionary<string, long> Unknown => _unknown;

    /// <summary>Takes in an amount.</summary>
    public void Add(int account, long amount, bool returning = false)
    {
        if (!IsKnown(account, amount)) return;
        All[account] += Math.BigMul(amount, (long)Parts);
        if (returning) Returning[account] += Math.BigMul(amount, (long)Parts);
    }

    /// <summary>Takes in what accrues of a monthly amount in so many days.</summary>
    public void Accrue(int account, long monthly, int days)
    {
        if (IsKnown(account, monthly)) All[account] += Math.BigMul(monthly, (long)days * PartsOfADay);
    }

    private bool IsKnown(int account, long amount)
    {
        if (AmountColumn.IsAmount(amount))
        {
            Known.Add(account);
            return true;
        }

        _withoutAmount.Add(account);
        var reason = amount == AmountColumn.Missing ? "no_amount" : "no_exchange_rate";
        _unknown[reason] = _unknown.GetValueOrDefault(reason) + 1;
        return false;
    }
}
