using System.CommandLine;
using System.Globalization;
using KpiBot.Connectors.Csv;
using KpiBot.Crm;
using KpiBot.Host.Workspaces;
using KpiBot.Storage;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot import MAPPING.json</c> brings CSV exports into a workspace.</summary>
internal static class ImportCommand
{
    private const int BadInput = 2;

    public static Command Create(CommandContext context)
    {
        var mapping = new Argument<string>("mapping") { Description = "The mapping file (docs/mapping.md)", HelpName = "MAPPING.json" };
        var files = new Option<string?>("--files") { Description = "Where the CSV files are (default: beside the mapping)", HelpName = "DIR" };
        var skipBad = new Option<bool>("--skip-bad") { Description = "Leave out rows that cannot be read instead of keeping nothing" };
        var data = CommandContext.DataOption();
        var command = new Command("import", "Bring CSV exports into a workspace") { mapping, files, skipBad, data };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(mapping)!, parsed.GetValue(files), parsed.GetValue(skipBad), context.FolderOf(parsed.GetValue(data)), context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string mapping, string? files, bool skipBad, string folder, CommandContext context, CancellationToken cancellation)
    {
        if (!File.Exists(mapping)) throw new UsageException($"There is no mapping file {mapping}.");
        var from = files ?? Path.GetDirectoryName(Path.GetFullPath(mapping))!;
        if (!Directory.Exists(from)) throw new UsageException($"There is no folder {from} to look for CSV files in.");
        using var workspace = await Workspace.OpenWriterAsync(folder, context.Time, cancellation);
        var outcome = await ProgressBar.RunAsync(context.Terminal, "Importing", show => new MappingImport(workspace, context.Time).RunAsync(
            mapping, from, new ImportOptions { SkipBad = skipBad, Progress = show.Of<ImportProgress>(progress => (progress.BytesRead, progress.BytesTotal, progress.File)) }, cancellation));
        return outcome.Import switch
        {
            ImportOutcome.Imported imported => Imported(outcome, imported, folder, context.Terminal),
            ImportOutcome.Rejected rejected => Rejected(rejected, context.Terminal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static int Imported(MappingOutcome outcome, ImportOutcome.Imported imported, string folder, Terminal terminal)
    {
        terminal.Out.WriteLine($"{outcome.Source} is in {folder}:");
        foreach (var (kind, count) in imported.Counts.ByKind.OrderBy(entry => entry.Key))
            terminal.Out.WriteLine($"  {kind.Name(),-14} {Number(count.Added)} added, {Number(count.Changed)} changed, {Number(count.Unchanged)} unchanged, {Number(count.Removed)} removed");
        foreach (var conflict in outcome.Refused) terminal.Error.WriteLine($"Kept as agreed: {conflict}");
        if (imported.Skipped.Total > 0)
        {
            terminal.Error.WriteLine($"{Number(imported.Skipped.Total)} rows could not be read and were left out:");
            Tell(imported.Skipped, terminal);
        }

        foreach (var kind in imported.Unfinished) terminal.Error.WriteLine($"Rows of {kind.Name()} were skipped, so none that disappeared from the files were removed.");
        return 0;
    }

    private static int Rejected(ImportOutcome.Rejected rejected, Terminal terminal)
    {
        Tell(rejected.Errors, terminal);
        terminal.Error.WriteLine("Nothing was imported. Mend the files or the mapping, or leave bad rows out with --skip-bad.");
        return BadInput;
    }

    private static void Tell(ImportErrors errors, Terminal terminal)
    {
        foreach (var error in errors.First) terminal.Error.WriteLine($"  {error}");
        if (errors.More > 0) terminal.Error.WriteLine($"  … and {Number(errors.More)} more.");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
