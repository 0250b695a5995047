using KpiBot.Agreements;
using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>Customers: since when, what they are like, whether they are active, and what they pay a month.</summary>
public sealed class CustomerBook(Scene scene)
{
    private readonly Dictionary<AccountRef, List<Deal>> _won = scene.World.All<Deal>()
        .Where(deal => deal.AccountId is not null && deal.Status == DealStatus.Won && deal.ClosedAt is not null)
        .OrderBy(deal => scene.Planned(deal.ClosedAt))
        .GroupBy(deal => new AccountRef(deal.Source, deal.AccountId!)).ToDictionary(group => group.Key, group => group.ToList());

    /// <summary>The rule by which customers are active here; null when nothing is there to tell by.</summary>
    public ActiveRule? Rule => scene.Agreement.ActiveRule switch
    {
        ActiveRule.Auto when scene.World.Has<Contract>() => ActiveRule.Contract,
        ActiveRule.Auto when scene.World.Has<Order>() => ActiveRule.Order,
        ActiveRule.Auto or ActiveRule.WonDeal => scene.World.Has<Deal>() ? ActiveRule.WonDeal : null,
        ActiveRule.Contract => scene.World.Has<Contract>() ? ActiveRule.Contract : null,
        ActiveRule.Order => scene.World.Has<Order>() ? ActiveRule.Order : null,
    };

    /// <summary>Every account that has a first day up to T.</summary>
    public IReadOnlyDictionary<AccountRef, DateOnly> FirstDays { get; } = Events(scene)
        .Where(item => item.Account is not null && item.Day is not null)
        .GroupBy(item => item.Account!).ToDictionary(group => group.Key, group => group.Min(item => item.Day!.Value));

    /// <summary>Whether the customer (null: a record without an account, which has no values) meets the filters.</summary>
    public bool Keeps(AccountRef? account)
    {
        if (scene.Filters.Count == 0) return true;
        var products = Products(account);
        return products.Any(product => scene.Passes(dimension => dimension == Dimensions.Product ? product : Value(account, dimension)));
    }

    /// <summary>Customers that are active on the day and meet the filters.</summary>
    public HashSet<AccountRef> ActiveOn(DateOnly day) => [.. Candidates(day).OfType<AccountRef>().Where(Keeps)];

    /// <summary>Monthly recurring money per customer that meets the filters, of the contracts running on the day, at the rate of another.</summary>
    public Dictionary<AccountRef, decimal> Mrr(DateOnly day, DateOnly rateDay, Purse purse) =>
        Mrr(day, rateDay, purse, _ => true);

    /// <summary>The same of some contracts only.</summary>
    public Dictionary<AccountRef, decimal> Mrr(DateOnly day, DateOnly rateDay, Purse purse, Func<Contract, bool> wanted)
    {
        var sums = new Dictionary<AccountRef, decimal>();
        foreach (var contract in scene.World.All<Contract>().Where(contract => wanted(contract) && Runs(contract, day)))
        {
            if (Linked.Ref(contract.Source, contract.AccountId) is not { } account || !Keeps(account)) continue;
            if (purse.Add(Monthly(contract), contract.Currency, rateDay) is { } monthly) sums[account] = sums.GetValueOrDefault(account) + monthly;
        }

        return sums;
    }

    /// <summary>The recurring amount of a month, to 1/10,000.</summary>
    public static decimal? Monthly(Contract contract) =>
        contract.RecurringAmount is { } amount ? decimal.Round(amount / contract.BillingMonths, 4, MidpointRounding.ToEven) : null;

    public bool Runs(Contract contract, DateOnly day) =>
        scene.Planned(contract.StartAt) <= day
        && (contract.EndAt is null || day <= scene.Planned(contract.EndAt))
        && (contract.CancelledAt is null || day < scene.Planned(contract.CancelledAt));

    /// <summary>Products of an order: its lines', else its own.</summary>
    public IEnumerable<string> Products(Order order) => Several(scene.Links.LinesOf(order).Select(line => line.Product), order.Product);

    /// <summary>Products of a deal: its lines', else its own.</summary>
    public IEnumerable<string> Products(Deal deal) => Several(scene.Links.LinesOf(deal).Select(line => line.Product), deal.Product);

    /// <summary>The product's line, else the product itself.</summary>
    public string Line(string product) => scene.World.All<Product>().FirstOrDefault(other => other.Name == product)?.Line ?? product;

    private static List<string> Several(IEnumerable<string> lines, string? own)
    {
        var products = lines.ToList();
        return products.Count > 0 ? products : own is null ? [] : [own];
    }

    private static IEnumerable<(AccountRef? Account, DateOnly? Day)> Events(Scene scene) =>
    [
        .. scene.World.All<Deal>().Where(deal => deal.Status == DealStatus.Won).Select(deal => (Linked.Ref(deal.Source, deal.AccountId), scene.Day(deal.ClosedAt))),
        .. scene.World.All<Order>().Select(order => (Linked.Ref(order.Source, order.AccountId), scene.Day(order.At))),
        .. scene.World.All<Contract>().Select(contract => (Linked.Ref(contract.Source, contract.AccountId), scene.Day(contract.StartAt))),
        .. scene.World.All<Account>().Select(account => (Linked.Ref(account.Source, account.Id), scene.Day(account.CustomerSinceAt))),
    ];

    /// <summary>The first deal won, by closing day, then key.</summary>
    private Deal? FirstWon(AccountRef account) => _won.GetValueOrDefault(account)?[0];

    private IEnumerable<AccountRef?> Candidates(DateOnly day)
    {
        bool Recently(DateOnly? at) => at > day.AddMonths(-12) && at <= day;
        return Rule switch
        {
            ActiveRule.Contract => scene.World.All<Contract>().Where(contract => Runs(contract, day)).Select(contract => Linked.Ref(contract.Source, contract.AccountId)),
            ActiveRule.Order => scene.World.All<Order>().Where(order => order.Amount > 0 && Recently(scene.Day(order.At))).Select(order => Linked.Ref(order.Source, order.AccountId)),
            _ => _won.Where(pair => pair.Value.Exists(deal => Recently(scene.Day(deal.ClosedAt)))).Select(pair => pair.Key),
        };
    }

    private List<string?> Products(AccountRef? account)
    {
        var first = account is null ? null : FirstWon(account);
        var products = first is null ? [] : Products(first).Take(1).ToList<string?>();
        return products.Count > 0 ? products : [null];
    }

    /// <summary>The account's own value, else that of its first won deal.</summary>
    public string? Value(AccountRef? account, string dimension)
    {
        if (account is null) return null;
        var own = scene.Links.Account(account);
        var mine = dimension switch
        {
            Dimensions.Channel => own?.Channel,
            Dimensions.Owner => own?.Owner,
            Dimensions.Team => own?.Team,
            Dimensions.Region => own?.Region,
            Dimensions.Country => own?.Country,
            Dimensions.Industry => own?.Industry,
            Dimensions.CompanySize => own?.CompanySize,
            Dimensions.Account => scene.Values.Name(account),
            _ => own?.Dimensions.GetValueOrDefault(dimension),
        };
        if (mine is not null || FirstWon(account) is not { } deal) return mine;
        return dimension == Dimensions.Channel ? scene.Slices.Channel(deal) : scene.Values.Of(deal, dimension);
    }
}
