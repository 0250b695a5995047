using KpiBot.Crm;
using static KpiBot.Tests.Support.Alphabet;

namespace KpiBot.Tests.Support;

/// <summary>What customers of a random company buy, ask, answer and use, and what is done with them.</summary>
public static class RandomCustomers
{
    /// <summary>Records of every kind that hangs on an account; each kind is missing now and then.</summary>
    public static IEnumerable<CrmRecord> Make(Dice dice) =>
        [.. Contracts(dice), .. Orders(dice), .. Tickets(dice), .. Surveys(dice), .. Usages(dice), .. Activities(dice), .. ProductLines(dice)];

    private static List<CrmRecord> Contracts(Dice dice)
    {
        if (dice.Chance(20)) return [];
        return [.. dice.Some(24).SelectMany(i =>
        {
            KpiBot.Periods.Moment? start = dice.Chance(95) ? dice.At(dice.Day().AddDays(-dice.Next(300))) : null;
            var contract = new Contract
            {
                Source = Source(dice), Id = $"c{i}", AccountId = dice.Maybe(95, Accounts), StartAt = start, EndAt = dice.Chance(45) ? dice.At(dice.Today.AddDays(dice.Next(300) - 200)) : null,
                CancelledAt = dice.After(start, 20, 300), RecurringAmount = dice.Amount(), BillingMonths = dice.Of(1, 1, 3, 12), Currency = dice.Currency(), Product = dice.Maybe(75, Products),
                RenewsId = dice.Maybe(15, "c0", "c1", "c2", "c3"), RenewalDealId = dice.Maybe(20, "d0", "d1", "d2", "d3", "nothing"),
            };
            var addition = contract with { Id = $"c{i}+", StartAt = dice.After(start, 95, 400), EndAt = null, CancelledAt = null, RecurringAmount = dice.Amount(), RenewsId = dice.Chance(50) ? contract.Id : null };
            return dice.Chance(35) ? new CrmRecord[] { contract, addition } : [contract];
        })];
    }

    private static List<CrmRecord> Orders(Dice dice)
    {
        if (dice.Chance(20)) return [];
        var recurring = dice.Chance(40);
        return [.. dice.Some(50).SelectMany(i =>
        {
            var source = Source(dice);
            var order = new Order
            {
                Source = source, Id = $"o{i}", AccountId = dice.Maybe(93, Accounts), At = dice.MaybeAt(94), Amount = dice.Chance(12) ? -50.5m : dice.Amount(), CostOfGoods = dice.Chance(40) ? dice.Amount() : null,
                Currency = dice.Currency(), Product = dice.Maybe(75, Products), Recurring = recurring && dice.Chance(50),
            };
            return dice.Chance(85) ? new CrmRecord[] { order } : [order, new LineItem { Source = source, Id = $"o{i}/0", OrderId = $"o{i}", Product = dice.Of(Products), Amount = dice.Amount() }];
        })];
    }

    private static List<CrmRecord> Tickets(Dice dice) => [.. dice.Some(40).Select(i =>
    {
        var created = dice.MaybeAt(94);
        return new Ticket
        {
            Source = Source(dice), Id = $"t{i}", AccountId = dice.Maybe(92, Accounts), CreatedAt = created, FirstReplyAt = dice.After(created, 65, 4), ClosedAt = dice.After(created, 60, 20), Owner = dice.Maybe(50, Owners),
        };
    })];

    private static List<CrmRecord> Surveys(Dice dice) => [.. dice.Some(50).Select(i => new Survey
    {
        Source = Source(dice), Id = $"s{i}", Kind = dice.Of(SurveyKind.Nps, SurveyKind.Nps, SurveyKind.Csat), At = dice.MaybeAt(95), Score = dice.Chance(95) ? dice.Next(12) : null,
        Respondent = dice.Maybe(80, "r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"), AccountId = dice.Maybe(85, Accounts),
    })];

    private static List<CrmRecord> Usages(Dice dice) => [.. dice.Some(60).Select(i => new Usage
    {
        Source = Source(dice), Id = $"u{i}", AccountId = dice.Maybe(95, Accounts), At = dice.MaybeAt(96), Quantity = dice.Chance(60) ? dice.Next(9) : null,
    })];

    private static List<CrmRecord> Activities(Dice dice) => [.. dice.Some(60).Select(i => new Activity
    {
        Source = Source(dice), Id = $"v{i}", Type = dice.Of(Enum.GetValues<ActivityType>()), At = dice.MaybeAt(95), Held = dice.Chance(80), Outbound = dice.Chance(70), Automated = dice.Chance(20),
        Owner = dice.Maybe(80, Owners), Team = dice.Maybe(60, SalesTeams), LeadId = dice.Maybe(50, [.. Enumerable.Range(0, 20).Select(id => $"l{id}")]),
        DealId = dice.Maybe(40, [.. Enumerable.Range(0, 20).Select(id => $"d{id}")]), AccountId = dice.Maybe(50, Accounts),
    })];

    private static List<CrmRecord> ProductLines(Dice dice) => dice.Chance(30) ? [] :
    [
        new Product { Source = "crm", Id = "p0", Name = "Pump", Line = "Hydraulics" }, new Product { Source = "crm", Id = "p1", Name = "Valve", Line = "Hydraulics" }, new Product { Source = "crm", Id = "p2", Name = "Motor" },
    ];

    private static string Source(Dice dice) => dice.Of("crm", "crm", "crm", "csv");
}
