using System.CommandLine;
using KpiBot.Host.Connecting;
using KpiBot.Host.Syncing;
using KpiBot.Storage;
using KpiBot.Sync;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot sync</c> brings what changed in the sources that are set up into a workspace.</summary>
internal static class SyncCommand
{
    private const int Incomplete = 1;

    public static Command Create(CommandContext context)
    {
        var source = new Argument<string?>("source") { Description = "The source (default: all that are set up)", HelpName = "SOURCE", Arity = ArgumentArity.ZeroOrOne };
        var full = new Option<bool>("--full") { Description = "Read everything instead of what changed" };
        var accept = new Option<bool>("--accept") { Description = "Trust what there is, however much less it is than before" };
        var data = CommandContext.DataOption();
        var command = new Command("sync", "Bring what changed in the CRM into a workspace") { source, full, accept, data };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(source), new SyncOptions { Full = parsed.GetValue(full), Accept = parsed.GetValue(accept) }, context.FolderOf(parsed.GetValue(data)), context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? name, SyncOptions options, string folder, CommandContext context, CancellationToken cancellation)
    {
        using var connections = Connections.Of(folder, context);
        using var sources = ConfiguredSources.Of(context, connections);
        var named = sources.Named(name);
        using var workspace = await Workspace.OpenWriterAsync(folder, context.Time, cancellation);
        var code = 0;
        foreach (var source in named)
        {
            var known = workspace.SyncReports.FirstOrDefault(report => report.Source == source.Source)?.Streams.Sum(stream => stream.Copy.Rows) ?? 0;
            var report = await ProgressBar.RunAsync(context.Terminal, source.Source, show => new WorkspaceSync(workspace, context.Time).RunAsync(
                source, options with { Progress = show.Of<SyncProgress>(progress => (progress.Rows, Math.Max(known, progress.Rows + 1), progress.Stream ?? "making records")) }, cancellation));
            foreach (var line in SyncLines.Of(report)) context.Terminal.Out.WriteLine(line);
            foreach (var line in SyncLines.Problems(report)) context.Terminal.Error.WriteLine(line);
            if (!report.IsComplete) code = Incomplete;
        }

        return code;
    }
}
