using System.CommandLine;
using KpiBot.Host.Workspaces;
using KpiBot.Storage;

namespace KpiBot.Host.Commands;

/// <summary><c>kpibot backup FILE</c> copies a workspace into one file, also beside a running host.</summary>
internal static class BackupCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("file") { Description = "The new file", HelpName = "FILE" };
        var data = CommandContext.DataOption();
        var command = new Command("backup", "Copy a workspace into one verified file") { file, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var workspace = Workspace.OpenReader(DataFolder.Existing(parsed.GetValue(data), context));
            await workspace.BackupAsync(parsed.GetValue(file)!, cancellation);
            await context.Terminal.Out.WriteLineAsync($"{workspace.Folder} is backed up in {parsed.GetValue(file)}.");
        });
        return command;
    }
}
