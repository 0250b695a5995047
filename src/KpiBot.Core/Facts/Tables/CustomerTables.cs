using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Tables;

/// <summary>Accounts, those that are only referred to included.</summary>
public sealed class AccountTable : Table
{
    /// <summary>Customer since, as the CRM says.</summary>
    public DayColumn Since { get; }

    /// <summary>First day as a customer; none when it never was one.</summary>
    public DayColumn First { get; }

    internal AccountTable()
    {
        Since = Add(new DayColumn());
        First = Add(new DayColumn());
    }
}

/// <summary>Recurring contracts.</summary>
public sealed class ContractTable : Table
{
    /// <summary>The customer.</summary>
    public RowColumn Account { get; }

    /// <summary>First day.</summary>
    public DayColumn Start { get; }

    /// <summary>Last day, the day before an effective cancellation at the latest; for ever when it has no end.</summary>
    public DayColumn Last { get; }

    /// <summary>Amount of a month in its own currency.</summary>
    public AmountColumn Monthly { get; }

    /// <summary>Code of its currency.</summary>
    public CodeColumn Currency { get; }

    /// <summary>Code of the product line.</summary>
    public CodeColumn Line { get; }

    /// <summary>1 when a deal or a later contract is to renew it.</summary>
    public CodeColumn Renewed { get; }

    internal ContractTable()
    {
        Account = Add(new RowColumn());
        Start = Add(new DayColumn());
        Last = Add(new DayColumn());
        Monthly = Add(new AmountColumn());
        Currency = Add(new CodeColumn());
        Line = Add(new CodeColumn());
        Renewed = Add(new CodeColumn());
    }
}

/// <summary>Orders.</summary>
public sealed class OrderTable : Table
{
    /// <summary>The customer.</summary>
    public RowColumn Account { get; }

    /// <summary>The day.</summary>
    public DayColumn At { get; }

    /// <summary>Amount at the rate of the day.</summary>
    public AmountColumn Amount { get; }

    /// <summary>1 when its own amount is above 0.</summary>
    public CodeColumn Positive { get; }

    /// <summary>1 when it is billed under a recurring contract.</summary>
    public CodeColumn Recurring { get; }

    /// <summary>Code of the product line.</summary>
    public CodeColumn Line { get; }

    internal OrderTable()
    {
        Account = Add(new RowColumn());
        At = Add(new DayColumn());
        Amount = Add(new AmountColumn());
        Positive = Add(new CodeColumn());
        Recurring = Add(new CodeColumn());
        Line = Add(new CodeColumn());
    }
}

/// <summary>Tickets.</summary>
public sealed class TicketTable : Table
{
    /// <summary>The customer.</summary>
    public RowColumn Account { get; }

    /// <summary>Day of opening.</summary>
    public DayColumn Created { get; }

    /// <summary>Day of the first reply.</summary>
    public DayColumn Reply { get; }

    /// <summary>Day of closing.</summary>
    public DayColumn Closed { get; }

    /// <summary>Seconds on the agreed clock to the first reply, or one of <see cref="LeadTable.NoTime"/>, <see cref="LeadTable.Negative"/>.</summary>
    public NumberColumn Seconds { get; }

    /// <summary>1 when the first reply took more than 48 calendar hours.</summary>
    public CodeColumn Slow { get; }

    internal TicketTable()
    {
        Account = Add(new RowColumn());
        Created = Add(new DayColumn());
        Reply = Add(new DayColumn());
        Closed = Add(new DayColumn());
        Seconds = Add(new NumberColumn());
        Slow = Add(new CodeColumn());
    }
}

/// <summary>Answers to surveys.</summary>
public sealed class SurveyTable : Table
{
    /// <summary>The customer.</summary>
    public RowColumn Account { get; }

    /// <summary>Number of <see cref="Crm.SurveyKind"/>.</summary>
    public CodeColumn Kind { get; }

    /// <summary>The day.</summary>
    public DayColumn At { get; }

    /// <summary>Second of the day in the workspace's zone; 0 when the time is not known.</summary>
    public NumberColumn Second { get; }

    /// <summary>The score.</summary>
    public NumberColumn Score { get; }

    /// <summary>Number of the respondent; 0 when unknown.</summary>
    public CodeColumn Respondent { get; }

    internal SurveyTable()
    {
        Account = Add(new RowColumn());
        Kind = Add(new CodeColumn());
        At = Add(new DayColumn());
        Second = Add(new NumberColumn());
        Score = Add(new NumberColumn());
        Respondent = Add(new CodeColumn());
    }
}

/// <summary>Days of use, each once for a customer.</summary>
public sealed class UsageTable : Table
{
    /// <summary>The customer.</summary>
    public RowColumn Account { get; }

    /// <summary>The day.</summary>
    public DayColumn At { get; }

    internal UsageTable()
    {
        Account = Add(new RowColumn());
        At = Add(new DayColumn());
    }
}

/// <summary>Meaningful activities with customers, added up by customer, day and kind (0 meeting, 1 call, 2 reply).</summary>
public sealed class InteractionTable : Table
{
    /// <summary>The customer.</summary>
    public RowColumn Account { get; }

    /// <summary>The day.</summary>
    public DayColumn At { get; }

    /// <summary>Kind.</summary>
    public CodeColumn Kind { get; }

    /// <summary>How many.</summary>
    public NumberColumn Number { get; }

    internal InteractionTable()
    {
        Account = Add(new RowColumn());
        At = Add(new DayColumn());
        Kind = Add(new CodeColumn());
        Number = Add(new NumberColumn());
    }
}
