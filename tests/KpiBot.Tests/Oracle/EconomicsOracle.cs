using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>What a customer costs and what it is worth. What the parts of a composite leave out is not judged, only that of <c>cac</c> is.</summary>
public static class EconomicsOracle
{
    private static readonly Answer NotConnected = Answer.None("not_connected");

    public static Answer Cac(Scene scene) =>
        scene.World.Has<Spend>() ? MarketingOracle.Divide(scene, MarketingOracle.Spend(Fresh(scene), _ => true), scene.Also("new_customers")) : NotConnected;

    /// <summary>Variant <c>paid</c>.</summary>
    public static Answer PaidCac(Scene scene)
    {
        if (!scene.World.Has<Spend>()) return NotConnected;
        var channels = scene.World.All<Spend>().Where(spend => MarketingOracle.IsAdvertising(spend) && scene.Day(spend.At) is not null).Select(spend => spend.Channel).OfType<string>().ToHashSet();
        var fresh = CustomerOracle.NewOnes(scene, account => scene.Customers.Value(account, Dimensions.Channel) is { } channel && channels.Contains(channel)).Count;
        return MarketingOracle.Divide(scene, MarketingOracle.Spend(Fresh(scene), MarketingOracle.IsAdvertising), CustomerOracle.AnyCustomerKind(scene) ? Answer.Of(fresh) with { Records = fresh } : NotConnected);
    }

    /// <summary>Variant <c>lagged</c>: the spend of P moved back by the median cycle.</summary>
    public static Answer LaggedCac(Scene scene)
    {
        if (!scene.World.Has<Spend>()) return NotConnected;
        var won = scene.World.All<Deal>().Where(deal => scene.IsWon(deal, scene.Today));
        if (Spread.Median(SalesOracle.Cycles(Fresh(scene), won)) is not { } cycle) return Answer.Missing(null, Answer.None("no_records"), scene.Also("new_customers"))!;
        var lag = (int)decimal.Round(cycle, MidpointRounding.ToEven);
        var earlier = scene.Ask(request => request with { Period = new(scene.From.AddDays(-lag), scene.End.AddDays(-lag)) });
        var answer = MarketingOracle.Divide(scene, MarketingOracle.Spend(earlier, _ => true), scene.Also("new_customers"));
        return answer with { Beside = new Dictionary<string, decimal?> { ["lag_days"] = lag } };
    }

    public static Answer Ltv(Scene scene)
    {
        var monthly = RevenuePerCustomerMonth(scene);
        var margin = Margin(scene);
        var lifetime = scene.Also("customer_lifetime_months");
        var answer = Answer.Missing(null, monthly, margin, lifetime) ?? Answer.Of(monthly.Value!.Value * margin.Value!.Value * lifetime.Value!.Value);
        return (answer.Value is null ? answer.With(scene, lifetime.Records) : answer.With(
            scene, lifetime.Records, ("revenue_per_customer_month", monthly.Value), ("margin", margin.Value), ("lifetime_months", lifetime.Value))) with { Caveats = answer.Value is null ? [] : lifetime.Caveats, Excluded = null };
    }

    public static Answer LtvByCac(Scene scene)
    {
        var (ltv, cac) = (scene.Also("ltv"), scene.Also("cac"));
        return (Answer.Missing(cac.Value, ltv, cac) ?? Answer.Ratio(ltv.Value, cac.Value)).With(scene, ltv.Records + cac.Records) with { Excluded = null };
    }

    public static Answer Payback(Scene scene)
    {
        var cac = scene.Also("cac");
        var monthly = RevenuePerNewCustomer(scene);
        var margin = Margin(scene);
        return (Answer.Missing(monthly.Value * margin.Value, cac, monthly, margin) ?? Answer.Ratio(cac.Value, monthly.Value * margin.Value)).With(scene, cac.Records) with { Excluded = null };
    }

    /// <summary>The margin of P, else the agreed one.</summary>
    private static Answer Margin(Scene scene) =>
        scene.Also("gross_margin_rate") is { Value: not null } known ? known
        : scene.Agreement.GrossMarginRate is { } agreed ? Answer.Of(agreed)
        : Answer.None("not_agreed");

    private static Answer RevenuePerCustomerMonth(Scene scene)
    {
        if (scene.Customers.Rule is null) return NotConnected;
        var purse = scene.QuietPurse();
        if (scene.World.Has<Contract>()) RecurringShare.Accrued(scene, purse);
        else if (scene.World.Has<Order>()) Add(scene, purse, RecurringShare.Orders(scene));
        else Add(scene, purse, RecurringShare.Won(scene));
        var customers = (scene.Customers.ActiveOn(scene.Start).Count + scene.Customers.ActiveOn(scene.End).Count) / 2m;
        return Answer.Ratio(purse.Total, customers * scene.Months);
    }

    private static Answer RevenuePerNewCustomer(Scene scene)
    {
        var fresh = CustomerOracle.NewOnes(scene, _ => true).ToHashSet();
        var purse = scene.QuietPurse();
        if (scene.World.Has<Contract>())
        {
            var mrr = scene.Customers.Mrr(scene.End, scene.End, purse, contract => fresh.Contains(new AccountRef(contract.Source, contract.AccountId ?? "")));
            return Answer.Ratio(purse.Total is null ? null : mrr.Values.Sum(), fresh.Count);
        }

        bool Mine(string source, string? account) => account is not null && fresh.Contains(new AccountRef(source, account));
        if (scene.World.Has<Order>()) Add(scene, purse, RecurringShare.Orders(scene).Where(order => Mine(order.Source, order.AccountId)));
        else Add(scene, purse, RecurringShare.Won(scene).Where(deal => Mine(deal.Source, deal.AccountId)));
        return Answer.Ratio(purse.Total / scene.Months, fresh.Count);
    }

    private static void Add(Scene scene, Purse purse, IEnumerable<Order> orders)
    {
        foreach (var order in orders) purse.Add(order.Amount, order.Currency, scene.Day(order.At)!.Value);
    }

    private static void Add(Scene scene, Purse purse, IEnumerable<Deal> deals)
    {
        foreach (var deal in deals) purse.Add(deal.Amount, deal.Currency, scene.Day(deal.ClosedAt)!.Value);
    }

    /// <summary>The same question with a tally of its own.</summary>
    private static Scene Fresh(Scene scene) => scene.Ask(request => request);
}
