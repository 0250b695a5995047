using System.Globalization;
using KpiBot.Crm;
using KpiBot.Host.Feeds;
using KpiBot.Host.Intake;
using KpiBot.Host.Settings;
using KpiBot.Host.Watching;

namespace KpiBot.Host.Commands;

/// <summary>What <c>doctor</c> says of what comes in by itself, and of who may read figures.</summary>
internal static class IncomingDoctor
{
    /// <summary>Whether rows can be pushed and files dropped as the settings say.</summary>
    public static async Task<bool> SettingsAsync(CommandContext context, CancellationToken cancellation)
    {
        var (output, isWell) = (context.Terminal.Out, true);
        foreach (var (name, options) in context.Settings.Intake.OrderBy(entry => entry.Key, StringComparer.Ordinal)) isWell &= await TryAsync($"{IntakeOptions.Section}:{name}", () => PlaceAsync(name, options, cancellation), output);
        if (context.Settings.Watch.IsOn) isWell &= await TryAsync($"{WatchOptions.Section}:Folder", () => FolderAsync(context.Settings.Watch, cancellation), output);
        return isWell;
    }

    /// <summary>Whether the tokens of a data folder can be read.</summary>
    public static Task<bool> FeedsAsync(string folder, CommandContext context)
    {
        var today = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
        return TryAsync("Feeds", () => Task.FromResult<IReadOnlyList<string>>([.. Feeds(new FeedTokens(folder).All(), today)]), context.Terminal.Out);
    }

    private static async Task<IReadOnlyList<string>> PlaceAsync(string name, IntakeOptions options, CancellationToken cancellation)
    {
        var mapping = await IntakePlace.MappingOf(name, options, cancellation);
        return [$"POST /intake/{name.ToLowerInvariant()} takes {mapping.Files[0].Record.Name()} of {mapping.Source}, where it is signed"];
    }

    private static async Task<IReadOnlyList<string>> FolderAsync(WatchOptions options, CancellationToken cancellation)
    {
        var (folder, mappings) = (new DropFolder(options.Folder), await DropMapping.OfAsync(options.Mappings, cancellation));
        var failed = Directory.EnumerateFiles(folder.Failed).Count(file => !file.EndsWith(".txt", StringComparison.Ordinal));
        return
        [
            $"{options.Folder} waits for {string.Join(", ", mappings.SelectMany(mapping => mapping.Names))}",
            .. failed == 0 ? (ReadOnlySpan<string>)[] : [string.Create(CultureInfo.InvariantCulture, $"{failed} files could not be imported: the reports beside them in {folder.Failed} say why")],
        ];
    }

    private static IEnumerable<string> Feeds(IReadOnlyList<FeedGrant> grants, DateOnly today)
    {
        if (grants.Count > 0) yield return $"figures are read by {string.Join(", ", grants.Select(grant => grant.Name))}";
        foreach (var over in grants.Where(grant => grant.Until < today)) yield return $"the token of {over.Name} is over: kpibot feed revoke {over.Name}";
    }

    /// <summary>The first line is good news, the others are to be noted.</summary>
    private static async Task<bool> TryAsync(string what, Func<Task<IReadOnlyList<string>>> look, TextWriter output)
    {
        try
        {
            foreach (var (index, line) in (await look()).Index()) await output.WriteLineAsync($"  {(index == 0 ? "ok  " : "note")}  {what,-13} {line}");
            return true;
        }
        catch (UsageException exception)
        {
            await output.WriteLineAsync($"  FAIL  {what,-13} {exception.Message}");
            return false;
        }
    }
}
