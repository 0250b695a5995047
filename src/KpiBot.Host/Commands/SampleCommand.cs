using System.CommandLine;
using System.Globalization;
using KpiBot.Host.Threads;
using KpiBot.Sample;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot sample</c> writes a made-up company as CSV files with their mapping.</summary>
internal static class SampleCommand
{
    public static Command Create(CommandContext context)
    {
        var deals = new Option<int>("--deals") { Description = "About how many deals; leads are four times as many", Required = true, HelpName = "N" };
        var seed = new Option<ulong>("--seed") { Description = "Another seed is another company", Required = true, HelpName = "S" };
        var until = new Option<string?>("--until") { Description = "The last day (default: yesterday)", HelpName = "D" };
        var folder = new Option<string>("--out") { Description = "The folder to write", Required = true, HelpName = "DIR" };
        var command = new Command("sample", "Write a made-up company as CSV and mapping") { deals, seed, until, folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new KpiBot.Sample.SampleOptions { Deals = parsed.GetValue(deals), Seed = parsed.GetValue(seed), Until = LastDay(parsed.GetValue(until), context.Time) };
            if (options.Deals is < SampleCompany.FewestDeals or > SampleCompany.MostDeals)
                throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--deals {options.Deals} cannot be made; expected {SampleCompany.FewestDeals} to {SampleCompany.MostDeals}."));
            var files = await ProgressBar.RunAsync(context.Terminal, "Writing", show => Task.Run(
                () => SampleCompany.Write(options, parsed.GetValue(folder)!, show.Of<SampleProgress>(progress => (progress.Fraction, 1, "Writing")), cancellation), cancellation));
            foreach (var (file, rows) in files.Rows.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                await context.Terminal.Out.WriteLineAsync($"  {file,-24} {rows.ToString("N0", CultureInfo.InvariantCulture)} rows");
            await context.Terminal.Out.WriteLineAsync($"Import it with: kpibot import {files.Mapping} --data DIR");
        });
        return command;
    }

    private static DateOnly LastDay(string? until, TimeProvider time) => until is null
        ? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-1)
        : QuestionMoment.Of(null, null, null, time).At(until)?.Day ?? throw new UsageException($"--until {until} is no day; expected one such as 2026-03-31.");
}
