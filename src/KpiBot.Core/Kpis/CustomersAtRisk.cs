using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis.Calculations;

namespace KpiBot.Kpis;

/// <summary>A customer at risk.</summary>
/// <param name="Account">As the data calls it.</param>
/// <param name="Signals">As the figures beside <c>customers_at_risk</c> are called: <c>detractor</c>, <c>contract_ending</c>, <c>silent</c>, <c>falling</c>, <c>tickets</c>.</param>
public sealed record CustomerAtRisk(string Account, IReadOnlyList<string> Signals);

/// <summary>The customers behind <c>customers_at_risk</c>, by name.</summary>
public static class CustomersAtRisk
{
    /// <summary>Those of a request for that KPI, the ones with the most signals first.</summary>
    public static IReadOnlyList<CustomerAtRisk> Of(Snapshot snapshot, KpiRequest request) => Of(snapshot, request, new RiskCounts());

    /// <summary>The same over and over, for requests that differ by their day alone: cheap as long as the days follow each other.</summary>
    public static Func<KpiRequest, IReadOnlyList<CustomerAtRisk>> DayByDay(Snapshot snapshot)
    {
        var counts = new RiskCounts();
        return request => Of(snapshot, request, counts);
    }

    private static IReadOnlyList<CustomerAtRisk> Of(Snapshot snapshot, KpiRequest request, RiskCounts counts)
    {
        var book = new CustomerBook(Frame.Of(snapshot, request));
        if (!Connections.Has(snapshot, book.RuleKind) || snapshot.Accounts.Own(Dimensions.Account) is not { } names) return [];
        var values = snapshot.Dictionary(Dimensions.Account);
        return [.. Risk.Named(book, counts).Select(customer => new CustomerAtRisk(values[names[customer.Account]] ?? Dimensions.None, customer.Signals))];
    }
}
