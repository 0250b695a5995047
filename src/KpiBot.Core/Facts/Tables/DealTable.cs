using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Tables;

/// <summary>Deals with their money converted and their links resolved.</summary>
public sealed class DealTable : Table
{
    /// <summary>Day of creation.</summary>
    public DayColumn Created { get; }

    /// <summary>Day of closing, won or lost; none while open.</summary>
    public DayColumn Closed { get; }

    /// <summary>Number of <see cref="Crm.DealStatus"/>.</summary>
    public CodeColumn Status { get; }

    /// <summary>1 new business, 0 not, 2 when the type is missing where types exist.</summary>
    public CodeColumn NewBusiness { get; }

    /// <summary>Expected day of closing.</summary>
    public DayColumn Expected { get; }

    /// <summary>Day of the last activity, as the CRM itself says.</summary>
    public DayColumn LastActivity { get; }

    /// <summary>Day of the last activity that was logged.</summary>
    public DayColumn LoggedActivity { get; }

    /// <summary>Day on which the present stage was entered, where the source says.</summary>
    public DayColumn StageSince { get; }

    /// <summary>Day on which the cycle starts, as agreed.</summary>
    public DayColumn Start { get; }

    /// <summary>Day from which campaigns count their revenue: the lead's creation, else first contact, else creation.</summary>
    public DayColumn Origin { get; }

    /// <summary>Day of the first touch of the deal, its lead or its account.</summary>
    public DayColumn Touched { get; }

    /// <summary>Amount in the deal's own currency.</summary>
    public AmountColumn Amount { get; }

    /// <summary>Code of the deal's currency in <see cref="Rates"/>.</summary>
    public CodeColumn Currency { get; }

    /// <summary>Amount at the rate of the day of creation.</summary>
    public AmountColumn AmountCreated { get; }

    /// <summary>Amount at the rate of the day of closing.</summary>
    public AmountColumn AmountClosed { get; }

    /// <summary>Cost of goods at the rate of the day of closing.</summary>
    public AmountColumn Cost { get; }

    /// <summary>Annual value at the rate of the day of closing.</summary>
    public AmountColumn Annual { get; }

    /// <summary>The deal's lead.</summary>
    public RowColumn Lead { get; }

    /// <summary>The deal's account.</summary>
    public RowColumn Account { get; }

    /// <summary>Rows of the deal in <see cref="VisitTable"/>: the first one.</summary>
    public NumberColumn FirstVisit { get; }

    /// <summary>Rows of the deal in <see cref="VisitTable"/>: how many.</summary>
    public NumberColumn Visits { get; }

    /// <summary>Rows of the deal in <see cref="LineTable"/>: the first one.</summary>
    public NumberColumn FirstLine { get; }

    /// <summary>Rows of the deal in <see cref="LineTable"/>: how many.</summary>
    public NumberColumn Lines { get; }

    /// <summary>A print of the ids of lead and account: a deal that changed mostly names those that it named before, which need not be looked for then.</summary>
    internal BigNumberColumn Print { get; }

    internal DealTable()
    {
        Created = Add(new DayColumn());
        Closed = Add(new DayColumn());
        Status = Add(new CodeColumn());
        NewBusiness = Add(new CodeColumn());
        Expected = Add(new DayColumn());
        LastActivity = Add(new DayColumn());
        LoggedActivity = Add(new DayColumn());
        StageSince = Add(new DayColumn());
        Start = Add(new DayColumn());
        Origin = Add(new DayColumn());
        Touched = Add(new DayColumn());
        Amount = Add(new AmountColumn());
        Currency = Add(new CodeColumn());
        AmountCreated = Add(new AmountColumn());
        AmountClosed = Add(new AmountColumn());
        Cost = Add(new AmountColumn());
        Annual = Add(new AmountColumn());
        Lead = Add(new RowColumn());
        Account = Add(new RowColumn());
        FirstVisit = Add(new NumberColumn());
        Visits = Add(new NumberColumn());
        FirstLine = Add(new NumberColumn());
        Lines = Add(new NumberColumn());
        Print = Add(new BigNumberColumn());
    }
}

/// <summary>Stage changes, the rows of a deal together and in order of time; each but a terminal one is a visit to its stage.</summary>
public sealed class VisitTable : Table
{
    /// <summary>The deal.</summary>
    public RowColumn Deal { get; }

    /// <summary>Day of entering.</summary>
    public DayColumn Entered { get; }

    /// <summary>Day of leaving; none while the deal is still there; of a terminal stage the day of entering.</summary>
    public DayColumn Left { get; }

    /// <summary>1 when the stage means won or lost: no visit.</summary>
    public CodeColumn Terminal { get; }

    /// <summary>The deal's amount from then on, in its currency; missing when the history does not keep it.</summary>
    public AmountColumn Amount { get; }

    internal VisitTable()
    {
        Deal = Add(new RowColumn());
        Entered = Add(new DayColumn());
        Left = Add(new DayColumn());
        Terminal = Add(new CodeColumn());
        Amount = Add(new AmountColumn());
    }
}

/// <summary>Lines of deals (the rows of a deal together) and of orders.</summary>
public sealed class LineTable : Table
{
    /// <summary>The deal; none on an order's line.</summary>
    public RowColumn Deal { get; }

    /// <summary>The order; none on a deal's line.</summary>
    public RowColumn Order { get; }

    /// <summary>Amount in its own currency.</summary>
    public AmountColumn Amount { get; }

    /// <summary>Code of its currency.</summary>
    public CodeColumn Currency { get; }

    internal LineTable()
    {
        Deal = Add(new RowColumn());
        Order = Add(new RowColumn());
        Amount = Add(new AmountColumn());
        Currency = Add(new CodeColumn());
    }
}
