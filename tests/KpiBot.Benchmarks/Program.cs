using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Running;
using KpiBot.Benchmarks.Data;
using KpiBot.Benchmarks.Duel;
using KpiBot.Benchmarks.Runs;

const string Usage = "usage: [all | data | duel | catalogue | load | advance | import | questions | charts | forecast FOLDER… | bdn] [--deals N]; without a size: 100,000 deals (import: 50,000)";

var what = args.FirstOrDefault() ?? "all";
var size = Array.IndexOf(args, "--deals");
int? deals = size >= 0 && size + 1 < args.Length ? int.Parse(args[size + 1].Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) : null;
switch (what)
{
    case "all": return await InTurnAsync(All(deals ?? 100_000));
    case "data": await BenchData.OfAsync(deals ?? 100_000); return 0;
    case "duel": await Contest.RunAsync(deals ?? 100_000); return 0;
    case "catalogue": await CatalogueRun.RunAsync(deals ?? 100_000); return 0;
    case "load": return await InTurnAsync([("load-store", deals ?? 100_000), ("load-file", deals ?? 100_000), ("load-changes", deals ?? 100_000)]);
    case "load-store": await LoadRun.StoreAsync(deals ?? 100_000); return 0;
    case "load-file": await LoadRun.FileAsync(deals ?? 100_000); return 0;
    case "advance" or "load-changes": await ChangesRun.RunAsync(deals ?? 100_000); return 0;
    case "import": await ImportRun.RunAsync(deals ?? 50_000); return 0;
    case "questions": QuestionsRun.Run(); return 0;
    case "charts": ChartsRun.Run(); return 0;
    case "forecast": ForecastRun.Run(args[1..]); return 0;
    case "bdn": BenchmarkRunner.Run<QuestionBenchmarks>(); return 0;
    default: await Console.Error.WriteLineAsync(Usage); return 2;
}

static (string What, int Deals)[] All(int most)
{
    int[] sizes = [.. ((int[])[10_000, 100_000, 1_000_000]).Where(n => n < most), most];
    return [.. sizes.Select(n => ("data", n)), .. sizes.Select(n => ("duel", n)), ("catalogue", most), .. sizes.Select(n => ("load", n)), ("import", 50_000), ("questions", 0), ("charts", 0)];
}

// Each part in a process of its own, so that none finds the memory or the warm code of another.
static async Task<int> InTurnAsync((string What, int Deals)[] parts)
{
    foreach (var part in parts)
    {
        if (part.What != "data" && !part.What.StartsWith("load-", StringComparison.Ordinal)) Console.WriteLine(part.Deals > 0 ? FormattableString.Invariant($"### {part.What}, {part.Deals:N0} deals\n") : $"### {part.What}\n");
        using var process = Process.Start(Environment.ProcessPath!, [part.What, "--deals", part.Deals.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) return process.ExitCode;
    }

    return 0;
}
