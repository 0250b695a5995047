using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>The accounts of a frame, one place each: which the filters allow, which cell each belongs to, and what they were on a day.</summary>
internal sealed class CustomerBook
{
    private readonly bool[] _allowed;
    private readonly ICodes? _group;

    public CustomerBook(Frame frame)
    {
        Frame = frame;
        var accounts = Data.Accounts;
        _allowed = new bool[accounts.Rows];
        var rows = new ushort[Column.SegmentRows + 1];
        IRowFilter[] filters = [.. frame.Filters(accounts)];
        for (var segment = 0; segment < accounts.Segments; segment++)
        {
            var count = DayColumn.All(accounts.RowsIn(segment), rows);
            foreach (var filter in filters) count = filter.Keep(segment, rows, count);
            for (var i = 0; i < count; i++) _allowed[(segment << Column.SegmentBits) + rows[i]] = true;
        }

        _group = frame.Group.Dimension is { } by ? Cut.Of(Data, accounts, by) : null;
        Rule = RuleOf(Data);
    }

    public Frame Frame { get; }

    public Snapshot Data => Frame.Data;

    /// <summary>Number of accounts.</summary>
    public int Count => _allowed.Length;

    /// <summary>The rule that makes a customer active.</summary>
    public ActiveRule Rule { get; }

    /// <summary>Whether the filters allow an account.</summary>
    public bool Allows(int account) => account != RowColumn.None && _allowed[account];

    /// <summary>The cell of an account.</summary>
    public int CellOf(int account) => _group?[account] ?? 0;

    /// <summary>The caveat that names the rule.</summary>
    public string RuleCaveat => Rule switch
    {
        ActiveRule.Contract => "active_by_contract",
        ActiveRule.Order => "active_by_order",
        ActiveRule.WonDeal or ActiveRule.Auto => "active_by_won_deal",
    };

    /// <summary>The kind of record that the rule reads.</summary>
    public RecordKind RuleKind => Rule switch
    {
        ActiveRule.Contract => RecordKind.Contract,
        ActiveRule.Order => RecordKind.Order,
        ActiveRule.WonDeal or ActiveRule.Auto => RecordKind.Deal,
    };

    /// <summary>The rule in force: the agreed one, else the first that has data.</summary>
    public static ActiveRule RuleOf(Snapshot data) => data.State.Agreement.ActiveRule switch
    {
        ActiveRule.Auto => data.Contracts.Rows > 0 ? ActiveRule.Contract : data.Orders.Rows > 0 ? ActiveRule.Order : ActiveRule.WonDeal,
        var agreed => agreed,
    };

    /// <summary>Which accounts the filters allow are active on a day.</summary>
    public bool[] Active(int day)
    {
        var active = new bool[Count];
        switch (Rule)
        {
            case ActiveRule.Contract:
                for (var row = 0; row < Data.Contracts.Rows; row++) if (Running(row, day)) Mark(Data.Contracts.Account[row]);
                break;
            case ActiveRule.Order:
                Within(Data.Orders.At, Data.Orders.Rows, row => { if (Data.Orders.Positive[row] != 0) Mark(Data.Orders.Account[row]); });
                break;
            case ActiveRule.WonDeal or ActiveRule.Auto:
                Within(Data.Deals.Closed, Data.Deals.Rows, row => { if (Data.Deals.Status[row] == (int)DealStatus.Won) Mark(Data.Deals.Account[row]); });
                break;
        }

        return active;

        void Mark(int account)
        {
            if (Allows(account)) active[account] = true;
        }

        void Within(DayColumn days, int rows, Action<int> take)
        {
            if (day < 1) return;
            RowsIn(days, rows, Day.Of(Day.DateOf(day).AddMonths(-12)) + 1, Math.Min(day, Frame.Today), take);
        }
    }

    /// <summary>Whether a contract runs on a day; it counts only when it has begun by the day of the question.</summary>
    public bool Running(int contract, int day)
    {
        var start = Data.Contracts.Start[contract];
        return start != Day.None && start <= day && Data.Contracts.Last[contract] >= day;
    }

    /// <summary>Recurring revenue of a month by account on a day, at the rates of another; contracts without an amount or rate are counted.</summary>
    public Recurring Mrr(int day, int rateDay)
    {
        var contracts = Data.Contracts;
        var amounts = new long[Count];
        var (has, ran) = (new bool[Count], new bool[Count]);
        long missing = 0, noRate = 0;
        for (var row = 0; row < contracts.Rows; row++)
        {
            var account = contracts.Account[row];
            if (!Running(row, day) || !Allows(account)) continue;
            ran[account] = true;
            var amount = Data.Rates.Convert(contracts.Monthly[row], contracts.Currency[row], rateDay);
            if (amount == AmountColumn.Missing) missing++;
            else if (amount == AmountColumn.NoRate) noRate++;
            else
            {
                amounts[account] += amount;
                has[account] = true;
            }
        }

        return new Recurring(amounts, has, ran, missing, noRate);
    }

    /// <summary>Whether a row passes all filters.</summary>
    public static bool Keeps(IRowFilter[] filters, int row)
    {
        Span<ushort> one = [(ushort)(row & Column.RowMask)];
        foreach (var filter in filters) if (filter.Keep(row >> Column.SegmentBits, one, 1) == 0) return false;
        return true;
    }

    /// <summary>Hands out the rows whose day lies in from…to.</summary>
    public static void RowsIn(DayColumn days, int rows, int from, int to, Action<int> take)
    {
        if (to < from) return;
        var selection = new ushort[Column.SegmentRows + 1];
        for (var first = 0; first < rows; first += Column.SegmentRows)
        {
            var count = days.Select(first >> Column.SegmentBits, Math.Min(Column.SegmentRows, rows - first), Math.Max(1, from), to, selection);
            for (var i = 0; i < count; i++) take(first + selection[i]);
        }
    }

    /// <summary>A figure from a number per account: what is above and what is below the line, both added up by cell.</summary>
    public Sheet Ratio(Func<int, decimal> above, Func<int, decimal> below, Func<decimal, decimal, long, Figure> figure, Func<int, bool>? hasRow = null)
    {
        var cells = Frame.Group.Count;
        var (over, under, n) = (new decimal[cells + 1], new decimal[cells + 1], new long[cells + 1]);
        var used = new bool[cells];
        for (var account = 0; account < Count; account++)
        {
            if (!_allowed[account]) continue;
            var (a, b) = (above(account), below(account));
            if (a == 0 && b == 0 && !(hasRow?.Invoke(account) ?? false)) continue;
            var cell = CellOf(account);
            used[cell] = true;
            Add(cell, a, b);
            Add(cells, a, b);
        }

        return new Sheet(figure(over[cells], under[cells], n[cells]), [.. used.Select((u, cell) => u ? figure(over[cell], under[cell], n[cell]) : null)]);

        void Add(int cell, decimal a, decimal b)
        {
            over[cell] += a;
            under[cell] += b;
            if (b != 0) n[cell]++;
        }
    }
}

/// <summary>Monthly recurring revenue by account in ten-thousandths; <see cref="Ran"/>: whether any contract ran, <see cref="Has"/>: one with an amount.</summary>
internal sealed record Recurring(long[] Amounts, bool[] Has, bool[] Ran, long Missing, long NoRate)
{
    /// <summary>Whether contracts ran and none of them has an amount.</summary>
    public bool NoAmounts => Missing + NoRate > 0 && !Has.Contains(true);

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
