using System.CommandLine;
using KpiBot.Storage;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot restore FILE</c> puts a backup into a data folder.</summary>
internal static class RestoreCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("file") { Description = "The backup", HelpName = "FILE" };
        var replace = new Option<bool>("--replace") { Description = "Replace a workspace that is there; it stays beside as kpibot.db.replaced" };
        var data = CommandContext.DataOption();
        var command = new Command("restore", "Put a backup into a data folder") { file, replace, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!File.Exists(parsed.GetValue(file))) throw new UsageException($"There is no backup {parsed.GetValue(file)}.");
            var folder = context.FolderOf(parsed.GetValue(data));
            await Workspace.RestoreAsync(parsed.GetValue(file)!, folder, parsed.GetValue(replace), cancellation);
            await context.Terminal.Out.WriteLineAsync($"{parsed.GetValue(file)} is restored into {folder}.");
        });
        return command;
    }
}
