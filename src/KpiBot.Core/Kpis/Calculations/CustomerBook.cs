using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>The accounts of a frame, one place each: which the filters allow, which cell each belongs to, and what they were on a day.</summary>
internal sealed class CustomerBook
{
    private readonly AccountSet _allowed;
    private readonly ICodes? _group;
    private readonly Dictionary<int, AccountSet> _active = [];

    public CustomerBook(Frame frame)
    {
        Frame = frame;
        _allowed = Where([.. frame.Filters(Data.Accounts)]);
        _group = frame.Group.Dimension is { } by ? Cut.Of(Data, Data.Accounts, by) : null;
        Rule = RuleOf(Data);
    }

    public Frame Frame { get; }

    public Snapshot Data => Frame.Data;

    /// <summary>Number of accounts.</summary>
    public int Count => Data.Accounts.Rows;

    /// <summary>The rule that makes a customer active.</summary>
    public ActiveRule Rule { get; }

    /// <summary>Whether the filters allow an account.</summary>
    public bool Allows(int account) => account != RowColumn.None && _allowed[account];

    /// <summary>Those of a set that the filters allow.</summary>
    public AccountSet Allowed(AccountSet accounts) => accounts.And(_allowed);

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

    /// <summary>The accounts that pass filters; those of the question are not among them.</summary>
    public AccountSet Where(params IRowFilter[] filters)
    {
        var (found, rows) = (new AccountSet(Count), new Selection());
        for (var segment = 0; segment < Data.Accounts.Segments; segment++)
        {
            if (filters.Reject(segment)) continue;
            rows.All(Data.Accounts.RowsIn(segment));
            filters.Keep(segment, rows);
            found.Add(segment, rows);
        }

        return found;
    }

    /// <summary>The accounts whose first day lies in the period.</summary>
    public AccountSet New() => Where(new DayFilter(Data.Accounts.First, Frame.From, Frame.To)).And(_allowed);

    /// <summary>The accounts of rows of a table that the filters allow.</summary>
    public AccountSet Of(RowColumn account, SegmentsBetween rows)
    {
        var found = new AccountSet(Count);
        foreach (var part in rows)
        {
            var accounts = account.Segment(part.Segment);
            foreach (var row in part.Rows) if (accounts[row] is var one && one != RowColumn.None) found.Add(one);
        }

        return found.And(_allowed);
    }

    /// <summary>Which accounts the filters allow are active on a day.</summary>
    public AccountSet Active(int day) => _active.TryGetValue(day, out var known) ? known : _active[day] = ActiveOn(day);

    private AccountSet ActiveOn(int day)
    {
        var (orders, deals) = (Data.Orders, Data.Deals);
        if (Rule == ActiveRule.Contract) return Of(Data.Contracts.Account, Running(day));
        if (day < 1) return new AccountSet(Count);
        var (first, last) = (Day.Of(Day.DateOf(day).AddMonths(-12)) + 1, Math.Min(day, Frame.Today));
        return Rule == ActiveRule.Order
            ? Of(orders.Account, new(orders.At, first, last, new CodeFilter(orders.Positive, [false, true])))
            : Of(deals.Account, new(deals.Closed, first, last, DealRows.Won(deals, Frame)!));
    }

    /// <summary>The contracts that run on a day.</summary>
    public SegmentsBetween Running(int day) => new(Data.Contracts.Start, 1, day, new DayFilter(Data.Contracts.Last, Math.Max(1, day), Day.Last));

    /// <summary>A figure from the number of accounts of two sets, above and below the line; each that is in either gives its cell a row, and one below is a record.</summary>
    public Sheet Share(AccountSet some, AccountSet all, Func<decimal, decimal, long, Figure> figure)
    {
        var (above, below) = (some.And(_allowed), all.And(_allowed));
        var total = new Cell { Above = above.Count, Below = below.Count, N = below.Count, Used = !above.IsEmpty || !below.IsEmpty };
        var cells = new Cell[Frame.Group.Count];
        if (_group is null) cells[0] = total;
        else
        {
            foreach (var account in above) cells[CellOf(account)].Add(1, 0);
            foreach (var account in below) cells[CellOf(account)].Add(0, 1);
        }

        return Read(total, cells, figure, 1, 1);
    }

    /// <summary>
    /// A figure from two numbers per account of a set, what is above and what is below the line, both added up by cell and divided by their unit; an account counts as a record
    /// when it has something below. One with nothing on either side gives its cell a row only with <paramref name="everyRow"/>.
    /// </summary>
    public Sheet Ratio(
        AccountSet of, Func<int, Int128> above, Func<int, Int128> below, Func<decimal, decimal, long, Figure> figure, decimal unitAbove = 1, decimal unitBelow = 1, bool everyRow = false)
    {
        var cells = new Cell[Frame.Group.Count];
        var total = default(Cell);
        foreach (var account in of.And(_allowed))
        {
            var (a, b) = (above(account), below(account));
            if (a == 0 && b == 0 && !everyRow) continue;
            cells[CellOf(account)].Add(a, b);
            total.Add(a, b);
        }

        return Read(total, cells, figure, unitAbove, unitBelow);
    }

    private static Sheet Read(Cell total, Cell[] cells, Func<decimal, decimal, long, Figure> figure, decimal unitAbove, decimal unitBelow)
    {
        return new Sheet(Of(total), [.. cells.Select(cell => cell.Used ? Of(cell) : null)]);

        Figure Of(Cell cell) => figure((decimal)cell.Above / unitAbove, (decimal)cell.Below / unitBelow, cell.N);
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
