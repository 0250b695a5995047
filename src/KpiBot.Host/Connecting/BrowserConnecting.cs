using KpiBot.Connectors.OAuth;
using KpiBot.Web;

namespace KpiBot.Host.Connecting;

/// <summary>Connects a source with a browser: a link that was given in a chat, the source's own page, and what comes back.</summary>
/// <param name="folder">The data folder, as people know the workspace.</param>
/// <param name="address">The host, as browsers reach it.</param>
internal sealed class BrowserConnecting(string folder, Uri address, Connections connections, ConnectLinks links, Func<GivenLink, Connection, Task> connected, TimeProvider time) : IConnecting
{
    private readonly ConnectStates _states = new(time);

    public async Task<ConnectOffer?> FindAsync(string link, CancellationToken cancellation) =>
        await links.FindAsync(link, cancellation) is { } given && connections.ServerOf(given.Source) is { } server
            ? new ConnectOffer(folder, server.Name, [.. server.Scopes.Select(scope => (scope.Name, scope.For, scope.IsOptional))], server.Authorize, given.Language)
            : null;

    public async Task<ConnectStart?> BeginAsync(string link, CancellationToken cancellation)
    {
        if (await links.SpendAsync(link, cancellation) is not { } given || connections.ServerOf(given.Source) is not { } server) return null;
        var proof = Pkce.New();
        var (state, browser) = _states.Begin(new Begun(given, proof));
        return new ConnectStart(server.AuthorizeFor(state, proof.Challenge, ConnectEndpoints.CallbackOf(address, given.Source)), browser);
    }

    public async Task<ConnectEnd> EndAsync(ConnectAnswer answer, CancellationToken cancellation)
    {
        if (_states.End(answer.Source, answer.State, answer.Browser) is not { } begun || connections.ServerOf(answer.Source) is not { } server) return new ConnectEnd(ConnectOutcome.Unknown);
        var language = begun.Link.Language;
        if (answer.Code is null) return new ConnectEnd(ConnectOutcome.Denied, server.Name, null, language);
        var outcome = await connections.EndpointOf(answer.Source).ExchangeAsync(answer.Code, begun.Proof.Verifier, ConnectEndpoints.CallbackOf(address, answer.Source), cancellation);
        if (outcome is not GrantOutcome.Granted { RefreshToken.IsSet: true, Account: { } account } granted) return new ConnectEnd(ConnectOutcome.NoToken, server.Name, null, language);
        var connection = new Connection { Account = account, AccessToken = granted.AccessToken, RefreshToken = granted.RefreshToken, Ends = granted.Ends, ConnectedAt = time.GetUtcNow() };
        if (await KeptAsync(answer.Source, connection, cancellation) is { } other)
        {
            // It was granted for nothing: it is given back.
            await connections.EndpointOf(answer.Source).RevokeAsync(granted.RefreshToken, cancellation);
            return new ConnectEnd(ConnectOutcome.OtherAccount, server.Name, other, language);
        }

        await connected(begun.Link, connection);
        return new ConnectEnd(ConnectOutcome.Connected, server.Name, account.Name ?? account.Id, language);
    }

    /// <summary>Keeps it, and returns null; or the account that the data is of, where that is another one.</summary>
    private async Task<string?> KeptAsync(string source, Connection connection, CancellationToken cancellation)
    {
        using var alone = await connections.Store.LockAsync(source, cancellation);
        if (await connections.Store.ReadAsync(source, cancellation) is { } before && before.Account.Id != connection.Account.Id) return before.Account.Id;
        await connections.Store.SaveAsync(source, connection, cancellation);
        return null;
    }
}
