using KpiBot.Benchmarks.Data;
using KpiBot.Benchmarks.Output;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Benchmarks.Runs;

/// <summary>Every KPI of the catalogue over its default period, in turn; then breakdowns and trends of a handful.</summary>
internal static class CatalogueRun
{
    private const double Goal = 12, CompositeGoal = 40;

    private static readonly HashSet<string> Composites =
        ["sales_velocity", "revenue_forecast", "cac", "ltv", "ltv_cac_ratio", "cac_payback_months", "customers_at_risk", "customer_engagement_rate", "pipeline_coverage", "campaign_roi"];

    public static async Task RunAsync(int deals)
    {
        var data = await BenchData.OfAsync(deals);
        var snapshot = data.Open();
        var asked = Catalogue.All.Select(kpi => (kpi.Id, Request: Default.Request(kpi))).ToArray();
        var times = Measure(snapshot, asked);
        var first = First(data.Open(), asked);
        var table = new MarkdownTable(FormattableString.Invariant($"{deals:N0} deals, ms"), "p50 / p95", "first after a sync", "goal (p50)", "value");
        foreach (var (id, request) in asked)
        {
            var goal = Composites.Contains(id) ? CompositeGoal : Goal;
            var result = KpiCalculator.Calculate(snapshot, request);
            var value = result.Value is { } known ? FormattableString.Invariant($"{known:0.####}") : $"none: {result.NoValue!.Code} {result.NoValue.Subject}";
            table.Add(id, times[id].ToString(), MarkdownTable.Number(first[id]), FormattableString.Invariant($"{(times[id].P50 <= goal ? "" : "**missed** ")}{goal}"), value);
        }

        var all = times.Values.Select(t => t.P50).Order().ToArray();
        table.Print(FormattableString.Invariant($"{asked.Length} KPIs, {times.Values.First().Count} rounds in turn; median {MarkdownTable.Number(all[all.Length / 2])} ms, slowest {MarkdownTable.Number(all[^1])} ms, within the goal {asked.Count(a => times[a.Id].P50 <= (Composites.Contains(a.Id) ? CompositeGoal : Goal))}"));
        Cuts(snapshot, deals);
    }

    private static void Cuts(Snapshot snapshot, int deals)
    {
        (string Name, KpiRequest Request)[] cuts =
        [
            .. new (string Kpi, string By)[] { ("leads", Dimensions.Channel), ("win_rate", Dimensions.Owner), ("revenue_won", Dimensions.Owner), ("lead_response_hours", Dimensions.Channel), ("open_pipeline", Dimensions.Stage), ("churn_rate", Dimensions.Channel) }
                .Select(cut => ($"{cut.Kpi} by {cut.By}", Default.OverYear(cut.Kpi) with { By = cut.By })),
            .. new[] { "leads", "win_rate", "revenue_won", "lead_conversion_rate", "open_pipeline", "churn_rate", "mrr" }.Select(kpi => ($"{kpi} by month", Default.OverYear(kpi) with { Grain = Grain.Month })),
            ("win_rate by owner and month", Default.OverYear("win_rate") with { By = Dimensions.Owner, Grain = Grain.Month }),
            ("revenue_won of one channel", Default.OverYear("revenue_won") with { Filters = [new Filter(Dimensions.Channel, ["paid_search"])] }),
            ("win_rate against the year before", Default.OverYear("win_rate") with { Compare = new Period(Default.Year.From.AddYears(-1), Default.Year.From.AddDays(-1)) }),
        ];
        var times = Measure(snapshot, cuts);
        var table = new MarkdownTable(FormattableString.Invariant($"{deals:N0} deals, twelve months, ms"), "p50 / p95");
        foreach (var (name, _) in cuts) table.Add(name, times[name].ToString());
        table.Print();
    }

    private static Dictionary<string, Samples> Measure(Snapshot snapshot, (string Name, KpiRequest Request)[] asked)
    {
        var times = asked.ToDictionary(a => a.Name, _ => new Samples());
        Rounds.Of(round =>
        {
            foreach (var (name, request) in asked) times[name].Time(round, () => KpiCalculator.Calculate(snapshot, request));
        });
        return times;
    }

    /// <summary>With warm code, but nothing that the snapshot remembers.</summary>
    private static Dictionary<string, double> First(Snapshot snapshot, (string Id, KpiRequest Request)[] asked)
    {
        var times = new Dictionary<string, double>();
        foreach (var (id, request) in asked)
        {
            var once = new Samples();
            once.Time(Rounds.WarmUp, () => KpiCalculator.Calculate(snapshot, request));
            times[id] = once.P50;
        }

        return times;
    }
}
