using KpiBot.Chat.Sources;
using KpiBot.Delivery;
using KpiBot.Host.Syncing;
using KpiBot.Kpis;
using KpiBot.Storage;

namespace KpiBot.Host.Connecting;

/// <summary>The sources of the host, as chats and pages see them.</summary>
/// <param name="workspace">Their data.</param>
/// <param name="connections">Those that are connected in a browser.</param>
/// <param name="configured">The names of those that are set up, in the order of the settings.</param>
/// <param name="state">What is being read.</param>
/// <param name="links">Gives links; null where there is no chat to give them in.</param>
internal sealed class SourceOffice(Workspace workspace, Connections connections, IReadOnlyList<string> configured, SyncState state, ConnectLinks? links) : ISourceOffice
{
    /// <summary>Those that a host syncs.</summary>
    public static SourceOffice Of(Workspace workspace, SyncParts syncs, ConnectLinks? links) => new(workspace, syncs.Connections, [.. syncs.Sources.All.Select(source => source.Source)], syncs.State, links);

    public async Task<IReadOnlyList<SourceStanding>> StandingsAsync(CancellationToken cancellation)
    {
        var (data, reports) = (workspace.Sources.ToDictionary(source => source.Name), workspace.SyncReports.ToDictionary(report => report.Source));
        var all = new List<SourceStanding>();
        foreach (var source in configured.Union(ConnectableSources.Known.Select(known => known.Source)))
        {
            var (server, report) = (connections.ServerOf(source), reports.GetValueOrDefault(source));
            var connection = server is null ? null : await connections.Store.ReadAsync(source, cancellation);
            all.Add(new SourceStanding
            {
                Source = source, Title = TitleOf(source), Data = data.GetValueOrDefault(source), Reading = state.Of(source),
                Tie = server is null ? configured.Contains(source) ? SourceTie.Settings : SourceTie.NoApp
                    : connection switch { { Lost: not null } => SourceTie.Lost, { IsUsable: true } => SourceTie.Connected, _ => SourceTie.NotConnected },
                Account = connection is { Account: var account } ? account.Name is { } name ? $"{name} ({account.Id})" : account.Id : null,
                Missing = connection is { IsUsable: true, Account.Scopes: { } granted } ? [.. server!.Missing(granted).Select(scope => scope.Name)] : [],
                RanAt = report?.EndedAt, IsComplete = report?.IsComplete ?? false, CallsLeft = report?.Traffic.LeftToday,
            });
        }

        return all;
    }

    public ConnectLink? LinkTo(string source, Installation installation, string user, Language language) => connections.ServerOf(source) is null ? null : links?.Give(source, installation, user, language);

    public async Task DisconnectAsync(string source, CancellationToken cancellation)
    {
        if (connections.ServerOf(source) is null) return;
        using var alone = await connections.Store.LockAsync(source, cancellation);
        if (await connections.Store.ReadAsync(source, cancellation) is not { } connection) return;
        // Forgotten here whatever the source says of it.
        await connections.Store.SaveAsync(source, connection.WithoutSecrets(), cancellation);
        if (connection.RefreshToken.IsSet) await connections.EndpointOf(source).RevokeAsync(connection.RefreshToken, cancellation);
    }

    /// <summary>A source's name as people know it.</summary>
    public static string TitleOf(string source) => ConnectableSources.Known.FirstOrDefault(known => known.Source == source).Title ?? source;
}
