using KpiBot.Sample.Model;
using KpiBot.Sample.Output;

namespace KpiBot.Sample.Simulation;

/// <summary>The contracts of an account, one after the other: renewed, expanded, cancelled or left to end.</summary>
internal sealed class ServiceYears(Company company, Export export, DealDesk desk, Ledger ledger)
{
    private static readonly int[] Terms = [12, 12, 12, 24, 36];
    private static readonly int[] Billing = [1, 1, 3, 12];
    private readonly Timeline _timeline = company.Timeline;
    private readonly Story _story = company.Story;
    private long _contracts;
    private int _group;

    /// <summary>Writes the account's contracts and their renewal deals; the contracts that ran within the export.</summary>
    public List<Contract> Run(Account account, ref Dice dice)
    {
        var contracts = new List<Contract>();
        // Every other customer of the leaving group leaves.
        var leaves = Story.IsLeavingGroup(account.Industry, account.Size) && account.Sales.Exists(sale => sale.Yearly > 0) && _group++ % 2 == 0;
        for (var sale = 0; sale < account.Sales.Count; sale++)
        {
            if (account.Sales[sale].Yearly > 0) Follow(account, account.Sales[sale], leaves, contracts, ref dice);
        }
        foreach (var contract in contracts) export.Contracts.Add(contract);
        return contracts;
    }

    private void Follow(Account account, Sale sale, bool leaves, List<Contract> contracts, ref Dice dice)
    {
        var start = sale.Day == _timeline.OpeningDay ? sale.Day : sale.Day + dice.Between(1, 20);
        if (leaves && start >= _story.LeavingFrom) return;
        var (term, billing) = (dice.Of(Terms), dice.Of(Billing));
        var contract = New(account, sale.Plan, start, term, billing, sale.Yearly, -1);
        while (contract is not null && contract.Start <= _timeline.Until)
        {
            if (contract.End >= _timeline.Start) contracts.Add(contract);
            if (!sale.Expansion && dice.Chance(170 * term / 12)) Expand(account, contract, ref dice);
            contract = Next(contract, leaves, ref dice);
            term = 12;
        }
    }

    private Contract New(Account account, int plan, int start, int months, int billing, long yearly, long renews) =>
        new(++_contracts, account, plan, start, Clock.AddMonths(start, months) - 1, billing, yearly, renews);

    /// <summary>What follows a contract; null when nothing does or nobody knows yet.</summary>
    private Contract? Next(Contract contract, bool leaves, ref Dice dice)
    {
        if (leaves && contract.Start < _story.LeavingFrom && contract.End >= _story.LeavingFrom)
        {
            var day = _story.LeavingFrom + 8 + (int)(contract.Account.Number * 37L % (_timeline.Until - _story.LeavingFrom - 8));
            if (day <= contract.End) contract.Cancelled = day;
            return null;
        }
        if (dice.Chance(25))
        {
            var day = contract.Start + dice.Between(90, 300);
            if (day <= contract.End && day <= _timeline.Until) contract.Cancelled = day;
            if (contract.Cancelled != int.MaxValue) return null;
        }
        var renewed = dice.Chance(880);
        if (!dice.Chance(120) && !Renew(contract, renewed, ref dice)) return null;
        if (!renewed || contract.End >= _timeline.Until) return null;
        var renews = contract.End >= _timeline.Start ? contract.Number : -1;
        return New(contract.Account, contract.Plan, contract.End + 1, 12, contract.BillingMonths, contract.Yearly * dice.Between(1020, 1080) / 1000, renews);
    }

    /// <summary>The renewal deal; whether it has been won. One that is still open stands on its contract.</summary>
    private bool Renew(Contract contract, bool renewed, ref Dice dice)
    {
        var created = _timeline.Working(Clock.At(contract.End - dice.Between(65, 85), 9, dice.Below(60)));
        var closed = _timeline.Working(Clock.At(contract.End - dice.Between(8, 30), 10, dice.Below(60)));
        var deal = Deal(contract.Account, DealTypes.Renewal, contract.Plan, contract.Yearly, created, closed, renewed);
        if (_timeline.Happened(created) && !_timeline.Happened(closed)) contract.RenewalDeal = deal.Number;
        return deal.Won && _timeline.Happened(closed);
    }

    private void Expand(Account account, Contract contract, ref Dice dice)
    {
        var created = _timeline.Working(Clock.At(contract.Start + dice.Between(60, 330), 9, dice.Below(60)));
        var closed = _timeline.Working(created + (dice.Between(15, 60) * Clock.Day));
        var plan = dice.Chance(650) ? contract.Plan : Products.Of(Products.Service, ref dice);
        var yearly = contract.Yearly * dice.Between(150, 450) / 1000;
        var won = dice.Chance(620);
        if (!_timeline.Happened(created)) return;
        Deal(account, DealTypes.Expansion, plan, yearly, created, closed, won);
        if (won && _timeline.Happened(closed)) account.Sales.Add(new Sale(Clock.DayOf(closed), plan, yearly, Expansion: true));
    }

    private Deal Deal(Account account, string type, int plan, long yearly, long created, long closed, bool won)
    {
        var deal = new Deal
        {
            Number = _timeline.Happened(created) && Clock.DayOf(closed) >= _timeline.Start ? desk.NextNumber() : -1,
            Account = account,
            Type = type,
            Stages = Stages.Renewing,
            Created = created,
            Owner = company.People.CustomerSuccess + (account.Number % 2),
            Currency = Markets.All[account.Market].Currency,
            Products = [plan],
            PurchaseReason = account.Number % Segments.PurchaseReasons.Length,
            Amount = yearly,
            Cost = yearly * Products.All[plan].Cost / 1000,
            Yearly = yearly,
            Closed = closed,
            Expected = closed,
            Won = won,
            LossReason = won ? null : Reasons.Cancelled[account.Number % Reasons.Cancelled.Length],
            Entered = [created, created + ((closed - created) / 2)],
        };
        if (deal.Number < 0) return deal;
        var owner = company.People.All[deal.Owner];
        export.Deals.Add(deal, owner);
        export.StageChanges.Add(deal);
        export.Activities.Add(deal, owner, new(created + Clock.Hour, Sheets.ActivitySheet.Email));
        export.Activities.Add(deal, owner, new(_timeline.Working(created + (9 * Clock.Day)), Sheets.ActivitySheet.Meeting));
        ledger.Note(deal);
        return deal;
    }
}
