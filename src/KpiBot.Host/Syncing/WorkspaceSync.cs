using KpiBot.Periods;
using KpiBot.Storage;
using KpiBot.Sync;

namespace KpiBot.Host.Syncing;

/// <summary>Syncs a source into a workspace; one that has agreed on nothing yet begins with the company's own currency and time zone.</summary>
internal sealed class WorkspaceSync(Workspace workspace, TimeProvider time)
{
    public async Task<SyncReport> RunAsync(ICrmConnector source, SyncOptions options, CancellationToken cancellation)
    {
        var report = await new SyncRun(source, workspace.Landings, workspace, time).RunAsync(options, cancellation);
        if (report.Generation is { } generation && workspace.AgreementHistory.Count == 0) await SeedAsync(source.Source, generation.Home, cancellation);
        return report;
    }

    private async Task SeedAsync(string source, SourceHome home, CancellationToken cancellation)
    {
        var agreement = workspace.Agreement;
        if (home.Currency is { Length: 3 } currency && currency.All(char.IsAsciiLetterUpper)) agreement = agreement with { Currency = currency };
        if (home.Zone is { } zone && BusinessCalendar.KnowsZone(zone)) agreement = agreement with { Calendar = agreement.Calendar with { Zone = zone } };
        await workspace.SeedAgreementAsync(agreement, $"account of {source}", cancellation);
    }
}
