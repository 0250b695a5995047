using KpiBot.Crm;
using KpiBot.Periods;

namespace KpiBot.Tests.Support;

/// <summary>Targets that nest, leave gaps, or exist for members only.</summary>
public static class RandomTargets
{
    /// <summary>Targets of the KPIs that are measured against them.</summary>
    public static IEnumerable<CrmRecord> Make(Dice dice) => dice.Chance(15) ? [] : [.. Of(dice, "revenue_won", 3_000m), .. Of(dice, "mqls", 6m), .. Of(dice, "new_customers", 2m)];

    private static List<Target> Of(Dice dice, string kpi, decimal value)
    {
        var company = dice.Chance(65) ? BothYears(dice, kpi, value * 3, null, null) : [];
        var dimension = dice.Of(Dimensions.Owner, Dimensions.Region);
        var members = dimension == Dimensions.Owner ? Alphabet.Owners : Alphabet.Regions;
        return dice.Chance(60) ? [.. company, .. members.Where(_ => dice.Chance(75)).SelectMany(member => BothYears(dice, kpi, value, dimension, member))] : company;
    }

    private static List<Target> BothYears(Dice dice, string kpi, decimal value, string? dimension, string? member) =>
        [.. Nested(dice, dice.Today.Year, kpi, value, dimension, member), .. Nested(dice, dice.Today.Year - 1, kpi, value, dimension, member)];

    private static List<Target> Nested(Dice dice, int year, string kpi, decimal value, string? dimension, string? member)
    {
        var targets = new List<Target>();
        void Add(DateOnly from, DateOnly to, decimal amount)
        {
            targets.Add(new Target
            {
                Source = "plan", Id = $"{kpi}{dimension}{member}{from:O}{to:O}", Kpi = kpi, FromAt = Moment.On(from), ToAt = Moment.On(to), Value = amount, Dimension = dimension, Member = member,
            });
        }

        if (dice.Chance(60)) Add(new(year, 1, 1), new(year, 12, 31), value * 12);
        for (var month = 1; month <= 12; month++)
        {
            var first = new DateOnly(year, month, 1);
            if (month % 3 == 1 && dice.Chance(50)) Add(first, first.AddMonths(3).AddDays(-1), value * 3.5m);
            if (dice.Chance(40)) Add(first, first.AddMonths(1).AddDays(-1), value + dice.Next(100));
        }

        if (dice.Today.Year == year && dice.Chance(30)) Add(dice.Today.AddDays(-4), dice.Today.AddDays(5), value / 2);
        return targets;
    }
}
