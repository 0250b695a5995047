using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Tables;

/// <summary>Leads with their stage days already followed through (docs/definitions.md, "Stage dates").</summary>
public sealed class LeadTable : Table
{
    /// <summary>Day of creation.</summary>
    public DayColumn Created { get; }

    /// <summary>Day on which MQL or anything later was reached.</summary>
    public DayColumn Mql { get; }

    /// <summary>Day on which acceptance or anything later was reached.</summary>
    public DayColumn Accepted { get; }

    /// <summary>Day on which SQL or anything later was reached.</summary>
    public DayColumn Sql { get; }

    /// <summary>Day on which an opportunity or anything later was reached.</summary>
    public DayColumn Opportunity { get; }

    /// <summary>Day on which the lead became a customer.</summary>
    public DayColumn Customer { get; }

    /// <summary>Day of rejection.</summary>
    public DayColumn Rejected { get; }

    /// <summary>Stage reached without a date, as the number of <see cref="Agreements.FunnelStage"/>; 0 when there is none.</summary>
    public CodeColumn Undated { get; }

    /// <summary>Day of hand-over: own MQL date, else creation.</summary>
    public DayColumn Handover { get; }

    /// <summary>Day of the first response.</summary>
    public DayColumn Response { get; }

    /// <summary>Seconds on the agreed clock from hand-over to response; below 0: <see cref="NoTime"/> or <see cref="Negative"/>; missing without a response.</summary>
    public NumberColumn ResponseSeconds { get; }

    /// <summary>Day of the follow-up deadline; none when nothing is agreed or the hand-over has no time.</summary>
    public DayColumn Deadline { get; }

    /// <summary>1 when the response came by the deadline.</summary>
    public CodeColumn InTime { get; }

    /// <summary>The lead's account.</summary>
    public RowColumn Account { get; }

    /// <summary>One of the two moments has no time.</summary>
    public const int NoTime = -1;

    /// <summary>The response came before the hand-over.</summary>
    public const int Negative = -2;

    internal LeadTable()
    {
        Created = Add(new DayColumn());
        Mql = Add(new DayColumn());
        Accepted = Add(new DayColumn());
        Sql = Add(new DayColumn());
        Opportunity = Add(new DayColumn());
        Customer = Add(new DayColumn());
        Rejected = Add(new DayColumn());
        Undated = Add(new CodeColumn());
        Handover = Add(new DayColumn());
        Response = Add(new DayColumn());
        ResponseSeconds = Add(new NumberColumn());
        Deadline = Add(new DayColumn());
        InTime = Add(new CodeColumn());
        Account = Add(new RowColumn());
    }
}
