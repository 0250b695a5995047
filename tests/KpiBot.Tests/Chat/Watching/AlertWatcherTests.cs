using System.Diagnostics;
using CsCheck;
using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Chat;
using NodaTime;
using Place = KpiBot.Access.Place;

namespace KpiBot.Tests.Chat.Watching;

public sealed class AlertWatcherTests
{
    private readonly WatchBench _bench = new();

    [Fact]
    public async Task A_breach_is_posted_once_and_its_message_says_when_it_is_over()
    {
        await _bench.KeepAsync(WatchBench.Alert());
        foreach (var leads in (int[])[5, 50, 50, 5, 5])
        {
            _bench.Leads = leads;
            await _bench.TickAsync();
            _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(
            ["C1: Alert “Leads a1”: above 20, since Mar 2, 2026 09:01.", "C1 (changed): Alert “Leads a1” is over: above 20 from Mar 2, 2026 09:01 to Mar 2, 2026 09:03."],
            _bench.Ledger);
        Assert.Contains("Leads · Jan 31 – Mar 1, 2026: 50", WatchBench.Text(_bench.Kept.Posted[0]), StringComparison.Ordinal);
        Assert.Contains("[I take it on] alert.take a1", WatchBench.Text(_bench.Kept.Posted[0]), StringComparison.Ordinal);
        Assert.Equal("ts alert a1.1", _bench.Kept.Posted[1].Replaces);
    }

    [Fact]
    public async Task Alerts_that_fire_together_are_one_message_a_channel_and_change_in_it()
    {
        await _bench.KeepAsync(WatchBench.Alert("a1"), WatchBench.Alert("a2"), WatchBench.Alert("b1", "C2"), WatchBench.Alert("b2", "C2"));
        _bench.Leads = 50;
        await _bench.TickAsync();
        Assert.Equal(["C1: 2 alerts", "C2: 2 alerts"], _bench.Ledger);
        await _bench.DoAsync("a2", 1, new AlertDeed(AlertDeedType.TakeOn, "U7"));
        await _bench.TickAsync();
        Assert.Contains("“Leads a2”: above 20, since Mar 2, 2026 09:00. @U7 has taken it on.", WatchBench.Text(_bench.Kept.Posted[^1]), StringComparison.Ordinal);
        Assert.Equal(3, _bench.Kept.Posted.Count);
    }

    [Fact]
    public async Task Ten_thousand_that_fire_in_one_tick_are_one_message_a_channel()
    {
        await _bench.KeepAsync([.. Enumerable.Range(0, 10_000).Select(number => WatchBench.Alert($"a{number}", $"C{number % 4}") with { Watch = WatchBench.Alert().Watch with { Threshold = 20 + (number % 20) } })]);
        _bench.Leads = 50;
        var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        await _bench.TickAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{clock.ElapsedMilliseconds} ms, {(GC.GetAllocatedBytesForCurrentThread() - before) / 1_000_000} MB allocated");
        Assert.Equal(["C0: 2,500 alerts", "C1: 2,500 alerts", "C2: 2,500 alerts", "C3: 2,500 alerts"], _bench.Ledger.Order());
        Assert.All(_bench.Kept.Posted, message => Assert.Contains("And 2,490 more", WatchBench.Text(message), StringComparison.Ordinal));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), clock.Elapsed.ToString());
    }

    [Fact]
    public async Task One_that_flaps_all_day_posts_four_messages_and_changes_them()
    {
        await _bench.KeepAsync(WatchBench.Alert(rule: new AlertRule { CoolDown = TimeSpan.Zero }));
        using var watcher = _bench.Watcher();
        for (var minute = 0; minute < 24 * 60; minute += 3)
        {
            _bench.Leads = minute % 2 == 0 ? 50 : 5;
            await watcher.TickAsync(TestContext.Current.CancellationToken);
            _bench.Clock.Advance(TimeSpan.FromMinutes(3));
        }

        Assert.Equal(4, _bench.Kept.Posted.Count(message => message.Replaces is null));
        Assert.True(_bench.Kept.Posted.Count > 100);
    }

    [Fact]
    public async Task Nobody_is_interrupted_in_quiet_times_nor_more_often_than_a_place_bears()
    {
        await _bench.KeepAsync([WatchBench.Alert() with { Quiet = new QuietTimes("America/Sao_Paulo") { From = new TimeOnly(18, 0), To = new TimeOnly(8, 0) } }]);
        _bench.Leads = 50;
        await _bench.TickAsync(); // 06:00 there
        Assert.Empty(_bench.Ledger);
        _bench.Clock.Advance(TimeSpan.FromHours(2));
        await _bench.TickAsync();
        Assert.Single(_bench.Ledger);

        for (var number = 0; number < 25; number++)
        {
            await _bench.KeepAsync(WatchBench.Alert($"b{number}", "C2"));
            await _bench.TickAsync();
            _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(20, _bench.Ledger.Count(line => line.StartsWith("C2", StringComparison.Ordinal)));
        _bench.Clock.Advance(TimeSpan.FromHours(24));
        await _bench.TickAsync();
        Assert.Equal("C2: 5 alerts", _bench.Ledger.Last());
    }

    [Fact]
    public async Task Whom_nobody_relieves_is_followed_by_the_next_in_line()
    {
        await _bench.KeepAsync(WatchBench.Alert("a1", "DU1") with { Steps = [new AlertStep(TimeSpan.FromHours(1), WatchBench.Channel, "U2"), new AlertStep(TimeSpan.FromHours(2), WatchBench.Channel with { Channel = "C9" })] });
        _bench.Leads = 50;
        for (var half = 0; half < 8; half++)
        {
            await _bench.TickAsync();
            _bench.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.Equal(["DU1", "DU2", "C9"], _bench.Kept.Posted.Select(message => message.Destination.Channel));
        Assert.Contains("Nobody has taken it on since Mar 2, 2026 09:00.", WatchBench.Text(_bench.Kept.Posted[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_one_says_so_in_the_message_that_shows_it()
    {
        await _bench.KeepAsync(WatchBench.Alert("a1"), WatchBench.Alert("a2"), WatchBench.Alert("b1", "C2"), WatchBench.Alert("c1", "C3") with { Watch = WatchBench.Alert().Watch with { Threshold = 90 } });
        _bench.Leads = 50;
        await _bench.TickAsync();
        foreach (var id in (string[])["a1", "b1", "c1"]) await _bench.DeleteAsync(id);
        await _bench.TickAsync();
        Assert.Equal("Alert “Leads b1” was deleted.", WatchBench.Text(_bench.Kept.Posted.Single(message => message is { Replaces: not null, Destination.Channel: "C2" })));
        var both = WatchBench.Text(_bench.Kept.Posted.Single(message => message is { Replaces: not null, Destination.Channel: "C1" }));
        Assert.Contains("Alert “Leads a1” was deleted.", both, StringComparison.Ordinal);
        Assert.Contains("“Leads a2”: above 20", both, StringComparison.Ordinal);
        var posted = _bench.Kept.Posted.Count;
        for (var tick = 0; tick < 3; tick++) await _bench.TickAsync();
        Assert.Equal(posted, _bench.Kept.Posted.Count);
        Assert.Empty(await _bench.Kept.Of<AlertSubscription>(AlertSubscription.GoneKind).AllAsync("", TestContext.Current.CancellationToken));
        Assert.Null(await _bench.StandingAsync("a1"));
        _bench.Leads = 5;
        await _bench.TickAsync();
        Assert.Contains("“Leads a2” is over", WatchBench.Text(_bench.Kept.Posted[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snoozed_one_is_silent_and_its_owner_is_told_once_when_nothing_can_be_judged()
    {
        await _bench.KeepAsync(WatchBench.Alert());
        await _bench.DoAsync("a1", 1, new AlertDeed(AlertDeedType.Snooze, "U1") { Until = Instant.FromUtc(2026, 3, 3, 9, 0) });
        _bench.Leads = 50;
        await _bench.TickAsync();
        Assert.Empty(_bench.Ledger);
        _bench.Age = Duration.FromHours(72);
        for (var hour = 0; hour < 80; hour++)
        {
            await _bench.TickAsync();
            _bench.Clock.Advance(TimeSpan.FromHours(1));
        }

        // It fired before the data grew old, and says so after the snooze; that it is blind, to the owner alone.
        Assert.Equal(["C1", "DU1"], _bench.Kept.Posted.Select(message => message.Destination.Channel).Order());
        Assert.Contains("cannot judge anything for now: the data was not refreshed in time (crm).", _bench.Ledger.Single(line => line.StartsWith('D')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Who.Unknown, Place.Public, Grant.Internal, AlertPause.OwnerLost)]
    [InlineData(Who.Member, Place.Unknown, Grant.Internal, AlertPause.PlaceLost)]
    [InlineData(Who.Member, Place.Shared, Grant.Nothing, AlertPause.PlaceMayNot)]
    [InlineData(Who.Member, Place.Shared, Grant.Open, AlertPause.PlaceMayNot)]
    [InlineData(Who.Member, Place.Public, Grant.Nothing, AlertPause.PlaceMayNot)]
    public async Task It_runs_with_the_rights_of_its_owner_and_its_channel_as_they_are_when_it_is_sent(Who who, Place where, Grant channel, AlertPause why)
    {
        await _bench.KeepAsync(WatchBench.Alert());
        _bench.Audience = (place, _) => place.Channel == "C1" ? new Audience(who, Grant.Internal, where, channel) : new Audience(who, Grant.Internal, Place.Direct, Grant.Nothing);
        _bench.Leads = 50;
        for (var minute = 0; minute < 3; minute++) await _bench.TickAsync();
        Assert.Equal(why, (await _bench.StandingAsync("a1"))!.Paused);
        Assert.DoesNotContain(_bench.Kept.Posted, message => message.Destination.Channel == "C1");
        Assert.Equal(why == AlertPause.OwnerLost ? 0 : 1, _bench.Kept.Posted.Count);
        Assert.Equal(why == AlertPause.OwnerLost ? 1 : 0, _bench.Reported.Count);

        _bench.Audience = new WatchBench().Audience;
        await _bench.DoAsync("a1", 1, new AlertDeed(AlertDeedType.Resume, "U1"));
        await _bench.TickAsync();
        await _bench.TickAsync();
        Assert.Single(_bench.Kept.Posted, message => message.Destination.Channel == "C1");
    }

    [Fact]
    public async Task A_shared_channel_that_an_admin_opened_is_told_of_figures_that_an_admin_opened_and_of_no_records()
    {
        _bench.Classes = new KpiClasses(new Dictionary<string, KpiClass> { ["leads"] = KpiClass.Open });
        _bench.Audience = (_, _) => new Audience(Who.Member, Grant.Internal, Place.Shared, Grant.Open);
        await _bench.KeepAsync(WatchBench.Alert(), WatchBench.Alert("m1", "C5") with { Watch = new AlertWatch { Kpi = "mqls", Test = AlertTest.Below, Threshold = 5 } });
        _bench.Leads = 50;
        await _bench.TickAsync();
        Assert.Equal(["C1"], _bench.Kept.Posted.Where(message => message.Destination.Channel[0] == 'C').Select(message => message.Destination.Channel));
    }

    [Fact]
    public async Task A_change_waits_for_the_receipt_of_what_it_changes()
    {
        _bench.Kept.HasReceipts = false;
        await _bench.KeepAsync(WatchBench.Alert());
        foreach (var leads in (int[])[50, 5, 5])
        {
            _bench.Leads = leads;
            await _bench.TickAsync();
        }

        Assert.Single(_bench.Ledger);
        _bench.Kept.HasReceipts = true;
        await _bench.TickAsync();
        await _bench.TickAsync();
        Assert.Equal(2, _bench.Kept.Posted.Count);
        Assert.StartsWith("C1 (changed): Alert “Leads a1” is over", _bench.Ledger.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_cannot_be_reached_is_tried_again_and_stops_no_other()
    {
        var answers = false;
        var audience = _bench.Audience;
        _bench.Audience = (place, user) => answers || place.Channel != "C1" ? audience(place, user) : throw new IOException("busy");
        await _bench.KeepAsync(WatchBench.Alert(), WatchBench.Alert("b1", "C2"));
        _bench.Leads = 50;
        await _bench.TickAsync();
        Assert.Equal(["C2"], _bench.Kept.Posted.Select(message => message.Destination.Channel));
        answers = true;
        await _bench.TickAsync();
        Assert.Equal(["C2", "C1"], _bench.Kept.Posted.Select(message => message.Destination.Channel));
    }

    [Fact]
    public void Cut_off_at_any_step_the_same_is_said() => Gen.Select(Gen.Int[0, 3].Array[2, 14], Gen.Int[0, 3].Array[60]).Sample(
        (days, breaks) =>
        {
            var (whole, broken) = (LiveAsync(days, []).GetAwaiter().GetResult(), LiveAsync(days, breaks).GetAwaiter().GetResult());
            Assert.Equal(whole, broken);
        },
        iter: 60);

    /// <summary>Some hours of three alerts; each tick is done by a new watch, and again until it was not cut off.</summary>
    private static async Task<List<string>> LiveAsync(int[] hours, int[] breaks)
    {
        var bench = new WatchBench();
        await bench.KeepAsync(
            WatchBench.Alert(rule: new AlertRule { RepeatAfter = TimeSpan.FromHours(3), CoolDown = TimeSpan.FromHours(1) }), WatchBench.Alert("a2"),
            WatchBench.Alert("b1", "C2") with { Steps = [new AlertStep(TimeSpan.FromHours(2), WatchBench.Channel, "U2")] });
        var at = 0;
        foreach (var (number, hour) in hours.Index())
        {
            bench.Leads = hour switch { 0 => 5, 1 => 19, _ => 50 };
            if (hour == 3) await bench.DoAsync("a1", number, new AlertDeed(AlertDeedType.TakeOn, "U3"));
            for (var isCut = true; isCut;)
            {
                isCut = false;
                bench.Kept.Break = () =>
                {
                    var fate = at < breaks.Length ? breaks[at++] : 0;
                    if (fate is 2 or 3) isCut = true;
                    return fate switch { 2 => false, 3 => true, _ => null };
                };
                await bench.TickAsync();
                bench.Kept.Break = () => null;
            }

            bench.Clock.Advance(TimeSpan.FromHours(1));
        }

        return [.. bench.Kept.Posted.Select(message => $"{message.Key} {message.Replaces}: {WatchBench.Text(message)}").Order(StringComparer.Ordinal)];
    }
}
