using KpiBot.Connectors.Csv;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Storage;

namespace KpiBot.Host.Workspaces;

/// <summary>What an import did, and the settings of the mapping that the workspace keeps otherwise.</summary>
internal sealed record MappingOutcome(string Source, ImportOutcome Import, IReadOnlyList<SettingConflict> Refused);

/// <summary>Imports what a mapping file names into a workspace; its <c>workspace</c> block seeds one that has agreed on nothing yet.</summary>
internal sealed class MappingImport(Workspace workspace, TimeProvider time)
{
    /// <summary>Runs the import. A mapping that cannot be read is a <see cref="UsageException"/> with everything that is wrong in it.</summary>
    public async Task<MappingOutcome> RunAsync(string mappingFile, string folder, ImportOptions options, CancellationToken cancellation) =>
        await RunAsync(await MappingFile.ReadAsync(mappingFile, cancellation), folder, options, cancellation);

    /// <summary>The same by a mapping that was read.</summary>
    public async Task<MappingOutcome> RunAsync(Mapping mapping, string folder, ImportOptions options, CancellationToken cancellation)
    {
        var isNew = workspace.AgreementHistory.Count == 0;
        var agreement = isNew ? mapping.Workspace.Apply(workspace.Agreement) : workspace.Agreement;
        var outcome = await new CsvImport(workspace, time).RunAsync(mapping, folder, agreement.Calendar, options, cancellation);
        // Only what was imported is agreed on: a rejected import leaves no settings behind.
        if (isNew && outcome is ImportOutcome.Imported) await workspace.SeedAgreementAsync(agreement, $"mapping of {mapping.Source}", cancellation);
        return new MappingOutcome(mapping.Source, outcome, mapping.Workspace.ConflictsWith(agreement));
    }
}
