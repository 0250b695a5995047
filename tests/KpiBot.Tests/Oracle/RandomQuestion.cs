using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Oracle;

/// <summary>Questions about a KPI with every kind of period, filter, variant, breakdown and grain.</summary>
public static class RandomQuestion
{
    private static readonly ConditionalWeakTable<World, ConcurrentDictionary<string, List<string>>> ByWorld = [];

    private static readonly Dictionary<string, string[]> Properties = new()
    {
        [Dimensions.Channel] = ["Channel"], [Dimensions.Campaign] = ["Campaign"], [Dimensions.Owner] = ["Owner"], [Dimensions.Team] = ["Team"], [Dimensions.Region] = ["Region"],
        [Dimensions.Country] = ["Country"], [Dimensions.Industry] = ["Industry"], [Dimensions.CompanySize] = ["CompanySize"], [Dimensions.Product] = ["Product"], [Dimensions.Pipeline] = ["Pipeline"],
        [Dimensions.Stage] = ["Stage"], [Dimensions.DealType] = ["DealType"], [Dimensions.LossReason] = ["LossReason", "RejectReason"],
    };

    /// <summary>The next question of the dice.</summary>
    public static KpiRequest Make(Dice dice, World world, DateOnly today, Kpi kpi)
    {
        var period = RandomPeriod(dice, world.Agreement.Calendar, today);
        string[] dimensions = [.. kpi.Cuts.BuiltIn, .. kpi.Cuts.Own ? new[] { "tier" } : []];
        var request = new KpiRequest
        {
            Kpi = kpi.Id, Period = period, Today = today, Variant = kpi.Variants.Count > 0 && dice.Chance(40) ? dice.Of(kpi.Variants) : null,
            Filters = kpi.Cuts == Cuts.Targets ? OneMember(dice, world) : [.. Enumerable.Range(0, dice.Of(0, 0, 0, 1, 1, 2)).Select(_ => dice.Of(dimensions)).Distinct().Select(dimension => RandomFilter(dice, world, dimension)).OfType<Filter>()],
        };
        return dice.Next(6) switch
        {
            0 or 1 => request with { By = dice.Of(dimensions), Top = dice.Chance(25) ? new Top(1 + dice.Next(3), dice.Chance(60)) : null },
            2 => request with { Grain = dice.Of(period.Days > 100 ? [Grain.Month, Grain.Quarter, Grain.Year] : new[] { Grain.Day, Grain.Week, Grain.Month }) },
            3 => request with { Compare = RandomPeriod(dice, world.Agreement.Calendar, today) },
            _ => request,
        };
    }

    /// <summary>The values that records have in a dimension, and those that rows can bear besides.</summary>
    public static IReadOnlyList<string> Keys(World world, string dimension) => [.. ValuesOf(world, dimension), Dimensions.None, Dimensions.Unallocated];

    private static List<string> ValuesOf(World world, string dimension) =>
        ByWorld.GetValue(world, _ => []).GetOrAdd(dimension, _ => Collect(world, dimension));

    private static List<string> Collect(World world, string dimension) => dimension switch
    {
        Dimensions.Fit => world.Has<Lead>() && world.Agreement.IdealCustomer.Count > 0 ? ["fit", "no fit"] : [],
        Dimensions.ActivityType => [.. world.All<Activity>().Select(activity => Folding.Fold(activity.Type.ToString())).Distinct()],
        Dimensions.Account => [.. Names(world).Distinct()],
        _ when Properties.TryGetValue(dimension, out var names) => [.. world.Records.SelectMany(record => names.Select(name => record.GetType().GetProperty(name)?.GetValue(record) as string)).OfType<string>().Distinct()],
        _ => [.. world.Records.OfType<DimensionedRecord>().Select(record => record.Dimensions.GetValueOrDefault(dimension)).OfType<string>().Distinct()],
    };

    /// <summary>Accounts by name, else by id; those that are only referred to are accounts too.</summary>
    private static IEnumerable<string> Names(World world)
    {
        var named = world.All<Account>().ToDictionary(account => (account.Source, account.Id), account => account.Name ?? account.Id);
        var referred = world.Records.Select(record => (record.Source, Id: record.GetType().GetProperty("AccountId")?.GetValue(record) as string)).Where(reference => reference.Id is not null);
        return [.. named.Values, .. referred.Select(reference => named.GetValueOrDefault((reference.Source, reference.Id!)) ?? reference.Id!)];
    }

    /// <summary>Targets are agreed for one member of one dimension.</summary>
    private static Roll<Filter> OneMember(Dice dice, World world)
    {
        var dimension = dice.Of(Dimensions.Owner, Dimensions.Owner, Dimensions.Region, Dimensions.Channel);
        var values = ValuesOf(world, dimension);
        return dice.Chance(50) || values.Count == 0 ? [] : [new Filter(dimension, [dice.Of(values)])];
    }

    private static Filter? RandomFilter(Dice dice, World world, string dimension)
    {
        var values = ValuesOf(world, dimension);
        var chosen = Enumerable.Range(0, dice.Of(1, 1, 2)).Select(_ => values.Count == 0 || dice.Chance(20) ? Dimensions.None : dice.Of(values)).Distinct();
        return new Filter(dimension, [.. chosen], dice.Chance(30));
    }

    private static Period RandomPeriod(Dice dice, BusinessCalendar calendar, DateOnly today) => dice.Next(13) switch
    {
        0 => Period.Of(today.AddDays(-dice.Next(40))),
        1 => Period.Of(today),
        2 => calendar.Containing(Grain.Month, today),
        3 => calendar.Containing(Grain.Quarter, today),
        4 => calendar.Shift(Grain.Quarter, today, -1),
        5 => calendar.Shift(Grain.Month, today, -dice.Next(6)),
        6 => new Period(today.AddDays(-364), today),
        7 => calendar.Containing(Grain.Year, today),
        8 => new Period(today.AddDays(-dice.Next(400)), today.AddDays(dice.Next(90))),
        9 => new Period(today.AddDays(-800), today),
        _ => new Period(today.AddDays(-150 - dice.Next(100)), today.AddDays(dice.Next(120) - 60)),
    };
}
