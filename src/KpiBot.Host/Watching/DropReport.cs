using System.Globalization;
using KpiBot.Connectors.Csv;
using KpiBot.Crm;
using KpiBot.Host.Workspaces;

namespace KpiBot.Host.Watching;

/// <summary>What became of an import, in the lines that are put beside its files.</summary>
internal static class DropReport
{
    public static IReadOnlyList<string> Of(MappingOutcome outcome) => outcome.Import switch
    {
        ImportOutcome.Imported imported => [$"{outcome.Source} is imported.", .. imported.Counts.ByKind.OrderBy(entry => entry.Key).Select(entry => Line(entry.Key, entry.Value)), .. outcome.Refused.Select(conflict => $"Kept as agreed: {conflict}")],
        ImportOutcome.Known => ["The same content was imported before: nothing was done. To import it all the same: kpibot import, while no host runs."],
        ImportOutcome.Rejected rejected => [.. rejected.Errors.First.Select(error => error.ToString()), .. More(rejected.Errors.More), "Nothing was imported. Mend the file or the mapping, and drop it again."],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Line(RecordKind kind, Sync.ImportCount count) => $"{kind.Name()}: {Number(count.Added)} added, {Number(count.Changed)} changed, {Number(count.Unchanged)} unchanged, {Number(count.Removed)} removed";

    private static IEnumerable<string> More(long more) => more > 0 ? [$"… and {Number(more)} more."] : [];

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
