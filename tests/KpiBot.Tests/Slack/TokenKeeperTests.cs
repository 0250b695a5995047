using KpiBot.Delivery;
using KpiBot.Slack;
using KpiBot.Slack.Api;
using KpiBot.Slack.Installing;
using KpiBot.Tests.Slack.StandIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using Place = KpiBot.Delivery.Installation;

namespace KpiBot.Tests.Slack;

public sealed class TokenKeeperTests : IAsyncLifetime
{
    private static readonly TeamId Team = new("T1");

    private readonly FakeTimeProvider _time = new(Signed.Now);
    private readonly SlackWorld _world = new();
    private readonly Credentials _store = new();
    private readonly TokenVault _vault;
    private StandInSlack? _slack;
    private SlackClient? _installer;
    private TokenKeeper? _keeper;

    public TokenKeeperTests() => _vault = new TokenVault(_store, new EphemeralDataProtectionProvider());

    public async ValueTask InitializeAsync()
    {
        _slack = await StandInSlack.StartAsync(_world);
        var settings = new SlackSettings { ClientId = "1.2", ClientSecret = Secret("s"), ApiUrl = _slack.ApiUrl, IsDevelopment = true };
        _installer = new SlackClient(new SlackAddresses(_slack.ApiUrl, isDevelopment: true), _ => ValueTask.FromResult(KpiBot.Access.Secret.None), TimeSpan.FromSeconds(9), _time);
        _keeper = new TokenKeeper(Team, _vault, settings, _installer, _time);
        _world.Granted["xoxe-1-first"] = true;
        await _vault.SaveAsync(Team, new Tokens(Secret("xoxb-first"), Secret("xoxe-1-first"), _time.GetUtcNow().AddHours(12)), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _keeper!.Dispose();
        _installer!.Dispose();
        await _slack!.DisposeAsync();
    }

    [Fact]
    public async Task A_pair_is_renewed_ahead_once_and_kept_before_it_is_used()
    {
        Assert.Equal("xoxb-first", await TokenAsync());
        _time.Advance(TimeSpan.FromHours(10.5));
        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TokenAsync()));
        var token = Assert.Single(tokens.Distinct());
        Assert.StartsWith("xoxe.xoxb-1-canary", token, StringComparison.Ordinal);
        Assert.Single(_world.Calls, call => call.Method == "oauth.v2.access");
        Assert.Equal(token, (await _vault.ReadAsync(Team, TestContext.Current.CancellationToken))!.BotToken.Reveal());
    }

    [Fact]
    public async Task A_pair_that_cannot_be_kept_is_not_used()
    {
        _time.Advance(TimeSpan.FromHours(10.5));
        _store.Fails = true;
        await Assert.ThrowsAsync<IOException>(TokenAsync);
        Assert.Equal("xoxb-first", (await _vault.ReadAsync(Team, TestContext.Current.CancellationToken))!.BotToken.Reveal());
    }

    [Fact]
    public async Task While_Slack_renews_nothing_the_old_one_is_used_until_it_ends()
    {
        _world.FateOf = (_, _) => Fate.FailedBefore;
        _time.Advance(TimeSpan.FromHours(11));
        Assert.Equal(("xoxb-first", "xoxb-first"), (await TokenAsync(), await TokenAsync()));
        Assert.Single(_world.Calls);
        _world.FateOf = (_, _) => Fate.Done;
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.StartsWith("xoxe.xoxb-1-canary", await TokenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_ended_is_not_used()
    {
        _world.Granted.Clear();
        _time.Advance(TimeSpan.FromHours(12));
        Assert.Equal("", await TokenAsync());
    }

    [Fact]
    public async Task Another_workspaces_tokens_open_for_nobody_else()
    {
        _store.Kept[new Place("slack", "T2")] = _store.Kept[new Place("slack", "T1")];
        Assert.Null(await _vault.ReadAsync(new TeamId("T2"), TestContext.Current.CancellationToken));
        Assert.Null(await _vault.ReadAsync(new TeamId("T3"), TestContext.Current.CancellationToken));
    }

    private async Task<string> TokenAsync() => (await _keeper!.GetAsync(TestContext.Current.CancellationToken)).Reveal();

    private static KpiBot.Access.Secret Secret(string text) => KpiBot.Access.Secret.Of(text);

    private sealed class Credentials : ICredentialStore
    {
        public Dictionary<Place, byte[]> Kept { get; } = [];

        public bool Fails { get; set; }

        public Task<byte[]?> ReadAsync(Place installation, CancellationToken cancellation) => Task.FromResult(Kept.GetValueOrDefault(installation));

        public Task SaveAsync(Place installation, byte[] credentials, CancellationToken cancellation)
        {
            if (Fails) throw new IOException("disk full");
            Kept[installation] = credentials;
            return Task.CompletedTask;
        }

        public Task RemoveAsync(Place installation, CancellationToken cancellation) => Task.FromResult(Kept.Remove(installation));

        public Task<IReadOnlyList<Place>> InstallationsAsync(string platform, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Place>>([.. Kept.Keys]);
    }
}
