using KpiBot.Agreements;
using KpiBot.Periods;

namespace KpiBot.Tests.Support;

/// <summary>An agreement in which every setting that can change a number varies.</summary>
public static class RandomAgreement
{
    private static readonly Roll<StageMeaning> Stages =
    [
        new("new", FunnelStage.Lead), new("mql", FunnelStage.Mql, "marketing"), new("ACEITO", FunnelStage.Accepted), new("Sql", FunnelStage.Sql, "sales"),
        new("opcao", FunnelStage.Opportunity), new("cliente", FunnelStage.Won), new("perdido", FunnelStage.Lost), new("rejected", FunnelStage.Rejected),
        new("closed won", FunnelStage.Won), new("CLOSED LOST", FunnelStage.Lost), new("Discovery", FunnelStage.Opportunity),
    ];

    /// <summary>The next agreement of the dice.</summary>
    public static Agreement Make(Dice dice) => new()
    {
        Calendar = Calendar(dice),
        Currency = dice.Of("USD", "BRL", "EUR"),
        Stages = dice.Chance(85) ? Stages : [],
        CycleStart = dice.Of(CycleStart.DealCreated, CycleStart.FirstContact, CycleStart.Mql),
        Attribution = dice.Of(Attribution.OriginalSource, Attribution.FirstTouch, Attribution.LastTouch, Attribution.Linear),
        NewBusinessTypes = dice.Of<Roll<string>>(["new business", "newbusiness", "new"], ["Newbusiness"], ["renewal", "expansion"]),
        MarketingChannels = dice.Of<Roll<string>>([], ["paid_search", "social", "event"]),
        WebChannels = dice.Of<Roll<string>>([], ["organic_search", "social"]),
        IdealCustomer = dice.Of<Roll<IdealCustomerRule>>(
            [],
            [new("industry", ["food", "quimica"])],
            [new("country", ["br", "MX"]), new("role", ["C-Level", "Purchasing"])],
            [new("tier", ["GOLD"])]),
        FollowUpHours = dice.Of<decimal?>(null, 1, 4.5m, 24, 72),
        ConversionWindowDays = dice.Of<int?>(null, null, 30, 90),
        StalledAfterDays = dice.Of(7, 14, 30),
        ActiveRule = dice.Of(ActiveRule.Auto, ActiveRule.Auto, ActiveRule.Auto, ActiveRule.Auto, ActiveRule.Contract, ActiveRule.Order, ActiveRule.WonDeal),
        GrossMarginRate = dice.Of<decimal?>(null, 0.6m, 0.35m),
        LifetimeCapMonths = dice.Of(60, 12),
        ServiceLevels = dice.Chance(60) ? [] : [.. dice.Of<int[]>([90], [60, 8], [-1]).Select(ago => new ServiceLevel
        {
            From = dice.Today.AddDays(-ago), FollowUpHours = dice.Of(2, 8, 48), Hours = dice.Of<WorkingHours?>(null, new(new(9, 0), new(17, 30))),
        })],
    };

    private static BusinessCalendar Calendar(Dice dice) => new()
    {
        Zone = dice.Of("UTC", "America/Sao_Paulo", "America/New_York", "Europe/Madrid", "Asia/Kolkata", "Pacific/Auckland"),
        WeekStart = dice.Of(DayOfWeek.Monday, DayOfWeek.Sunday, DayOfWeek.Saturday),
        FiscalStartMonth = dice.Of(1, 2, 4, 7),
        WorkingDays = dice.Chance(80) ? new BusinessCalendar().WorkingDays : [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Saturday],
        Hours = dice.Of<WorkingHours?>(null, new(new(9, 0), new(18, 0)), new(new(8, 30), new(12, 0))),
        Holidays = dice.Chance(50) ? [] : [dice.Today.AddDays(-3), dice.Today.AddDays(2), dice.Today.AddDays(-40)],
    };
}
