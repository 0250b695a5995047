namespace KpiBot.Kpis.Calculations;

/// <summary>Counts what each account did in a span of days. Asked for spans that move on, it looks only at the days that came and went.</summary>
/// <param name="each">Hands out the account of everything that happened in from…to, both included.</param>
internal sealed class MovingCount(Action<CustomerBook, int, int, Action<int>> each)
{
    private Slots<int>? _counts;
    private (int From, int To) _span;

    /// <summary>How often, by account; the same until it is asked again. The books of all spans must allow the same accounts.</summary>
    public Slots<int> In(CustomerBook book, int from, int to)
    {
        if (_counts is { } counts && from >= _span.From && from <= _span.To && to >= _span.To)
        {
            Take(_span.To + 1, to, 1);
            Take(_span.From, from - 1, -1);
        }
        else
        {
            _counts = counts = new Slots<int>(book.Count);
            Take(from, to, 1);
        }

        _span = (from, to);
        return counts;

        void Take(int first, int last, int by)
        {
            if (first <= last) each(book, first, last, account => counts[account] += by);
        }
    }
}

/// <summary>What is counted to find customers at risk. Kept from one day to the next, a look costs what happened between.</summary>
internal sealed class RiskCounts
{
    /// <summary>Days of use lately.</summary>
    public MovingCount UsageNow { get; } = new(ServiceFigures.EachUsage);

    /// <summary>Days of use in the time before.</summary>
    public MovingCount UsageBefore { get; } = new(ServiceFigures.EachUsage);

    /// <summary>Purchases lately.</summary>
    public MovingCount PurchasesNow { get; } = new(Purchases.Each);

    /// <summary>Purchases in the time before.</summary>
    public MovingCount PurchasesBefore { get; } = new(Purchases.Each);

    /// <summary>Interactions of every kind.</summary>
    public MovingCount Interactions { get; } = new(ServiceFigures.EachInteraction);
}
