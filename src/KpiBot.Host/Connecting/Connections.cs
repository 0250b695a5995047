using KpiBot.Connectors.OAuth;
using KpiBot.Host.Chats;
using KpiBot.Host.Commands;
using KpiBot.Storage;

namespace KpiBot.Host.Connecting;

/// <summary>The connections of a data folder: who grants them, where they are kept, and the one token of each in this process.</summary>
internal sealed class Connections : IDisposable
{
    private readonly Dictionary<string, (OAuthServer Server, GrantEndpoint Endpoint, RefreshingToken Token)> _bySource = [];

    private Connections(IReadOnlyList<OAuthServer> servers, IConnectionStore? store, TimeProvider time)
    {
        (Servers, Store) = (servers, store!);
        foreach (var server in servers)
        {
            var endpoint = new GrantEndpoint(server, time);
            _bySource[server.Source] = (server, endpoint, new RefreshingToken(server, Store, endpoint, time));
        }
    }

    /// <summary>The sources that are connected in a browser.</summary>
    public IReadOnlyList<OAuthServer> Servers { get; }

    /// <summary>Where connections are kept; there is none where <see cref="Servers"/> is empty.</summary>
    public IConnectionStore Store { get; }

    /// <summary>Those of a folder. A key ring that is not protected is a <see cref="UsageException"/>.</summary>
    public static Connections Of(string folder, CommandContext context)
    {
        var servers = ConnectableSources.Of(context.Settings, context.IsDevelopment);
        return new Connections(servers, servers.Count == 0 ? null : new SealedConnections(folder, Workspace.CredentialsOf(folder, context.Time), KeyRing.Open(context.Settings.Keys)), context.Time);
    }

    /// <summary>Who grants access to a source; null where it is not connected in a browser.</summary>
    public OAuthServer? ServerOf(string source) => _bySource.TryGetValue(source, out var known) ? known.Server : null;

    /// <summary>Where its tokens are exchanged.</summary>
    public GrantEndpoint EndpointOf(string source) => _bySource[source].Endpoint;

    /// <summary>Its token; null where it is not connected in a browser.</summary>
    public RefreshingToken? TokenOf(string source) => _bySource.TryGetValue(source, out var known) ? known.Token : null;

    /// <summary>Whether a source can be read now: it has a token of its own, or somebody connected it.</summary>
    public async Task<bool> IsReadyAsync(string source, CancellationToken cancellation) =>
        !_bySource.ContainsKey(source) || await Store.ReadAsync(source, cancellation) is { } connection && (connection.AccessToken.IsSet || connection.Lost is not null);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, endpoint, token) in _bySource.Values)
        {
            token.Dispose();
            endpoint.Dispose();
        }
    }
}
