using System.CommandLine;
using KpiBot.Host.Settings;

namespace KpiBot.Host.Commands;

/// <summary>What every command works with.</summary>
public sealed record CommandContext(Terminal Terminal, AppSettings Settings, TimeProvider Time)
{
    /// <summary>A fresh <c>--data</c> option: the data folder, else the configured one.</summary>
    public static Option<string?> DataOption() => new("--data") { Description = "The data folder (default: the setting Data:Folder, ./data)", HelpName = "DIR" };

    /// <summary>The folder named, else the configured one.</summary>
    public string FolderOf(string? named) => named ?? Settings.Data.Folder;
}
