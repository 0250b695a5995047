using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Sheets;

namespace KpiBot.Sample.Simulation;

/// <summary>What customers do once they are customers: pay, order, use, complain and answer surveys.</summary>
internal sealed class CustomerLife(Company company, Export export)
{
    /// <summary>Customers who do everything on the opening day.</summary>
    private const int Opening = 6;

    private const int UsageMonths = 15;

    private static readonly Curve HoursToReply = new(0.1, 0.4, 0.9, 1.6, 2.5, 4, 6, 10, 22, 70);
    private static readonly Curve SparePart = new(90, 250, 420, 640, 900, 1_300, 1_900, 2_900, 5_200, 14_000);
    private readonly Timeline _timeline = company.Timeline;
    private readonly Story _story = company.Story;
    private int _opened;

    public void Live(Account account, List<Contract> contracts, ref Dice dice)
    {
        if (!_timeline.Happened(account.CustomerSince)) return;
        foreach (var contract in contracts) Bill(contract);
        for (var month = Clock.MonthOf(_timeline.Start); month <= Clock.MonthOf(_timeline.Until); month++) Month(account, contracts, month, ref dice);
        if (_opened < Opening && contracts.Exists(contract => contract.Runs(_timeline.OpeningDay)) && !Story.IsLeavingGroup(account.Industry, account.Size)) Open(account, _opened++, ref dice);
    }

    /// <summary>Invoices: the first on the first day, then on the first of the month.</summary>
    private void Bill(Contract contract)
    {
        var first = Clock.MonthOf(contract.Start);
        var amount = contract.Yearly * contract.BillingMonths / 12;
        for (var month = first; Clock.FirstOfMonth(month) <= contract.Last; month += contract.BillingMonths)
        {
            export.Orders.Add(contract.Account, month == first ? contract.Start : Clock.FirstOfMonth(month), contract.Plan, amount, recurring: true);
        }
    }

    private void Month(Account account, List<Contract> contracts, int month, ref Dice dice)
    {
        var first = Clock.FirstOfMonth(month);
        var day = first + dice.Below(28);
        if (Clock.At(first, 0) > account.CustomerSince && dice.Chance(90)) Order(account, day, ref dice);
        if (!contracts.Exists(contract => contract.Runs(day))) return;
        var leaving = Story.IsLeavingGroup(account.Industry, account.Size) && day >= _story.LeavingFrom;
        if (dice.Chance(leaving ? 620 : 130)) Ticket(account, _timeline.Working(Clock.At(day, dice.Between(7, 19), dice.Below(60))), leaving, ref dice);
        if (month % 3 == account.Number % 3 && dice.Chance(620)) Nps(account, Clock.At(day, dice.Between(8, 20), dice.Below(60)), leaving, ref dice);
        if (month % 4 == account.Number % 4 && !leaving) Review(account, _timeline.Working(Clock.At(day, dice.Between(9, 16))), ref dice);
        if (month > Clock.MonthOf(_timeline.Until) - UsageMonths) Use(account, contracts, first, ref dice);
    }

    private void Order(Account account, int day, ref Dice dice)
    {
        var market = Markets.All[account.Market];
        var dollars = SparePart.Throw(ref dice) * (account.Size + 1);
        export.Orders.Add(account, day, Products.Of(dice.Weighted(market.LineMix), ref dice), (long)(dollars * market.ListRate / 100) * _story.PriceLevel(day) / 1000 * 100, recurring: false);
    }

    private void Ticket(Account account, long created, bool leaving, ref Dice dice)
    {
        var hours = HoursToReply.Throw(ref dice) * (leaving ? 2 : 1);
        var replied = dice.Chance(leaving ? 900 : 975) ? _timeline.Working(created + (long)(hours * Clock.Hour)) : Clock.Never;
        var closed = replied == Clock.Never || dice.Chance(leaving ? 300 : 40) ? Clock.Never : _timeline.Working(replied + (dice.Between(2, 120) * Clock.Hour));
        export.Tickets.Add(account, Keeper(account), created, replied, closed);
        if (closed != Clock.Never && dice.Chance(450)) export.Surveys.Csat(account, dice.Below(3), closed + (dice.Between(1, 40) * Clock.Hour), leaving ? dice.Between(1, 4) : 5 - (dice.Below(9) / 4));
    }

    private void Nps(Account account, long at, bool leaving, ref Dice dice)
    {
        var mood = dice.Below(100);
        var score = leaving
            ? mood < 75 ? dice.Between(0, 6) : dice.Between(7, 8)
            : mood < 15 ? dice.Between(3, 6) : mood < 45 ? dice.Between(7, 8) : dice.Between(9, 10);
        export.Surveys.Nps(account, dice.Below(3), at, score);
    }

    private void Review(Account account, long at, ref Dice dice) =>
        export.Activities.Add(account, Keeper(account), new(at, dice.Chance(600) ? ActivitySheet.Meeting : ActivitySheet.Call, Held: dice.Chance(880)));

    private void Use(Account account, List<Contract> contracts, int first, ref Dice dice)
    {
        var habit = 60 + (account.Number * 7919L % 300);
        var leaving = Story.IsLeavingGroup(account.Industry, account.Size);
        for (var day = first; Clock.MonthOf(day) == Clock.MonthOf(first) && day <= _timeline.Until; day++)
        {
            var opens = day == _timeline.OpeningDay && account.Number % 3 == 0;
            var chance = (int)(leaving ? habit * _story.UsageLeft(day) / 1000 : habit);
            if ((dice.Chance(chance) || opens) && contracts.Exists(contract => contract.Runs(day))) export.Usage.Add(account, day, dice.Between(1, 9));
        }
    }

    /// <summary>One of everything on the first day of the quarter.</summary>
    private void Open(Account account, int nth, ref Dice dice)
    {
        var day = _timeline.OpeningDay;
        var created = Clock.At(day, 8, 5 * nth);
        export.Tickets.Add(account, Keeper(account), created, created + (dice.Between(20, 150) * Clock.Minute), created + (6 * Clock.Hour));
        export.Surveys.Csat(account, 9, created + (7 * Clock.Hour), 5 - (nth % 3));
        export.Surveys.Nps(account, 9, created + (8 * Clock.Hour), 10 - (nth * 2 % 5));
        Order(account, day, ref dice);
    }

    private Person Keeper(Account account) => company.People.All[company.People.CustomerSuccess + (account.Number % 2)];
}
