using System.Diagnostics;
using KpiBot.Benchmarks.Data;
using KpiBot.Benchmarks.Output;
using KpiBot.Connectors.Csv;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Periods;
using KpiBot.Sample;
using KpiBot.Storage;

namespace KpiBot.Benchmarks.Runs;

/// <summary>The sample company's CSV files into an empty workspace, and once more.</summary>
internal static class ImportRun
{
    public static async Task RunAsync(int deals)
    {
        var folder = Directory.CreateTempSubdirectory("kpibot-bench").FullName;
        try
        {
            var files = SampleCompany.Write(new SampleOptions { Deals = deals, Until = BenchCompany.Today }, Path.Combine(folder, "csv"), null, default);
            var size = Directory.EnumerateFiles(Path.Combine(folder, "csv"), "*.csv").Sum(file => new FileInfo(file).Length);
            await using var json = File.OpenRead(files.Mapping);
            var mapping = ((MappingResult.Read)await MappingReader.ReadAsync(json, default)).Mapping;
            using var workspace = await Workspace.OpenWriterAsync(Path.Combine(folder, "data"), TimeProvider.System, default);
            var table = new MarkdownTable(FormattableString.Invariant($"sample company, {deals:N0} deals, {size / 1048576.0:N0} MB of CSV"), "records", "s", "records/s", "goal");
            foreach (var name in (string[])["first import", "the same files again"])
            {
                var start = Stopwatch.GetTimestamp();
                var outcome = await new CsvImport(workspace, TimeProvider.System).RunAsync(mapping, Path.Combine(folder, "csv"), new BusinessCalendar(), new ImportOptions { SkipBad = true }, default);
                var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
                if (outcome is not ImportOutcome.Imported imported) throw new InvalidOperationException($"The sample was refused: {((ImportOutcome.Rejected)outcome).Errors.First[0]}");
                table.Add(name, FormattableString.Invariant($"{imported.Rows:N0}"), FormattableString.Invariant($"{seconds:0.0}"), FormattableString.Invariant($"{imported.Rows / seconds:N0}"), "50,000");
            }

            table.Print(FormattableString.Invariant($"Memory at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:N0} MB"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
