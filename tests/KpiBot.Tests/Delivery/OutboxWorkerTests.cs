using KpiBot.Delivery;

namespace KpiBot.Tests.Delivery;

public class OutboxWorkerTests
{
    private readonly Bench _bench = new();

    [Fact]
    public void A_message_that_could_not_be_read_back_is_posted_anew_only_after_two_looks()
    {
        var fates = new Queue<Fate>([Fate.LostBefore, Fate.Accepted]);
        _bench.End.Fate = fates.Dequeue;
        _bench.Start();
        _bench.Add(Bench.Message("one"));
        _bench.Advance(Bench.Patience.Settle);
        _bench.Advance(Bench.Patience.Settle / 2 - TimeSpan.FromMilliseconds(1));
        Assert.Single(_bench.End.Requests);
        _bench.Drain();
        Assert.Equal(2, _bench.End.Requests.Count);
        Assert.Equal(DeliveryStatus.Sent, _bench.Of("one").Status);
    }

    [Fact]
    public void Without_read_back_an_unclear_outcome_is_unknown_and_the_owner_is_told_once()
    {
        var bench = new Bench(canFind: false);
        bench.End.Fate = () => Fate.LostAfter;
        bench.Start();
        bench.Add(Bench.Message("one"));
        bench.Drain();
        bench.Start();
        bench.Drain();
        Assert.Equal(DeliveryStatus.Unknown, bench.Of("one").Status);
        Assert.Single(bench.End.Requests);
        Assert.Equal("one", Assert.IsType<Notice.Undelivered>(Assert.Single(bench.Notices)).Outgoing.Message.Key);
    }

    [Fact]
    public void A_person_can_have_an_unknown_one_posted_anew()
    {
        var bench = new Bench(canFind: false);
        bench.End.Fate = () => Fate.LostBefore;
        bench.Start();
        bench.Add(Bench.Message("one"));
        bench.End.Fate = () => Fate.Accepted;
        _ = bench.Run.ResendAsync(1, CancellationToken.None);
        bench.Pump();
        bench.Drain();
        Assert.Equal(DeliveryStatus.Sent, bench.Of("one").Status);
    }

    [Fact]
    public void A_replacement_may_be_repeated_so_it_is_even_without_read_back()
    {
        var bench = new Bench(canFind: false);
        var fates = new Queue<Fate>([Fate.LostBefore, Fate.LostAfter, Fate.Accepted]);
        bench.End.Fate = fates.Dequeue;
        bench.Start();
        bench.Add(Bench.Message("one") with { Replaces = "m9" });
        bench.Drain();
        Assert.Equal(3, bench.End.Requests.Count);
        Assert.Equal(DeliveryStatus.Sent, bench.Of("one").Status);
    }

    [Fact]
    public void A_dead_token_stops_the_account_tells_the_owner_once_and_new_credentials_go_on()
    {
        _bench.End.Fate = () => Fate.Unauthorised;
        _bench.Start();
        _bench.Add(Bench.Message("one"), Bench.Message("two", "C2"));
        _bench.Advance(TimeSpan.FromMinutes(5));
        var requests = _bench.End.Requests.Count;
        _bench.Start();
        _bench.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(requests, _bench.End.Requests.Count);
        Assert.IsType<Notice.LockedOut>(Assert.Single(_bench.Notices));

        _bench.End.Fate = () => Fate.Accepted;
        _bench.UnlockAndDrain();
        _bench.Judge();
        Assert.All(_bench.Outbox.Rows.Values, row => Assert.Equal(DeliveryStatus.Sent, row.Standing.Status));
    }

    [Fact]
    public void What_cannot_be_posted_for_too_long_fails_with_its_reason()
    {
        _bench.End.Fate = () => Fate.NotNow;
        _bench.Start();
        _bench.Add(Bench.Message("one"));
        _bench.Drain();
        Assert.Equal((DeliveryStatus.Failed, "too late: 429"), (_bench.Of("one").Status, _bench.Of("one").Reason));
        Assert.Single(_bench.Notices);
    }

    [Fact]
    public void What_cannot_be_looked_for_is_held_and_then_a_person_decides()
    {
        _bench.End.Fate = () => Fate.LostAfter;
        _bench.End.Blind = () => true;
        _bench.Start();
        _bench.Add(Bench.Message("one"));
        _bench.Drain();
        Assert.Single(_bench.End.Requests);
        Assert.Equal((DeliveryStatus.Unknown, "503"), (_bench.Of("one").Status, _bench.Of("one").Reason));
    }

    [Fact]
    public void A_channel_gets_one_message_a_second_and_none_waits_for_another_channel()
    {
        _bench.Start();
        _bench.Add([.. Enumerable.Range(0, 6).Select(number => Bench.Message($"busy {number}", "C1", $"t{number}")), Bench.Message("quiet", "C2")]);
        Assert.Equal(["C1", "C2"], _bench.End.Ledger.Select(taken => taken.Channel));
        _bench.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(2, _bench.End.Ledger.Count);
        _bench.Drain();
        var times = _bench.End.Ledger.Where(taken => taken.Channel == "C1").Select(taken => taken.At).ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
        Assert.Equal(6, times.Count);
    }

    [Fact]
    public void An_unclear_message_holds_up_its_conversation_and_no_other()
    {
        var fates = new Queue<Fate>([Fate.LostAfter, Fate.Accepted, Fate.Accepted]);
        _bench.End.Fate = fates.Dequeue;
        _bench.End.Hidden = () => TimeSpan.FromSeconds(20);
        _bench.Start();
        _bench.Add(Bench.Message("one"), Bench.Message("two"), Bench.Message("in a thread", "C1", "t"));
        _bench.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal((DeliveryStatus.Unclear, DeliveryStatus.Waiting, DeliveryStatus.Sent), (_bench.Of("one").Status, _bench.Of("two").Status, _bench.Of("in a thread").Status));
        _bench.Drain();
        _bench.Judge();
    }

    [Fact]
    public void A_copied_folder_posts_nothing_before_it_has_looked()
    {
        _bench.Outbox.Add([Bench.Message("posted by the other copy"), Bench.Message("posted by none", "C2")]);
        _bench.End.Take(_bench.Outbox.Rows[1], TimeSpan.Zero);
        _bench.Outbox.IsCopy = true;
        _bench.Start();
        _bench.Advance(Bench.Patience.Settle);
        Assert.Empty(_bench.End.Requests);
        _bench.Drain();
        Assert.Equal("posted by none", Assert.Single(_bench.End.Requests).Message.Key);
        _bench.Judge();
    }

    [Fact]
    public void A_message_in_doubt_is_looked_for_first()
    {
        _bench.Start();
        _bench.Add(Bench.Message("one") with { InDoubt = true });
        Assert.Empty(_bench.End.Requests);
        _bench.Drain();
        Assert.Equal(DeliveryStatus.Sent, _bench.Of("one").Status);
    }

    [Fact]
    public void An_hour_that_the_wall_clock_leaps_shortens_no_settle_time()
    {
        _bench.End.Fate = () => Fate.LostAfter;
        _bench.End.Hidden = () => TimeSpan.FromSeconds(29);
        _bench.Start();
        _bench.Add(Bench.Message("one"));
        _bench.Clock.Ahead = TimeSpan.FromHours(1);
        _bench.Pump();
        _bench.Start();
        _bench.Drain();
        Assert.Single(_bench.End.Requests);
        Assert.Equal(DeliveryStatus.Sent, _bench.Of("one").Status);
    }

    [Fact]
    public void An_earlier_run_that_wakes_up_late_posts_nothing()
    {
        var earlier = _bench.Outbox.Begin();
        var worker = new OutboxWorker(
            earlier, _bench, new OutboxSettings { PosterOf = _ => _bench.End, Chance = () => 0, PatienceOf = _ => Bench.Patience }, _bench.Clock);
        _bench.Start();
        _ = worker.OpenAsync(CancellationToken.None);
        _bench.Outbox.Add([Bench.Message("one")]);
        Assert.Throws<SupersededException>(() => worker.OpenAsync(CancellationToken.None).GetAwaiter().GetResult());
        Assert.Empty(_bench.End.Requests);
    }

    [Theory]
    [InlineData(1, null, 0.0, 0.5)]
    [InlineData(1, null, 1.0, 1)]
    [InlineData(4, null, 1.0, 8)]
    [InlineData(60, null, 1.0, 60)]
    [InlineData(1, 3600, 0.5, 3600)]
    public void Pauses_double_up_to_the_longest_and_are_never_shorter_than_asked(int attempts, int? asked, double chance, double seconds) =>
        Assert.Equal(seconds, Bench.Patience.PauseAfter(attempts, asked is { } least ? TimeSpan.FromSeconds(least) : null, chance).TotalSeconds);
}
