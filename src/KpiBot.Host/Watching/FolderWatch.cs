using KpiBot.Connectors.Csv;
using KpiBot.Delivery;
using KpiBot.Host.Commands;
using KpiBot.Host.Workspaces;
using KpiBot.Storage;

namespace KpiBot.Host.Watching;

/// <summary>
/// Imports the files that are dropped into a folder. A file that a run was cut off at is met again: its content is remembered in the transaction that takes its rows in, so it is imported once.
/// </summary>
internal sealed class FolderWatch
{
    private readonly DropFolder _folder;
    private readonly IReadOnlyList<DropMapping> _mappings;
    private readonly Workspace _workspace;
    private readonly Action _taken;
    private readonly Func<Notice, Task> _tell;
    private readonly CommandContext _context;
    private string? _trouble;

    private FolderWatch(DropFolder folder, IReadOnlyList<DropMapping> mappings, Workspace workspace, Action taken, Func<Notice, Task> tell, CommandContext context) =>
        (_folder, _mappings, _workspace, _taken, _tell, _context) = (folder, mappings, workspace, taken, tell, context);

    /// <summary>Null where no folder is watched.</summary>
    public static async Task<FolderWatch?> OpenAsync(Workspace workspace, Action taken, Func<Notice, Task> tell, CommandContext context, CancellationToken cancellation)
    {
        var settings = context.Settings.Watch;
        return settings.IsOn ? new FolderWatch(new DropFolder(settings.Folder), await DropMapping.OfAsync(settings.Mappings, cancellation), workspace, taken, tell, context) : null;
    }

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await TryLookAsync(cancellation);
                await Task.Delay(TimeSpan.FromSeconds(_context.Settings.Watch.EverySeconds), _context.Time, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }

    /// <summary>One look. What cannot be done now is done at a later one, and said once until it can.</summary>
    private async Task TryLookAsync(CancellationToken cancellation)
    {
        try
        {
            await LookAsync(cancellation);
            _trouble = null;
        }
        catch (Exception exception) when (exception is WorkspaceException or IOException or UnauthorizedAccessException)
        {
            if (_trouble != exception.Message) await _tell(new Notice.Stopped($"watch {_context.Time.GetUtcNow():O}", null, $"Files dropped into {_context.Settings.Watch.Folder} wait, and are tried again: {exception.Message}"));
            _trouble = exception.Message;
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var whole = _folder.Look(name => _mappings.Any(mapping => mapping.Wants(name)), out var links);
        foreach (var link in links)
        {
            IReadOnlyList<string> report = [$"{link} is a link, which may lead out of the folder: drop the file itself."];
            await TellAsync([link], $"link {link}", report);
            _folder.Refuse(link, report);
        }

        foreach (var drop in _mappings.SelectMany(mapping => mapping.DropsOf(whole)).ToList()) await ImportAsync(drop, cancellation);
    }

    private async Task ImportAsync(Drop drop, CancellationToken cancellation)
    {
        // All are taken before any is looked at, or some would be left behind when one turns out to be a link.
        if (drop.Names.Select(_folder.Take).ToList().Contains(false))
        {
            await FailAsync(drop.Names, $"link {drop.Names[0]}", ["A link took the file's place: drop the file itself."]);
            return;
        }

        var digest = await _folder.DigestAsync(drop.Names, drop.By.Digest, cancellation);
        var outcome = await new MappingImport(_workspace, _context.Time).RunAsync(drop.Mapping, _folder.Taking, new ImportOptions { Delivery = digest }, cancellation);
        if (outcome.Import is ImportOutcome.Imported) _taken();
        if (outcome.Import is ImportOutcome.Rejected) await FailAsync(drop.Names, digest, DropReport.Of(outcome));
        else _folder.End(drop.Names, _folder.Done, DropReport.Of(outcome));
    }

    /// <summary>The owner is told before the file is put away: whoever is cut off in between tells it again, in the same words and under the same key.</summary>
    private async Task FailAsync(IReadOnlyList<string> names, string what, IReadOnlyList<string> report)
    {
        await TellAsync(names, what, report);
        _folder.End(names, _folder.Failed, report);
    }

    private Task TellAsync(IReadOnlyList<string> names, string what, IReadOnlyList<string> report) =>
        _tell(new Notice.Stopped($"drop {what}", null, $"{string.Join(", ", names)} could not be imported, and is in {_folder.Failed} with a report: {report[0]}"));
}
