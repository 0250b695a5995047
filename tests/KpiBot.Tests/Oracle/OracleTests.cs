using System.Text.RegularExpressions;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Oracle;

/// <summary>Random questions to random companies: the engine must say what the oracle says. KPIBOT_ORACLE_RUNS sets how many companies a KPI meets.</summary>
public sealed partial class OracleTests
{
    private const int QuestionsPerCompany = 4;

    private static readonly int Companies = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_ORACLE_RUNS"), out var runs) ? runs : 30;

    private static readonly Lazy<IReadOnlyList<(World World, DateOnly Today, Snapshot Snapshot)>> Worlds = new(() => [.. Enumerable.Range(0, Companies).Select(seed =>
    {
        var (world, today) = RandomCompany.Make(seed);
        return (world, today, Load(world));
    })]);

    public static TheoryData<string> Kpis => [.. Catalogue.All.Select(kpi => kpi.Id)];

    [Theory]
    [MemberData(nameof(Kpis))]
    public void Engine_and_oracle_agree(string id)
    {
        var kpi = Catalogue.Get(id);
        for (var seed = 0; seed < Companies; seed++)
        {
            var (world, today, snapshot) = Worlds.Value[seed];
            var dice = new Dice((seed * 397) ^ id.Length ^ (id[0] << 16) ^ (id[^1] << 8));
            for (var i = 0; i < QuestionsPerCompany; i++)
            {
                var request = RandomQuestion.Make(dice, world, today, kpi);
                if (Verdict.On(world, request, KpiCalculator.Calculate(snapshot, request)) is { } difference) Assert.Fail(Report(seed, world, request, difference));
            }
        }
    }

    private static Snapshot Load(World world)
    {
        using var source = new RecordSnapshotSource(world.Records, world.Agreement);
        return Snapshot.Load(source);
    }

    private static string? Disagreement(World world, KpiRequest request)
    {
        try
        {
            return Verdict.On(world, request, KpiCalculator.Calculate(Load(world), request));
        }
        catch (ArgumentException)
        {
            return null; // The value that is filtered by is gone with the records that had it.
        }
    }

    private static string Report(int seed, World world, KpiRequest request, string difference)
    {
        var small = Shrunk(world, request, difference[..difference.IndexOf(':', StringComparison.Ordinal)]);
        return $"""
            {request.Kpi}, company {seed}: {difference}
            {Short(request)}
            filters: {string.Join("; ", request.Filters.Select(filter => $"{filter.Dimension} {(filter.Exclude ? "not " : "")}{string.Join("|", filter.Values)}"))}
            With only these {small.Records.Count} records: {Disagreement(small, request)}
            {string.Join(Environment.NewLine, small.Records.Select(Short))}
            {Short(small.Agreement)}
            {Short(small.Agreement.Calendar)}
            """;
    }

    /// <summary>The company without the records that the same kind of disagreement does not need.</summary>
    private static World Shrunk(World world, KpiRequest request, string kind)
    {
        var records = world.Records.ToList();
        for (var chunk = records.Count / 2; chunk >= 1; chunk /= 2)
        {
            for (var start = 0; start < records.Count;)
            {
                List<CrmRecord> fewer = [.. records.Take(start), .. records.Skip(start + chunk)];
                if (Disagreement(new World(fewer, world.Agreement), request)?.StartsWith(kind, StringComparison.Ordinal) == true) records = fewer;
                else start += chunk;
            }
        }

        return new World(records, world.Agreement);
    }

    private static string Short(object record) => Missing().Replace(record.ToString()!, "");

    [GeneratedRegex(@"\w+ = (?=,|\s})(, )?")]
    private static partial Regex Missing();
}
