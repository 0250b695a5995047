using KpiBot.Delivery;
using KpiBot.Host.Ticks;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Delivery;

/// <summary>Work in rounds, the ticks that begin them, and the dead man who watches both.</summary>
public sealed class RoundsTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 28, 22, 0, 0, TimeSpan.Zero));
    private readonly List<string> _said = [];
    private int _rounds;

    [Fact]
    public async Task A_tick_brings_one_round_and_something_under_way_another_soon()
    {
        using var stop = new CancellationTokenSource();
        var more = 2;
        var rounds = Of(() => more-- > 0);
        var running = rounds.RunAsync(stop.Token);
        await SeenAsync(1);
        _time.Advance(rounds.Soon);
        await SeenAsync(2);
        _time.Advance(rounds.Soon);
        await SeenAsync(3);
        _time.Advance(TimeSpan.FromHours(1));
        rounds.Tick();
        await SeenAsync(4);
        await stop.CancelAsync();
        await running;
        Assert.Equal(4, _rounds);
    }

    [Fact]
    public async Task A_round_that_fails_is_said_once_and_noticed_when_it_goes_on_failing()
    {
        using var stop = new CancellationTokenSource();
        var isBroken = true;
        var rounds = Of(() => isBroken ? throw new IOException("the disk is full") : false);
        var man = new DeadMan([rounds], DeadMan.Limit);
        var running = rounds.RunAsync(stop.Token);
        await SeenAsync(1);
        for (var minute = 2; minute <= 8; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            rounds.Tick();
            await SeenAsync(minute);
        }

        Assert.Equal(["Rounds failed and will be tried again: the disk is full"], _said);
        Assert.StartsWith("Rounds have stopped", Assert.Single(man.News()), StringComparison.Ordinal);
        Assert.Empty(man.News());
        Assert.NotNull(man.Stopped);
        isBroken = false;
        rounds.Tick();
        await SeenAsync(9);
        while (man.Stopped is not null) await Task.Delay(5, TestContext.Current.CancellationToken);
        Assert.Empty(man.News());
        _time.Advance(TimeSpan.FromMinutes(6));
        Assert.Single(man.News());
        await stop.CancelAsync();
        await running;
    }

    /// <summary>The night on which Dublin's clocks change, in which a scheduler that computes wall times spins: here it ticks, and nothing else.</summary>
    [Fact]
    public async Task Quartz_ticks_once_a_minute_whatever_the_clocks_of_the_world_do()
    {
        var ticks = 0;
        await using (await Ticker.StartAsync(() => Interlocked.Increment(ref ticks), _time, TestContext.Current.CancellationToken))
        {
            await TickedAsync(() => ticks, 1);
            for (var minute = 2; minute <= 8 * 60; minute++)
            {
                _time.Advance(TimeSpan.FromMinutes(1));
                await TickedAsync(() => ticks, minute);
            }

            Assert.Equal(8 * 60, ticks);
        }

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(8 * 60, ticks);
    }

    [Fact]
    public void Where_no_tick_comes_any_more_the_watch_gives_some_and_tells_it_once()
    {
        var (ticks, own, owner) = (new Pulse("Ticks", _time), 0, new Told());
        using var watch = new Watch(ticks, () => own++, new DeadMan([ticks], DeadMan.Limit), owner, _time);
        for (var minute = 1; minute <= 10; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            watch.Look();
        }

        Assert.Equal(8, own);
        Assert.StartsWith("Ticks have stopped: the last came 6 minutes ago", Assert.Single(owner.Sentences), StringComparison.Ordinal);
        ticks.Beat();
        watch.Look();
        Assert.Equal((8, 1), (own, owner.Sentences.Count));
    }

    private Rounds Of(Func<bool> round) => new(
        "Rounds",
        _ =>
        {
            try
            {
                return Task.FromResult(round());
            }
            finally
            {
                Interlocked.Increment(ref _rounds);
            }
        },
        _said.Add,
        _time);

    private Task SeenAsync(int rounds) => TickedAsync(() => Volatile.Read(ref _rounds), rounds);

    // What is awaited happens on another thread: a moment later, however the fake clock stands.
    private static async Task TickedAsync(Func<int> count, int wanted)
    {
        for (var tries = 0; tries < 2_000 && count() < wanted; tries++) await Task.Delay(tries < 100 ? 1 : 5, TestContext.Current.CancellationToken);
        Assert.True(count() >= wanted, $"{count()} of {wanted}");
    }

    private sealed class Told : IOwnerNotices
    {
        public List<string> Sentences { get; } = [];

        public Task TellAsync(Notice notice, CancellationToken cancellation)
        {
            Sentences.Add(Assert.IsType<Notice.Stopped>(notice).Sentence);
            return Task.CompletedTask;
        }
    }
}
