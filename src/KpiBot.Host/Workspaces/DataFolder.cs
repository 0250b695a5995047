using KpiBot.Host.Commands;

namespace KpiBot.Host.Workspaces;

/// <summary>Which folder a question is answered from.</summary>
/// <param name="Path">The folder.</param>
/// <param name="IsSample">Whether its data is made up.</param>
internal sealed record DataFolder(string Path, bool IsSample)
{
    /// <summary>A folder of this name beside it.</summary>
    public string Beside(string name) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!, name);

    /// <summary>The folder named; else the configured one where it exists; else the sample, which is built when it is not there yet, and said to be one.</summary>
    public static async Task<DataFolder> ChooseAsync(string? named, CommandContext context, CancellationToken cancellation)
    {
        if (named is not null) return Directory.Exists(named) ? new DataFolder(named, false) : throw Missing(named);
        if (Directory.Exists(context.Settings.Data.Folder)) return new DataFolder(context.Settings.Data.Folder, false);
        var folder = await SampleWorkspace.EnsureAsync(context, cancellation);
        await context.Terminal.Error.WriteLineAsync("There is no data folder yet, so this is made-up sample data. Bring in your own with: kpibot import MAPPING.json");
        return new DataFolder(folder, true);
    }

    /// <summary>The same for the host, which makes the configured folder where a source is set up that will fill it.</summary>
    public static Task<DataFolder> ForHostAsync(string? named, bool hasSource, CommandContext context, CancellationToken cancellation) =>
        named is null && hasSource ? Task.FromResult(new DataFolder(context.Settings.Data.Folder, false)) : ChooseAsync(named, context, cancellation);

    /// <summary>The folder named, else the configured one; it must exist.</summary>
    public static string Existing(string? named, CommandContext context)
    {
        var folder = context.FolderOf(named);
        return Directory.Exists(folder) ? folder : throw Missing(folder);
    }

    private static UsageException Missing(string folder) =>
        new($"There is no data folder {folder}: import data into it with kpibot import MAPPING.json --data {folder}, or name another one.");
}
