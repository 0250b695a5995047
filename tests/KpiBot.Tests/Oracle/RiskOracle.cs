using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>Customers that may leave, and why.</summary>
public static class RiskOracle
{
    public static Answer Of(Scene scene)
    {
        if (scene.Customers.Rule is null) return Answer.None("not_connected");
        var active = scene.Customers.ActiveOn(scene.End);
        var meaningful = CustomerSigns.Meaningful(scene).ToLookup(sign => sign.Account);
        var signals = active.Select(account => Signals(scene, account, [.. meaningful[account].Select(sign => (sign.Day, sign.Kind))])).ToList();
        var risky = signals.Where(mine => mine.Contains("detractor") || mine.Contains("contract_ending") || mine.Count >= 2).ToList();
        string[] names = ["detractor", "contract_ending", "silent", "falling", "tickets"];
        return Answer.Of(risky.Count).With(scene, risky.Count, [.. names.Select(name => (name, (decimal?)signals.Count(mine => mine.Contains(name))))]);
    }

    private static HashSet<string> Signals(Scene scene, AccountRef account, List<(DateOnly Day, string Kind)> meaningful)
    {
        var signals = new HashSet<string>();
        if (IsDetractor(scene, account)) signals.Add("detractor");
        if (ContractEnds(scene, account)) signals.Add("contract_ending");
        if (!meaningful.Exists(sign => Within(scene, sign.Day, 0, 90))) signals.Add("silent");
        if (Falls(scene, meaningful.Where(sign => sign.Kind == "usage_days").Select(sign => sign.Day), 90) || Falls(scene, OrderDays(scene, account), 180)) signals.Add("falling");
        if (scene.World.All<Ticket>().Any(ticket => ticket.Source == account.Source && ticket.AccountId == account.Id && IsSlow(scene, ticket))) signals.Add("tickets");
        return signals;
    }

    /// <summary>Whether the day lies in the span of so many days that ends <paramref name="ago"/> days before d.</summary>
    private static bool Within(Scene scene, DateOnly? day, int ago, int days) => day <= scene.End.AddDays(-ago) && day > scene.End.AddDays(-ago - days);

    private static bool IsDetractor(Scene scene, AccountRef account) => scene.World.All<Survey>().Any(survey =>
        survey.Source == account.Source && survey.AccountId == account.Id && Within(scene, scene.Day(survey.At), 0, 90)
        && (survey.Kind == SurveyKind.Nps ? survey.Score is >= 0 and <= 6 : survey.Score is >= 1 and <= 2));

    private static bool ContractEnds(Scene scene, AccountRef account)
    {
        bool Soon(DateOnly? day) => day >= scene.End && day <= scene.End.AddDays(90);
        var contracts = scene.World.All<Contract>().Where(contract => contract.Source == account.Source).ToList();
        return contracts.Where(contract => contract.AccountId == account.Id && scene.Customers.Runs(contract, scene.End))
            .Where(contract => Soon(scene.Planned(contract.EndAt)) || Soon(scene.Planned(contract.CancelledAt)?.AddDays(-1)))
            .Any(contract => !IsRenewed(scene, contract) && !contracts.Exists(other => other.RenewsId == contract.Id));
    }

    private static bool IsRenewed(Scene scene, Contract contract) =>
        scene.Links.Deal(contract.Source, contract.RenewalDealId) is { } deal && deal.Status != DealStatus.Lost;

    private static IEnumerable<DateOnly> OrderDays(Scene scene, AccountRef account) => scene.World.All<Order>()
        .Where(order => order.Source == account.Source && order.AccountId == account.Id && order.Amount > 0)
        .Select(order => scene.Day(order.At)).OfType<DateOnly>();

    /// <summary>Fewer than half of the average of the three spans before, where these hold at least 3.</summary>
    private static bool Falls(Scene scene, IEnumerable<DateOnly> happened, int span)
    {
        var days = happened.ToList();
        var before = days.Count(day => Within(scene, day, span, 3 * span));
        return before >= 3 && days.Count(day => Within(scene, day, 0, span)) < before / 3m / 2;
    }

    private static bool IsSlow(Scene scene, Ticket ticket)
    {
        if (scene.Day(ticket.CreatedAt) is not { } opened || opened > scene.End) return false;
        var open = ticket.ClosedAt is null || !(scene.Day(ticket.ClosedAt) <= scene.End);
        if (open && scene.End.DayNumber - opened.DayNumber > 7) return true;
        return Within(scene, opened, 0, 90) && scene.Day(ticket.FirstReplyAt) <= scene.End
            && ticket.FirstReplyAt!.Value.Instant - ticket.CreatedAt!.Value.Instant > NodaTime.Duration.FromHours(48);
    }
}
