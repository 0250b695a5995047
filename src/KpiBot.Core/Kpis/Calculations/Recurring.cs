using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Monthly recurring revenue by account in ten-thousandths; <see cref="Ran"/>: whether any contract ran, <see cref="Has"/>: one with an amount.</summary>
internal sealed record Recurring(Slots<long> Amounts, AccountSet Has, AccountSet Ran, long Missing, long NoRate)
{
    /// <summary>Recurring revenue of a month by account on a day, at the rates of another; contracts without an amount or rate are counted.</summary>
    public static Recurring On(CustomerBook book, int day, int rateDay)
    {
        var contracts = book.Data.Contracts;
        var amounts = new Slots<long>(book.Count);
        var (known, unknown) = (new AccountSet(book.Count), new AccountSet(book.Count));
        long missing = 0, noRate = 0;
        var rates = book.Data.Rates.On(rateDay);
        var currencies = new int[Column.SegmentRows];
        foreach (var part in book.Running(day))
        {
            var (accounts, monthly) = (contracts.Account.Segment(part.Segment), contracts.Monthly.Segment(part.Segment));
            var rows = part.Rows;
            contracts.Currency.Read(part.Segment, rows, currencies);
            for (var i = 0; i < rows.Length; i++)
            {
                var account = accounts[rows[i]];
                if (account == RowColumn.None) continue;
                var amount = rates.Convert(monthly[rows[i]], currencies[i]);
                if (AmountColumn.IsAmount(amount))
                {
                    amounts[account] += amount;
                    known.Add(account);
                }
                else if (book.Allows(account))
                {
                    unknown.Add(account);
                    if (amount == AmountColumn.Missing) missing++;
                    else noRate++;
                }
            }
        }

        var has = book.Allowed(known);
        return new Recurring(amounts, has, has.Or(unknown), missing, noRate);
    }

    /// <summary>Whether contracts ran and none of them has an amount.</summary>
    public bool NoAmounts => Missing + NoRate > 0 && Has.IsEmpty;

    /// <summary>The left-out contracts, by reason.</summary>
    public Dictionary<string, long> Excluded
    {
        get
        {
            var left = new Dictionary<string, long>();
            if (Missing > 0) left["no_amount"] = Missing;
            if (NoRate > 0) left["no_exchange_rate"] = NoRate;
            return left;
        }
    }
}
