using KpiBot.Agreements;
using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>Customers won, active, kept and lost.</summary>
public static class CustomerOracle
{
    private static readonly Answer NotConnected = Answer.None("not_connected");

    /// <summary>A won deal without an account has no customer whose values filters could meet; what they leave out is then not judged.</summary>
    public static Answer New(Scene scene)
    {
        if (!AnyCustomerKind(scene)) return NotConnected;
        var anonymous = scene.World.All<Deal>().Where(deal => deal.AccountId is null && deal.Status == DealStatus.Won && scene.InPeriod(scene.Day(deal.ClosedAt)));
        scene.Excluded.Add("no_account", anonymous.Count(scene.Slices.Keeps));
        var fresh = NewOnes(scene, _ => true).Count;
        var answer = Answer.Of(fresh).With(scene, fresh);
        return scene.Filters.Count > 0 ? answer with { Excluded = null } : answer;
    }

    /// <summary>Customers whose first day lies in P and that meet the filters.</summary>
    public static List<AccountRef> NewOnes(Scene scene, Func<AccountRef, bool> wanted) =>
        [.. scene.Customers.FirstDays.Where(pair => scene.InPeriod(pair.Value) && scene.Customers.Keeps(pair.Key) && wanted(pair.Key)).Select(pair => pair.Key)];

    public static Answer Active(Scene scene)
    {
        if (scene.Customers.Rule is not { } rule) return NotConnected;
        var active = scene.Customers.ActiveOn(scene.End).Count;
        return Answer.Of(active).With(scene, active) with { Caveats = [Caveat(rule)] };
    }

    /// <summary>Of those active on s: active on d too (<paramref name="kept"/>), or not.</summary>
    public static Answer Retention(Scene scene, bool kept)
    {
        if (scene.Customers.Rule is not { } rule) return NotConnected;
        var before = scene.Customers.ActiveOn(scene.Start);
        var now = scene.Customers.ActiveOn(scene.End);
        return Answer.Ratio(before.Count(account => now.Contains(account) == kept), before.Count).With(scene, before.Count) with { Caveats = [Caveat(rule)] };
    }

    public static Answer Lifetime(Scene scene)
    {
        var churn = Retention(scene, kept: false);
        if (churn.Value is not { } lost) return churn with { Caveats = [] };
        var monthly = 1 - Math.Pow(1 - (double)lost, 1 / (double)scene.Months);
        var cap = scene.Agreement.LifetimeCapMonths;
        var capped = monthly <= 0 || 1 / monthly > cap;
        return Answer.Of(capped ? cap : (decimal)(1 / monthly)).With(scene, churn.Records) with { Caveats = capped ? ["lifetime_capped"] : [] };
    }

    public static Answer Mrr(Scene scene, int months)
    {
        if (!scene.World.Has<Contract>()) return NotConnected;
        var purse = scene.Purse();
        var perCustomer = scene.Customers.Mrr(scene.End, scene.End, purse);
        var answer = Answer.Money(purse);
        return (answer with { Value = answer.Value is null ? null : perCustomer.Values.Sum() * months }).With(scene, purse.Records);
    }

    /// <summary>What is left on d of the recurring money of s, both at the rates of s; capped per customer at its start or not; or what is lost of it.</summary>
    public static Answer Recurring(Scene scene, Func<decimal, decimal, decimal> left)
    {
        if (!scene.World.Has<Contract>()) return NotConnected;
        var purse = scene.Purse();
        var before = scene.Customers.Mrr(scene.Start, scene.Start, purse);
        var now = scene.Customers.Mrr(scene.End, scene.Start, scene.QuietPurse());
        var cohort = before.Where(pair => pair.Value > 0).ToList();
        var upper = cohort.Sum(pair => left(now.GetValueOrDefault(pair.Key), pair.Value));
        var answer = purse.Total is null ? Answer.None("no_amounts") : Answer.Ratio(upper, cohort.Sum(pair => pair.Value));
        return answer.With(scene, purse.Records);
    }

    public static Answer Repeat(Scene scene)
    {
        var orders = scene.World.Has<Order>();
        if (!orders && !scene.World.Has<Deal>()) return NotConnected;
        var buyers = orders
            ? scene.World.All<Order>().Where(order => order.Amount > 0 && Mine(order.Source, order.AccountId) && scene.Counts(order.At)).Select(order => Linked.Ref(order.Source, order.AccountId))
            : scene.World.All<Deal>().Where(deal => deal.Status == DealStatus.Won && Mine(deal.Source, deal.AccountId) && scene.Counts(deal.ClosedAt)).Select(deal => Linked.Ref(deal.Source, deal.AccountId));
        var perCustomer = buyers.OfType<AccountRef>().Where(scene.Customers.Keeps).GroupBy(account => account).Select(group => group.Count()).ToList();
        return Answer.Ratio(perCustomer.Count(count => count >= 2), perCustomer.Count).With(scene, perCustomer.Count);

        bool Mine(string source, string? account) => Linked.Ref(source, account) is { } mine && scene.Customers.Keeps(mine);
    }

    public static Answer CrossSell(Scene scene)
    {
        if (scene.Customers.Rule is null) return NotConnected;
        var before = scene.Customers.ActiveOn(scene.Start);
        var bought = Bought(scene).ToList();
        var fresh = before.Count(account =>
        {
            var mine = bought.Where(item => item.Account == account).ToList();
            var old = mine.Where(item => item.Day < scene.From).Select(item => item.Line).ToHashSet();
            return mine.Exists(item => scene.InPeriod(item.Day) && !old.Contains(item.Line));
        });
        return Answer.Ratio(fresh, before.Count).With(scene, before.Count);
    }

    public static Answer Upsell(Scene scene)
    {
        if (!scene.World.Has<Contract>() || scene.Customers.Rule is null) return NotConnected;
        var before = scene.Customers.ActiveOn(scene.Start);
        var lines = scene.World.All<Contract>().Select(contract => contract.Product).OfType<string>().Select(scene.Customers.Line).Distinct();
        var raised = new HashSet<AccountRef>();
        foreach (var line in lines)
        {
            bool OfLine(Contract contract) => contract.Product is { } product && scene.Customers.Line(product) == line;
            var start = scene.Customers.Mrr(scene.Start, scene.Start, scene.QuietPurse(), OfLine);
            var end = scene.Customers.Mrr(scene.End, scene.Start, scene.QuietPurse(), OfLine);
            raised.UnionWith(start.Where(pair => pair.Value > 0 && end.GetValueOrDefault(pair.Key) > pair.Value).Select(pair => pair.Key));
        }

        return Answer.Ratio(before.Count(raised.Contains), before.Count).With(scene, before.Count);
    }

    private static IEnumerable<(AccountRef? Account, DateOnly? Day, string Line)> Bought(Scene scene)
    {
        var book = scene.Customers;
        var deals = scene.World.All<Deal>().Where(deal => deal.Status == DealStatus.Won)
            .SelectMany(deal => book.Products(deal), (deal, product) => (Linked.Ref(deal.Source, deal.AccountId), scene.Day(deal.ClosedAt), book.Line(product)));
        var orders = scene.World.All<Order>()
            .SelectMany(order => book.Products(order), (order, product) => (Linked.Ref(order.Source, order.AccountId), scene.Day(order.At), book.Line(product)));
        var contracts = scene.World.All<Contract>().Where(contract => contract.Product is not null)
            .Select(contract => (Linked.Ref(contract.Source, contract.AccountId), scene.Day(contract.StartAt), book.Line(contract.Product!)));
        return [.. deals, .. orders, .. contracts];
    }

    public static bool AnyCustomerKind(Scene scene) =>
        scene.World.Has<Deal>() || scene.World.Has<Order>() || scene.World.Has<Contract>() || scene.World.All<Account>().Any(account => account.CustomerSinceAt is not null);

    private static string Caveat(ActiveRule rule) => rule switch
    {
        ActiveRule.Contract => "active_by_contract",
        ActiveRule.Order => "active_by_order",
        _ => "active_by_won_deal",
    };
}
