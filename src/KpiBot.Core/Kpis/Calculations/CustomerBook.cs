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
    private readonly Dictionary<int, bool[]> _active = [];

    public CustomerBook(Frame frame)
    {
        Frame = frame;
        var accounts = Data.Accounts;
        _allowed = new bool[accounts.Rows];
        var (rows, list) = (new Selection(), new ushort[Column.SegmentRows]);
        IRowFilter[] filters = [.. frame.Filters(accounts)];
        for (var segment = 0; segment < accounts.Segments; segment++)
        {
            rows.All(accounts.RowsIn(segment));
            filters.Keep(segment, rows);
            foreach (var row in rows.List(list)) _allowed[(segment << Column.SegmentBits) + row] = true;
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
    public bool[] Active(int day) => _active.TryGetValue(day, out var known) ? known : _active[day] = ActiveOn(day);

    private bool[] ActiveOn(int day)
    {
        var active = new bool[Count];
        if (Rule == ActiveRule.Contract)
        {
            foreach (var row in Running(day)) Mark(Data.Contracts.Account[row]);
        }
        else if (day >= 1)
        {
            var (orders, deals) = (Data.Orders, Data.Deals);
            var (first, last) = (Day.Of(Day.DateOf(day).AddMonths(-12)) + 1, Math.Min(day, Frame.Today));
            if (Rule == ActiveRule.Order) foreach (var row in new RowsBetween(orders.At, first, last, new CodeFilter(orders.Positive, [false, true]))) Mark(orders.Account[row]);
            else foreach (var row in new RowsBetween(deals.Closed, first, last, DealRows.Won(deals, Frame)!)) Mark(deals.Account[row]);
        }

        return active;

        void Mark(int account)
        {
            if (Allows(account)) active[account] = true;
        }
    }

    /// <summary>The contracts that run on a day.</summary>
    public RowsBetween Running(int day) => new(Data.Contracts.Start, 1, day, new DayFilter(Data.Contracts.Last, Math.Max(1, day), Day.Last));

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
        var rates = Data.Rates.On(rateDay);
        foreach (var row in Running(day))
        {
            var account = contracts.Account[row];
            if (!Allows(account)) continue;
            ran[account] = true;
            var amount = rates.Convert(contracts.Monthly[row], contracts.Currency[row]);
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

    /// <summary>
    /// A figure from two numbers per account, what is above and what is below the line, both added up by cell and divided by their unit; an account counts as a record
    /// when it has something below. One with nothing on either side gives its cell a row only when <paramref name="hasRow"/> says so.
    /// </summary>
    public Sheet Ratio(
        Func<int, Int128> above, Func<int, Int128> below, Func<decimal, decimal, long, Figure> figure, decimal unitAbove = 1, decimal unitBelow = 1, Func<int, bool>? hasRow = null)
    {
        var cells = new Cell[Frame.Group.Count + 1];
        ref var total = ref cells[^1];
        for (var account = 0; account < Count; account++)
        {
            if (!_allowed[account]) continue;
            var (a, b) = (above(account), below(account));
            if (a == 0 && b == 0 && !(hasRow?.Invoke(account) ?? false)) continue;
            cells[CellOf(account)].Add(a, b);
            total.Add(a, b);
        }

        return new Sheet(Read(total), [.. cells[..^1].Select(cell => cell.Used ? Read(cell) : null)]);

        Figure Read(Cell cell) => figure((decimal)cell.Above / unitAbove, (decimal)cell.Below / unitBelow, cell.N);
    }

    private struct Cell
    {
        public Int128 Above, Below;
        public long N;
        public bool Used;

        public void Add(Int128 above, Int128 below)
        {
            (Above, Below, Used) = (Above + above, Below + below, true);
            if (below != 0) N++;
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
