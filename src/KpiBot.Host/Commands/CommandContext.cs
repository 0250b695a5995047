using System.CommandLine;
using KpiBot.Host.Settings;

namespace KpiBot.Host.Commands;

/// <summary>What every command works with.</summary>
/// <param name="IsDevelopment">Whether stand-ins on this machine may take the place of others.</param>
public sealed record CommandContext(Terminal Terminal, AppSettings Settings, TimeProvider Time, bool IsDevelopment = false)
{
    /// <summary>A fresh <c>--data</c> option: the data folder, else the configured one.</summary>
    public static Option<string?> DataOption() => new("--data") { Description = "The data folder (default: the setting Data:Folder, ./data)", HelpName = "DIR" };

    /// <summary>The folder named, else the configured one.</summary>
    public string FolderOf(string? named) => named ?? Settings.Data.Folder;
}
