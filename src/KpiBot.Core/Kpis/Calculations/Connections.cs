using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>Which kinds of record the workspace holds, and from which sources.</summary>
internal static class Connections
{
    /// <summary>Whether there is any record of the kind; of customers: what says when one became it.</summary>
    public static bool Has(Snapshot data, RecordKind kind) => kind switch
    {
        RecordKind.Touch => data.AnyTouch,
        RecordKind.Activity => data.AnyActivity,
        RecordKind.Account => data.Deals.Rows + data.Orders.Rows + data.Contracts.Rows > 0 || AnyCustomer(data.Accounts),
        _ => TableOf(data, kind) is { Rows: > 0 },
    };

    private static bool AnyCustomer(AccountTable accounts) =>
        Enumerable.Range(0, accounts.Segments).Any(segment => accounts.First.Covers(segment, 1, Day.Last) != Coverage.None);

    /// <summary>The sources that hold records of the kinds.</summary>
    public static IReadOnlyList<SourceState> Sources(Snapshot data, IReadOnlyList<RecordKind> kinds) =>
        [.. data.State.Sources.Where(source => kinds.Any(kind => TableOf(data, kind)?.HasSource(source.Number) ?? false))];

    private static Table? TableOf(Snapshot data, RecordKind kind) => kind switch
    {
        RecordKind.Lead => data.Leads,
        RecordKind.Deal => data.Deals,
        RecordKind.StageChange => data.Visits,
        RecordKind.LineItem => data.Lines,
        RecordKind.Account => data.Accounts,
        RecordKind.Activity => data.Activities,
        RecordKind.Spend => data.Spend,
        RecordKind.AdResult => data.Ads,
        RecordKind.EmailResult => data.Emails,
        RecordKind.WebTraffic => data.Traffic,
        RecordKind.Contract => data.Contracts,
        RecordKind.Order => data.Orders,
        RecordKind.Ticket => data.Tickets,
        RecordKind.Survey => data.Surveys,
        RecordKind.Usage => data.Usage,
        RecordKind.Product or RecordKind.Touch or RecordKind.Target or RecordKind.ExchangeRate => null,
    };
}
