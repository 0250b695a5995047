using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>How much of the revenue is recurring, and how much comes from customers who return. Money without an account is no customer's.</summary>
public static class RecurringShare
{
    public static Answer Of(Scene scene)
    {
        var (contracts, orders) = (scene.World.Has<Contract>(), scene.World.Has<Order>());
        if (!contracts && !orders && !scene.World.Has<Deal>()) return Answer.None("not_connected");
        var returning = contracts ? Returning(scene.Ask(request => request), scene.QuietPurse()) : Returning(scene, scene.Purse());
        if (!contracts) return returning.With(scene, returning.Records, ("returning_share", returning.Value));
        var recurring = scene.World.All<Order>().Any(order => order.Recurring) ? ByOrders(scene) : ByContracts(scene);
        return recurring.With(scene, recurring.Records, ("returning_share", returning.Value));
    }

    /// <summary>Contract money that accrued in F…d: monthly amount × days run ÷ 30.4375, at the rate of d.</summary>
    public static decimal Accrued(Scene scene, Purse purse)
    {
        var days = Enumerable.Range(0, scene.End.DayNumber - scene.From.DayNumber + 1).Select(scene.From.AddDays).ToList();
        var sum = 0m;
        foreach (var contract in scene.World.All<Contract>().Where(contract => contract.AccountId is not null && scene.Customers.Keeps(Linked.Ref(contract.Source, contract.AccountId))))
        {
            var run = days.Count(day => scene.Customers.Runs(contract, day));
            if (run > 0) sum += purse.Add(CustomerBook.Monthly(contract), contract.Currency, scene.End, run / 30.4375m) ?? 0;
        }

        return sum;
    }

    /// <summary>Orders of P by customers that meet the filters.</summary>
    public static IEnumerable<Order> Orders(Scene scene) =>
        scene.World.All<Order>().Where(order => order.AccountId is not null && scene.Customers.Keeps(Linked.Ref(order.Source, order.AccountId)) && scene.Counts(order.At));

    /// <summary>Won deals of P by customers that meet the filters.</summary>
    public static IEnumerable<Deal> Won(Scene scene) => scene.World.All<Deal>()
        .Where(deal => deal.Status == DealStatus.Won && deal.AccountId is not null && scene.Customers.Keeps(Linked.Ref(deal.Source, deal.AccountId)) && scene.Counts(deal.ClosedAt));

    private static Answer ByOrders(Scene scene)
    {
        var (all, recurring) = (scene.Purse(), 0m);
        foreach (var order in Orders(scene))
        {
            var amount = all.Add(order.Amount, order.Currency, scene.Day(order.At)!.Value) ?? 0;
            if (order.Recurring) recurring += amount;
        }

        return (all.Total is null ? Answer.None("no_amounts") : Answer.Ratio(recurring, all.Total)) with { Records = all.Records };
    }

    private static Answer ByContracts(Scene scene)
    {
        var purse = scene.Purse();
        var accrued = Accrued(scene, purse);
        if (scene.World.Has<Order>())
        {
            foreach (var order in Orders(scene)) purse.Add(order.Amount, order.Currency, scene.Day(order.At)!.Value);
        }
        else
        {
            foreach (var deal in Won(scene).Where(deal => deal.AnnualValue is null)) purse.Add(deal.Amount, deal.Currency, scene.Day(deal.ClosedAt)!.Value);
        }

        return (purse.Total is null ? Answer.None("no_amounts") : Answer.Ratio(accrued, purse.Total)) with { Records = purse.Records };
    }

    private static Answer Returning(Scene scene, Purse all)
    {
        var later = 0m;
        void Add(AccountRef? account, decimal? amount, string? currency, DateOnly day)
        {
            var worth = all.Add(amount, currency, day) ?? 0;
            if (account is not null && day > scene.Customers.FirstDays[account]) later += worth;
        }

        if (scene.World.Has<Order>())
        {
            foreach (var order in Orders(scene)) Add(Linked.Ref(order.Source, order.AccountId), order.Amount, order.Currency, scene.Day(order.At)!.Value);
        }
        else
        {
            foreach (var deal in Won(scene)) Add(Linked.Ref(deal.Source, deal.AccountId), deal.Amount, deal.Currency, scene.Day(deal.ClosedAt)!.Value);
        }

        return (all.Total is null ? Answer.None("no_amounts") : Answer.Ratio(later, all.Total)) with { Records = all.Records };
    }
}
