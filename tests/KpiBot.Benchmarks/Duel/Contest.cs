using KpiBot.Benchmarks.Data;
using KpiBot.Benchmarks.Output;
using KpiBot.Facts;

namespace KpiBot.Benchmarks.Duel;

/// <summary>The eight questions in turn in one process, so that the ratios hold on a noisy machine; the answers are compared first.</summary>
internal static class Contest
{
    private static readonly string[] Names = ["KpiBot", "DuckDB as written", "DuckDB tuned by hand"];

    public static async Task RunAsync(int deals)
    {
        var data = await BenchData.OfAsync(deals);
        var snapshot = data.Open();
        using var duck = new DuckDb(data);
        foreach (var question in EightQuestions.All) Check(question, snapshot, duck);
        Print(deals, Measure(snapshot, duck));
    }

    private static Samples[,] Measure(Snapshot snapshot, DuckDb duck)
    {
        var samples = new Samples[Names.Length, EightQuestions.All.Count];
        foreach (ref var one in System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref samples[0, 0], samples.Length)) one = new Samples();
        Rounds.Of(round =>
        {
            for (var q = 0; q < EightQuestions.All.Count; q++)
            {
                var question = EightQuestions.All[q];
                samples[0, q].Time(round, () => question.Of(snapshot));
                samples[1, q].Time(round, () => duck.Ask(question.Sql));
                samples[2, q].Time(round, () => duck.Ask(question.Tuned));
            }
        });
        return samples;
    }

    private static void Print(int deals, Samples[,] samples)
    {
        var table = new MarkdownTable([FormattableString.Invariant($"{deals:N0} deals, p50 / p95 ms"), .. EightQuestions.All.Select(q => q.Name), "sum of p50", "÷ KpiBot"]);
        double Sum(int engine) => Enumerable.Range(0, EightQuestions.All.Count).Sum(q => samples[engine, q].P50);
        for (var engine = 0; engine < Names.Length; engine++)
        {
            var row = Enumerable.Range(0, EightQuestions.All.Count).Select(q => samples[engine, q].ToString());
            table.Add([Names[engine], .. row, MarkdownTable.Number(Sum(engine)), FormattableString.Invariant($"{Sum(engine) / Sum(0):0.0}")]);
        }

        table.Print(FormattableString.Invariant($"{samples[0, 0].Count} rounds, in turn in one process"));
    }

    private static void Check(Question question, Snapshot snapshot, DuckDb duck)
    {
        (string Key, decimal?[] Numbers)[] ours = [.. question.Numbers(question.Of(snapshot))];
        foreach (var sql in (string[])[question.Sql, question.Tuned])
        {
            var theirs = duck.Ask(sql);
            var same = ours.Length == theirs.Count && ours.Zip(theirs).All(pair => pair.First.Key == pair.Second.Key && pair.First.Numbers.Zip(pair.Second.Numbers).All(n => Same(n.First, n.Second)));
            if (!same) throw new InvalidOperationException($"{question.Name}: KpiBot says {Words(ours)}, DuckDB {Words(theirs)}");
        }
    }

    private static bool Same(decimal? a, decimal? b) => a is { } x && b is { } y ? Math.Abs(x - y) <= 1e-9m * Math.Max(1, Math.Abs(x)) : a == b;

    private static string Words(IEnumerable<(string Key, decimal?[] Numbers)> rows) => string.Join("; ", rows.Select(row => FormattableString.Invariant($"{row.Key} {string.Join(' ', row.Numbers)}")));
}
