using KpiBot.Connectors.HubSpot;
using KpiBot.Connectors.OAuth;
using KpiBot.Connectors.Salesforce;
using KpiBot.Host.Connecting;
using KpiBot.Storage;
using KpiBot.Tests.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using Secret = KpiBot.Access.Secret;

namespace KpiBot.Tests.Connectors.OAuth;

/// <summary>A source that was connected, in a data folder of its own, with the authority that granted it.</summary>
internal sealed class ConnectedSource : IAsyncDisposable
{
    private readonly IDataProtectionProvider _ring = new EphemeralDataProtectionProvider();
    private readonly List<IDisposable> _open = [];
    private AuthorityServer? _server;

    private ConnectedSource() => Authority = new FakeAuthority(Time);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero));

    public TemporaryFolder Folder { get; } = new();

    public FakeAuthority Authority { get; }

    /// <summary>Is called before a connection is stored.</summary>
    public Action<Connection> BeforeSave { get; set; } = _ => { };

    public OAuthServer Server { get; private set; } = null!;

    public static async Task<ConnectedSource> HubSpotAsync() => await StartAsync(source => HubSpotAccess.Server(new HubSpotSettings { ApiUrl = source._server!.Url.ToString(), IsDevelopment = true }, FakeAuthority.ClientId, Secret.Of(FakeAuthority.ClientSecret)));

    /// <summary>With rotation: a refresh token is good once, and an access token does not say when it ends.</summary>
    public static async Task<ConnectedSource> SalesforceAsync() => await StartAsync(
        source =>
        {
            (source.Authority.IsSalesforce, source.Authority.Rotates, source.Authority.Account) = (true, true, "00D000000000001EAA");
            return SalesforceAccess.Server(new SalesforceSettings { InstanceUrl = "https://acme.my.salesforce.com", IsDevelopment = true }, source._server!.Url, FakeAuthority.ClientId, Secret.Of(FakeAuthority.ClientSecret));
        });

    /// <summary>A token as a process of its own has it: it shares nothing with others but the folder.</summary>
    public RefreshingToken Token(OAuthServer? server = null)
    {
        var endpoint = new GrantEndpoint(server ?? Server, Time);
        var token = new RefreshingToken(server ?? Server, Store(), endpoint, Time);
        _open.AddRange([token, endpoint]);
        return token;
    }

    public IConnectionStore Store() => new Watched(new SealedConnections(Folder.Path, Workspace.CredentialsOf(Folder.Path, Time), _ring), this);

    public async Task<Connection> KeptAsync() => (await Store().ReadAsync(Server.Source, TestContext.Current.CancellationToken))!;

    public Task<GrantOutcome> ExchangeAsync(string? code = null, string? verifier = null)
    {
        var endpoint = new GrantEndpoint(Server, Time);
        _open.Add(endpoint);
        var proof = new Pkce(verifier ?? Pkce.New().Verifier);
        var back = Authority.Agree(Server.AuthorizeFor("state", verifier is null ? proof.Challenge : Pkce.New().Challenge, new Uri("https://kpi.example.com/callback")));
        return endpoint.ExchangeAsync(code ?? back.Query.Split("code=")[1].Split('&')[0], proof.Verifier, new Uri("https://kpi.example.com/callback"), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in _open) one.Dispose();
        await _server!.DisposeAsync();
        Folder.Dispose();
    }

    private static async Task<ConnectedSource> StartAsync(Func<ConnectedSource, OAuthServer> server)
    {
        var source = new ConnectedSource();
        source._server = await AuthorityServer.StartAsync(source.Authority);
        source.Server = server(source);
        var granted = Assert.IsType<GrantOutcome.Granted>(await source.ExchangeAsync());
        await source.Store().SaveAsync(
            source.Server.Source, new Connection { Account = granted.Account!, AccessToken = granted.AccessToken, RefreshToken = granted.RefreshToken, Ends = granted.Ends, ConnectedAt = source.Time.GetUtcNow() }, TestContext.Current.CancellationToken);
        return source;
    }

    private sealed class Watched(IConnectionStore store, ConnectedSource source) : IConnectionStore
    {
        public Task<Connection?> ReadAsync(string name, CancellationToken cancellation) => store.ReadAsync(name, cancellation);

        public Task SaveAsync(string name, Connection connection, CancellationToken cancellation)
        {
            source.BeforeSave(connection);
            return store.SaveAsync(name, connection, cancellation);
        }

        public Task<IDisposable> LockAsync(string name, CancellationToken cancellation) => store.LockAsync(name, cancellation);
    }
}
