using KpiBot.Teams.Gate;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Teams;

public sealed class ChannelKeysTests
{
    private readonly FakeTimeProvider _time = new(Minted.Now);
    private readonly List<string> _reports = [];
    private IReadOnlyDictionary<string, ChannelKey> _published = Minted.Keys();
    private int _looks;
    private bool _isDown;

    private CancellationToken Stop { get; } = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_are_kept_for_a_day()
    {
        using var keys = Keys();
        Assert.NotNull(await keys.FindAsync("ours", Stop));
        _time.Advance(ChannelKeys.Fresh - TimeSpan.FromSeconds(1));
        Assert.NotNull(await keys.FindAsync("ours", Stop));
        Assert.Equal(1, _looks);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(await keys.FindAsync("ours", Stop));
        Assert.Equal(2, _looks);
    }

    [Fact]
    public async Task A_new_key_is_looked_for_at_most_once_in_five_minutes()
    {
        using var keys = Keys();
        await keys.FindAsync("ours", Stop);
        _time.Advance(TimeSpan.FromHours(1));
        for (var tries = 0; tries < 100; tries++) Assert.Null(await keys.FindAsync("new", Stop));
        Assert.Equal(2, _looks);
        _published = new Dictionary<string, ChannelKey> { ["new"] = Minted.Keys()["ours"] };
        _time.Advance(ChannelKeys.BetweenLooks);
        Assert.NotNull(await keys.FindAsync("new", Stop));
        Assert.Null(await keys.FindAsync("ours", Stop));
        Assert.Equal(3, _looks);
    }

    [Fact]
    public async Task Many_who_ask_at_once_look_once()
    {
        using var keys = Keys();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => keys.FindAsync("ours", Stop).AsTask())), Assert.NotNull);
        Assert.Equal(1, _looks);
    }

    [Fact]
    public async Task Keys_that_cannot_be_looked_at_again_are_used_for_two_days_and_not_longer()
    {
        using var keys = Keys();
        await keys.FindAsync("ours", Stop);
        _isDown = true;
        _time.Advance(ChannelKeys.Usable - TimeSpan.FromSeconds(1));
        Assert.NotNull(await keys.FindAsync("ours", Stop));
        Assert.Contains("Teams:OpenIdMetadata", Assert.Single(_reports), StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await keys.FindAsync("ours", Stop));
    }

    [Fact]
    public async Task Without_any_keys_nobody_gets_in_and_they_are_looked_for_soon_again()
    {
        using var keys = Keys();
        _isDown = true;
        Assert.Null(await keys.FindAsync("ours", Stop));
        _isDown = false;
        Assert.Null(await keys.FindAsync("ours", Stop));
        _time.Advance(ChannelKeys.BetweenFirstLooks);
        Assert.NotNull(await keys.FindAsync("ours", Stop));
    }

    private ChannelKeys Keys() => new(
        _ =>
        {
            _looks++;
            return _isDown ? throw new HttpRequestException("down") : Task.FromResult(_published);
        },
        _time,
        _reports.Add);
}
