using System.Reflection;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>No KPI is offered whose arithmetic nobody did by hand.</summary>
public sealed class WorkedCoverageTests
{
    private static readonly HashSet<string> Worked =
    [
        .. from type in typeof(WorkedCoverageTests).Assembly.GetTypes()
           from method in type.GetMethods()
           where method.IsDefined(typeof(FactAttribute))
           from mark in method.GetCustomAttributes<WorkedAttribute>()
           select mark.Kpi,
    ];

    public static TheoryData<string> Ids => [.. Catalogue.All.Select(kpi => kpi.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Every_kpi_of_the_catalogue_is_worked_by_hand(string id) => Assert.Contains(id, Worked);

    [Fact]
    public void Nothing_is_worked_that_the_catalogue_does_not_hold() => Assert.All(Worked, id => Assert.NotNull(Catalogue.Find(id)));
}
