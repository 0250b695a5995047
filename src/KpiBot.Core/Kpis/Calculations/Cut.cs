using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>Where a table finds the value of a dimension: in a column of its own, or through the record it belongs to.</summary>
internal static class Cut
{
    /// <summary>The codes; null when no row of the table has a value.</summary>
    public static ICodes? Of(Snapshot data, Table table, string dimension) => table switch
    {
        VisitTable visits when dimension == Dimensions.Stage => visits.Own(dimension),
        VisitTable visits => Via(visits.Deal, Of(data, data.Deals, dimension)),
        LineTable lines when dimension == Dimensions.Product => lines.Own(dimension),
        LineTable lines => Via(lines.Deal, Of(data, data.Deals, dimension)),
        LeadTable leads when dimension == Dimensions.Account => Via(leads.Account, data.Accounts.Own(dimension)),
        DealTable deals when dimension == Dimensions.Account => Via(deals.Account, data.Accounts.Own(dimension)),
        ContractTable contracts => Via(contracts.Account, data.Accounts.Own(dimension)),
        OrderTable orders => Via(orders.Account, data.Accounts.Own(dimension)),
        TicketTable tickets => Via(tickets.Account, data.Accounts.Own(dimension)),
        SurveyTable surveys => Via(surveys.Account, data.Accounts.Own(dimension)),
        UsageTable usage => Via(usage.Account, data.Accounts.Own(dimension)),
        InteractionTable interactions => Via(interactions.Account, data.Accounts.Own(dimension)),
        _ => table.Own(dimension),
    };

    /// <summary>The codes as they stood on a day: only a deal's stage has a history.</summary>
    public static ICodes? AsOf(Snapshot data, Table table, string dimension, int? day) =>
        day is { } d && table is DealTable && dimension == Dimensions.Stage ? new StageOnDay(data, d) : Of(data, table, dimension);

    private static ViaCodes? Via(RowColumn reference, ICodes? target) => target is null ? null : new ViaCodes(reference, target);
}
