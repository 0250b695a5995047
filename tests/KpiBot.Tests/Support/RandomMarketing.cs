using KpiBot.Crm;
using KpiBot.Periods;
using static KpiBot.Tests.Support.Alphabet;

namespace KpiBot.Tests.Support;

/// <summary>What marketing of a random company spends and reaches, and the exchange rates.</summary>
public static class RandomMarketing
{
    /// <summary>Records of every kind of marketing; each is missing now and then.</summary>
    public static IEnumerable<CrmRecord> Make(Dice dice) => [.. Spends(dice), .. Touches(dice), .. Ads(dice), .. Mails(dice), .. Web(dice), .. Rates(dice)];

    private static List<CrmRecord> Spends(Dice dice)
    {
        var classes = dice.Of<CostClass[]>(Enum.GetValues<CostClass>(), [CostClass.Advertising], [CostClass.Advertising, CostClass.Events, CostClass.Content]);
        return [.. dice.Some(60).Select(i => new Spend
        {
            Source = "ads", Id = $"$ {i}", At = dice.MaybeAt(96), Class = dice.Of(classes), Amount = dice.Chance(5) ? -20m : dice.Amount(), Currency = dice.Currency(), Channel = dice.Maybe(70, Channels),
            Campaign = dice.Maybe(50, Campaigns), Region = dice.Maybe(30, Regions), Country = dice.Maybe(40, Countries),
        })];
    }

    private static List<CrmRecord> Touches(Dice dice) => [.. dice.Some(60).Select(i => new Touch
    {
        Source = "crm", Id = $"x{i}", At = dice.MaybeAt(95), Channel = dice.Maybe(85, Channels), Campaign = dice.Maybe(70, Campaigns), Kind = dice.Maybe(50, "form"),
        LeadId = dice.Maybe(50, [.. Enumerable.Range(0, 20).Select(id => $"l{id}")]), DealId = dice.Maybe(50, [.. Enumerable.Range(0, 20).Select(id => $"d{id}")]), AccountId = dice.Maybe(20, Accounts),
    })];

    private static List<CrmRecord> Ads(Dice dice) => [.. dice.Some(40).Select(i => new AdResult
    {
        Source = "ads", Id = $"ad{i}", At = dice.MaybeAt(95), Social = dice.Chance(50), Channel = dice.Maybe(80, Channels), Campaign = dice.Maybe(70, Campaigns), Impressions = Figure(dice, 1000),
        Clicks = Figure(dice, 50), Interactions = Figure(dice, 90),
    })];

    private static List<CrmRecord> Mails(Dice dice) => [.. dice.Some(30).Select(i => new EmailResult
    {
        Source = "mail", Id = $"m{i}", At = dice.MaybeAt(95), Campaign = dice.Maybe(80, Campaigns), Delivered = Figure(dice, 500), Opens = Figure(dice, 200), Clicks = Figure(dice, 40),
    })];

    private static List<CrmRecord> Web(Dice dice) => [.. dice.Some(40).Select(i => new WebTraffic
    {
        Source = "web", Id = $"w{i}", At = dice.MaybeAt(95), Channel = dice.Maybe(85, Channels), Campaign = dice.Maybe(40, Campaigns), Country = dice.Maybe(70, Countries), Sessions = Figure(dice, 300),
    })];

    /// <summary>Rates of each pair of currencies on different days, in either direction, beginning late now and then or missing.</summary>
    private static List<CrmRecord> Rates(Dice dice)
    {
        var rates = new List<CrmRecord>();
        foreach (var (one, other, rate) in new[] { ("EUR", "USD", 1.0835m), ("USD", "BRL", 5.4321m), ("EUR", "BRL", 5.8867m) })
        {
            if (dice.Chance(20)) continue;
            for (var day = dice.Today.AddDays(-dice.Of(700, 300, 100)); day <= dice.Today.AddDays(20); day = day.AddDays(5 + dice.Next(60)))
            {
                var value = rate + (dice.Next(9) * 0.0313m);
                var inverted = dice.Chance(30);
                rates.Add(new ExchangeRate
                {
                    Source = "bank", Id = $"{one}{other}{day:O}", At = Moment.On(day), Currency = inverted ? other : one, To = inverted ? one : other, Rate = inverted ? decimal.Round(1 / value, 6) : value,
                });
            }
        }

        return rates;
    }

    private static long? Figure(Dice dice, int most) => dice.Chance(88) ? dice.Next(most + 1) : null;
}
