using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Sheets;

namespace KpiBot.Sample.Simulation;

/// <summary>Touches of marketing and activities of sales around leads and deals.</summary>
internal sealed class SalesWork(Company company, Export export)
{
    private static readonly string[] Kinds = [ActivitySheet.Call, ActivitySheet.Email, ActivitySheet.Meeting];
    private readonly Timeline _timeline = company.Timeline;

    public void On(Lead lead)
    {
        var dice = company.Dice(Throw.Account, lead.Number);
        var owner = company.People.All[lead.Owner];
        if (lead.Channel is not Channels.Outbound && dice.Chance(850)) export.Touches.Add(lead, lead.Created, lead.Channel, lead.Campaign);
        if (dice.Chance(250)) export.Activities.Add(lead, owner, new(lead.Created + (5 * Clock.Minute), ActivitySheet.Email, Automated: true));
        if (lead.Responded == Clock.Never) return;
        if (dice.Chance(220)) export.Touches.Add(lead, lead.Created + (dice.Between(20, 400) * Clock.Hour), Channels.Email, $"Newsletter {Markets.All[lead.Market].Code}");
        export.Activities.Add(lead, owner, new(lead.Responded, dice.Chance(650) ? ActivitySheet.Call : ActivitySheet.Email, Held: dice.Chance(640)));
        for (var again = dice.Below(3); again > 0; again--)
        {
            var at = _timeline.Working(lead.Responded + (dice.Between(4, 200) * Clock.Hour));
            export.Activities.Add(lead, owner, new(at, dice.Of(Kinds), Held: dice.Chance(700), Outbound: dice.Chance(800)));
        }
    }

    public void On(Deal deal)
    {
        var dice = company.Dice(Throw.Aftermarket, deal.Number);
        var owner = company.People.All[deal.Owner];
        var end = Math.Min(deal.Closed == Clock.Never ? deal.Expected : deal.Closed, deal.Abandoned);
        var span = Math.Max(Clock.Hour, end - deal.Created);
        for (var left = 2 + Math.Min(6, (int)(span / (25 * Clock.Day))); left > 0; left--)
        {
            var at = Math.Min(end, _timeline.Working(deal.Created + (span / 1000 * dice.Below(1000))));
            var kind = dice.Of(Kinds);
            var automated = kind == ActivitySheet.Email && dice.Chance(350);
            export.Activities.Add(deal, owner, new(at, kind, Held: dice.Chance(850), Outbound: automated || dice.Chance(780), Automated: automated));
        }
        if (!dice.Chance(380)) return;
        var market = Markets.All[deal.Account.Market].Code;
        var touched = deal.Created - (dice.Between(5, 400) * Clock.Hour);
        if (dice.Chance(300)) export.Touches.Add(deal, touched, Channels.Events, $"Roadshow {market} {DateOnly.FromDayNumber(Clock.DayOf(touched)).Year}");
        else export.Touches.Add(deal, touched, Channels.Email, $"Newsletter {market}");
    }
}
