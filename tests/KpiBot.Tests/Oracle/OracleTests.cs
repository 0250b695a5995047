using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Oracle;

/// <summary>Random questions to random companies: the engine must say what the oracle says. KPIBOT_ORACLE_RUNS sets how many companies a KPI meets.</summary>
public sealed class OracleTests
{
    private const int QuestionsPerCompany = 4;

    private static readonly int Companies = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_ORACLE_RUNS"), out var runs) ? runs : 30;

    private static readonly Lazy<IReadOnlyList<(World World, DateOnly Today, Snapshot Snapshot)>> Worlds = new(() => [.. Enumerable.Range(0, Companies).Select(seed =>
    {
        var (world, today) = RandomCompany.Make(seed);
        return (world, today, Dispute.Load(world));
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
                if (Verdict.On(world, request, KpiCalculator.Calculate(snapshot, request)) is { } difference) Assert.Fail(Dispute.Report(seed, world, request, difference));
            }
        }
    }
}
