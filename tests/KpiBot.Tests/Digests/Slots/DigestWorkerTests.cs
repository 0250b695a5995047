using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat.Digesting;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Digests.Slots;
using KpiBot.Periods;
using KpiBot.Tests.Delivery;

namespace KpiBot.Tests.Digests.Slots;

/// <summary>Digests on their way from their day to an outcome.</summary>
public sealed class DigestWorkerTests
{
    private readonly SlotBench _bench = new();

    [Fact]
    public void The_head_is_posted_and_then_the_detail_in_its_thread()
    {
        Begin(SlotBench.Weekly());
        Assert.Equal(["C1: a 03-02 head 1", "C1/m0: a 03-02 detail 1"], _bench.Posted);
        Assert.Equal(SlotPhase.Posted, Assert.Single(_bench.Done).Phase);
        Assert.Empty(_bench.Open);
    }

    [Fact]
    public void Each_day_is_posted_once_however_often_it_is_looked_at()
    {
        Begin(SlotBench.Weekly());
        for (var day = 0; day < 21 * 4; day++)
        {
            _bench.Bench.Advance(TimeSpan.FromHours(6));
            if (day % 5 == 0) _bench.Start();
            _bench.Settle();
            _bench.Round();
        }

        Assert.Equal(["03-02", "03-09", "03-16", "03-23"], _bench.Done.Select(slot => slot.Day.ToString("MM-dd", null)));
        Assert.All(_bench.Done, slot => Assert.Equal(SlotPhase.Posted, slot.Phase));
        Assert.Equal(8, _bench.Posted.Count);
    }

    [Fact]
    public void What_is_posted_again_says_the_same_numbers()
    {
        _bench.Subscribe(SlotBench.Weekly());
        var fates = new Queue<Fate>([Fate.LostBefore, Fate.NotNow, Fate.Accepted, Fate.LostBefore, Fate.Accepted]);
        _bench.Bench.End.Fate = fates.Dequeue;
        _bench.Start();
        _bench.Settle();
        Assert.Equal(["C1: a 03-02 head 1", "C1/m0: a 03-02 detail 1"], _bench.Posted);
    }

    [Fact]
    public void What_single_people_are_told_comes_once_a_day_to_each_of_them_alone_and_to_no_guest()
    {
        PersonalNote Note(string user) => new(user, "untouched leads", new Answer { Language = KpiBot.Kpis.Language.English, Outcome = Outcome.Answered, Blocks = [new Block.Sentence($"the leads of {user}")] });
        _bench.Notes = [Note("U5"), Note("U6"), Note("U7")];
        _bench.Guests.Add("U7");
        Begin(SlotBench.Weekly(), SlotBench.Weekly("b", "C2")); // both say it
        Assert.Equal(["DU5: the leads of U5", "DU6: the leads of U6"], _bench.Posted.Where(text => text.Contains("the leads of", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        NextWeek();
        Assert.Equal(4, _bench.Posted.Count(text => text.Contains("the leads of", StringComparison.Ordinal)));
    }

    [Fact]
    public void Late_data_is_waited_for_until_the_agreed_hour_and_not_longer()
    {
        _bench.IsDataLate = true;
        Begin(SlotBench.Weekly() with { HoldUntil = new TimeOnly(14, 0) });
        Assert.Equal(SlotPhase.Held, Assert.Single(_bench.Open).Phase);
        _bench.Until("2026-03-02T13:59");
        _bench.Settle(minutes: 1);
        Assert.Empty(_bench.Posted);
        _bench.Settle();
        Assert.Equal("C1: a 03-02 head 1", _bench.Posted[0]);
        Assert.Equal(SlotPhase.Posted, Assert.Single(_bench.Done).Phase);
    }

    [Fact]
    public void Data_that_comes_in_time_is_posted_at_once()
    {
        _bench.IsDataLate = true;
        Begin(SlotBench.Weekly() with { HoldUntil = new TimeOnly(20, 0) });
        Assert.Empty(_bench.Posted);
        _bench.IsDataLate = false;
        _bench.Settle();
        Assert.Equal(2, _bench.Posted.Count);
    }

    [Fact]
    public void An_owner_who_is_gone_pauses_what_they_own_and_it_is_told_once()
    {
        _bench.Readers = (Who.Unknown, Place.Private);
        Begin(SlotBench.Weekly());
        for (var week = 0; week < 4; week++) NextWeek();
        Assert.Equal(DigestPause.OwnerLost, Assert.Single(_bench.Registers.All<DigestSubscription>(DigestSubscription.Kind)).Paused);
        Assert.Contains("the person it belongs to is gone", Assert.Single(_bench.Told).Sentence, StringComparison.Ordinal);
        Assert.Empty(_bench.Posted);
        Assert.Equal(5, _bench.Done.Count(slot => slot.Phase == SlotPhase.Skipped));
    }

    [Theory]
    [InlineData(Place.Unknown)]
    [InlineData(Place.Shared)]
    public void A_place_that_is_gone_or_shared_gets_nothing_and_the_owner_is_told_by_a_direct_message(Place place)
    {
        _bench.Readers = (Who.Member, place);
        Begin(SlotBench.Weekly());
        NextWeek();
        Assert.Equal(DigestPause.PlaceLost, Assert.Single(_bench.Registers.All<DigestSubscription>(DigestSubscription.Kind)).Paused);
        Assert.StartsWith("U1: The digest \"the a\" is paused", Assert.Single(_bench.Posted), StringComparison.Ordinal);
        Assert.Single(_bench.Told);
    }

    [Fact]
    public void A_digest_of_the_settings_is_looked_at_again_and_told_of_once()
    {
        _bench.Settled.Add(SlotBench.Weekly());
        _bench.Readers = (Who.Unknown, Place.Private);
        _bench.Start();
        _bench.Settle();
        NextWeek();
        NextWeek();
        Assert.Single(_bench.Told);
        _bench.Readers = (Who.Member, Place.Private);
        NextWeek();
        Assert.Equal([SlotPhase.Skipped, SlotPhase.Skipped, SlotPhase.Skipped, SlotPhase.Posted], _bench.Done.Select(slot => slot.Phase));
        _bench.Readers = (Who.Unknown, Place.Private);
        NextWeek();
        Assert.Equal(2, _bench.Told.Count);
    }

    [Fact]
    public void A_platform_that_does_not_answer_is_asked_again_until_it_is_too_late_and_then_it_is_told()
    {
        _bench.Readers = null;
        Begin(SlotBench.Weekly());
        Assert.Equal("the platform does not answer", Assert.Single(_bench.Open).Reason);
        _bench.Until("2026-03-05T09:30");
        _bench.Settle();
        var failed = Assert.Single(_bench.Done);
        Assert.Equal((SlotPhase.Failed, "too late: the platform does not answer"), (failed.Phase, failed.Reason));
        Assert.Single(_bench.Told);
    }

    [Fact]
    public void One_that_still_waits_when_the_next_is_due_gives_way_to_it()
    {
        _bench.Readers = null;
        Begin(SlotBench.Weekly() with { Since = NodaTime.Instant.FromUtc(2026, 3, 2, 0, 0), Schedule = SlotBench.Weekly().Schedule with { Every = Recurrence.Day } });
        _bench.Until("2026-03-03T09:00");
        _bench.Readers = (Who.Member, Place.Private);
        _bench.Settle();
        Assert.Equal([SlotPhase.Merged, SlotPhase.Posted], _bench.Done.Select(slot => slot.Phase));
        Assert.Equal([new DateOnly(2026, 3, 2)], _bench.Done[1].StandsFor);
        Assert.Contains("It also stands for", _bench.Posted[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Weeks_that_were_missed_are_one_post_and_those_that_are_too_old_are_told_of()
    {
        Begin(SlotBench.Weekly());
        _bench.Until("2026-03-24T10:00"); // a Tuesday
        _bench.Start();
        _bench.Settle();
        Assert.Equal([SlotPhase.Posted, SlotPhase.Merged, SlotPhase.Merged, SlotPhase.Posted], _bench.Done.Select(slot => slot.Phase));
        Assert.Equal("C1: a 03-23 head 2 Posted late: it was due on Mar 23, 2026. It also stands for Mar 9, 2026, Mar 16, 2026, when KpiBot was not running.", _bench.Posted[2]);
        _bench.Until("2026-04-17T10:00"); // a Friday
        _bench.Start();
        _bench.Settle();
        Assert.Equal(["Skipped", "Skipped", "Skipped"], _bench.Done.Skip(4).Select(slot => $"{slot.Phase}"));
        Assert.Contains("was not posted for Mar 30, 2026, Apr 6, 2026, Apr 13, 2026", Assert.Single(_bench.Told).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void While_it_is_paused_its_days_are_recorded_and_nothing_is_owed_afterwards()
    {
        Begin(SlotBench.Weekly() with { Paused = DigestPause.Asked });
        NextWeek();
        _bench.Subscribe(SlotBench.Weekly());
        _bench.Settle();
        NextWeek();
        Assert.Equal([SlotPhase.Skipped, SlotPhase.Skipped, SlotPhase.Posted], _bench.Done.Select(slot => slot.Phase));
        Assert.Empty(_bench.Told);
    }

    [Fact]
    public void One_that_is_removed_and_made_again_owes_nothing_from_between_and_no_day_twice()
    {
        Begin(SlotBench.Weekly());
        _bench.Registers.Rows.Remove((DigestSubscription.Kind, "a"));
        _bench.Settle();
        NextWeek();
        NextWeek();
        _bench.Subscribe(SlotBench.Weekly());
        _bench.Settle();
        Assert.Equal(2, _bench.Posted.Count);
        NextWeek();
        Assert.Equal(["03-02", "03-23"], _bench.Done.Select(slot => slot.Day.ToString("MM-dd", null)));
    }

    [Fact]
    public void Without_read_back_an_unclear_head_is_unknown_and_its_owner_is_told()
    {
        var bench = new SlotBench(canFind: false);
        bench.Bench.End.Fate = () => Fate.LostAfter;
        bench.Subscribe(SlotBench.Weekly());
        bench.Start();
        bench.Settle();
        Assert.Equal(SlotPhase.Unknown, Assert.Single(bench.Done).Phase);
        Assert.Contains(bench.Bench.Notices, notice => notice is Notice.Undelivered { Outgoing.Message.Kind: MessageKind.Digest });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_head_that_a_person_has_posted_after_all_is_followed_by_its_detail(bool isTheHead)
    {
        var bench = new SlotBench(canFind: false);
        bench.Bench.End.Fate = () => bench.Bench.End.Requests[^1].Message.Key.EndsWith("detail", StringComparison.Ordinal) == isTheHead ? Fate.Accepted : Fate.LostBefore;
        bench.Subscribe(SlotBench.Weekly());
        bench.Start();
        bench.Settle();
        Assert.Equal(SlotPhase.Unknown, Assert.Single(bench.Done).Phase);
        bench.Bench.End.Fate = () => Fate.Accepted;
        _ = bench.Bench.Run.ResendAsync(bench.Bench.Outbox.Rows.Values.Single(row => row.Standing.Status == DeliveryStatus.Unknown && row.Message.Kind == MessageKind.Digest).Number, CancellationToken.None);
        bench.Bench.Pump();
        bench.Settle();
        bench.Settle();
        var posted = bench.Posted.Where(text => text.StartsWith("C1", StringComparison.Ordinal)).ToList();
        Assert.Equal(["C1: a 03-02 head 1", $"C1/{Assert.Single(bench.Done).Thread}: a 03-02 detail 1"], posted);
        Assert.Equal(SlotPhase.Posted, Assert.Single(bench.Done).Phase);
        Assert.Empty(bench.Registers.All<WaitingDetail>(WaitingDetail.Kind));
    }

    [Fact]
    public void What_could_not_be_posted_in_time_is_written_anew_when_it_can_be_and_nothing_before()
    {
        _bench.Bench.End.Fate = () => Fate.Unauthorised;
        Begin(SlotBench.Weekly(), SlotBench.Weekly("b", "C2"));
        _bench.Settle(minutes: 20 * 60); // far longer than its numbers are fresh
        Assert.Equal([SlotPhase.Due, SlotPhase.Due], _bench.Open.Select(slot => slot.Phase));
        Assert.Single(_bench.Bench.Notices.OfType<Notice.LockedOut>());
        _bench.Bench.End.Fate = () => Fate.Accepted;
        _bench.Bench.UnlockAndDrain();
        _bench.Settle();
        Assert.Equal(["a", "a", "b", "b"], _bench.Posted.Select(text => text.Split(' ')[1]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("C1: a 03-02 head 1", _bench.Posted); // newer numbers
        Assert.All(_bench.Done, slot => Assert.Equal(SlotPhase.Posted, slot.Phase));
    }

    [Fact]
    public void One_whose_place_stays_locked_is_told_of_when_it_is_too_late()
    {
        _bench.Bench.End.Fate = () => Fate.Unauthorised;
        Begin(SlotBench.Weekly());
        _bench.Settle(minutes: 4 * 24 * 60);
        Assert.Equal(SlotPhase.Failed, Assert.Single(_bench.Done).Phase);
        Assert.Contains(SlotSteps.Locked, _bench.Done[0].Reason, StringComparison.Ordinal);
        Assert.Single(_bench.Told);
    }

    [Fact]
    public void A_dead_token_is_told_once_and_a_new_one_brings_one_late_post()
    {
        _bench.Bench.End.Fate = () => Fate.Unauthorised;
        Begin(SlotBench.Weekly());
        _bench.Settle(minutes: 30);
        Assert.IsType<Notice.LockedOut>(Assert.Single(_bench.Bench.Notices));
        _bench.Bench.End.Fate = () => Fate.Accepted;
        _bench.Bench.UnlockAndDrain();
        _bench.Settle();
        Assert.Equal(2, _bench.Posted.Count);
        Assert.Equal(SlotPhase.Posted, Assert.Single(_bench.Done).Phase);
    }

    [Fact]
    public void Five_hundred_that_are_due_at_one_minute_are_all_posted_within_what_the_platform_takes()
    {
        for (var number = 0; number < 500; number++) _bench.Subscribe(SlotBench.Weekly($"d{number:000}", $"C{number % 120}"));
        var quota = new SlackQuota(_bench);
        _bench.IsBusy = quota.IsSpent;
        _bench.Start();
        _bench.Settle();
        TestContext.Current.TestOutputHelper?.WriteLine($"{quota.Answered} questions about places answered, {quota.Refused} refused, the last head after {(_bench.Bench.End.Ledger[^1].At - _bench.Bench.End.Ledger[0].At).TotalMinutes:0} minutes");
        Assert.InRange(quota.Refused, 1, 60); // one for each pause that it asked for
        Assert.True(_bench.Bench.End.Ledger[^1].At - _bench.Bench.End.Ledger[0].At < TimeSpan.FromMinutes(30));
        Assert.All(_bench.Done, slot => Assert.Equal(SlotPhase.Posted, slot.Phase));
        Assert.Equal((500, 1000), (_bench.Done.Count, _bench.Posted.Distinct().Count()));
        foreach (var channel in _bench.Bench.End.Ledger.GroupBy(taken => taken.Channel))
            Assert.All(channel.Zip(channel.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_restored_folder_posts_nothing_that_the_other_copy_posted_and_what_it_did_not()
    {
        Begin(SlotBench.Weekly(), SlotBench.Weekly("b", "C2"));
        var backup = _bench.Registers.Rows.ToList();
        _bench.Until("2026-03-09T09:05");
        _bench.Bench.End.Fate = () => Fate.Accepted;
        _bench.Registers.Rows.Remove((DigestSubscription.Kind, "b"));
        _bench.Settle(); // posts one of the two
        Assert.Equal(6, _bench.Posted.Count);

        _bench.Until("2026-03-09T18:00");
        _bench.Registers.Rows.Clear();
        foreach (var (key, body) in backup) _bench.Registers.Rows.Add(key, body);
        _bench.Bench.Outbox.Rows.Clear(); // no backup holds the outbox
        _bench.Doubt = _bench.Now;
        _bench.Start();
        _bench.Settle();
        Assert.Equal(["id digest a 2026-03-09", "id digest a 2026-03-09 detail", "id digest b 2026-03-09", "id digest b 2026-03-09 detail"], _bench.Bench.End.Ledger.Skip(4).Select(taken => taken.Id).Order(StringComparer.Ordinal));
        Assert.All(_bench.Done, slot => Assert.Equal(SlotPhase.Posted, slot.Phase));
    }

    /// <summary>What Slack lets be asked about channels: 50 a minute (its tier 3). Whoever asks for more is told to wait, and until then asks nothing, as SlackWire does.</summary>
    private sealed class SlackQuota(SlotBench bench)
    {
        private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

        private readonly Queue<DateTimeOffset> _asked = new();
        private DateTimeOffset _pausedUntil;

        public int Answered { get; private set; }

        public int Refused { get; private set; }

        public bool IsSpent()
        {
            var now = bench.Bench.Clock.GetUtcNow();
            if (now < _pausedUntil) return true;
            while (_asked.TryPeek(out var at) && now - at >= Minute) _asked.Dequeue();
            if (_asked.Count < 50)
            {
                _asked.Enqueue(now);
                Answered++;
                return false;
            }

            Refused++;
            _pausedUntil = now + TimeSpan.FromSeconds(30);
            return true;
        }
    }

    private void Begin(params DigestSubscription[] digests)
    {
        foreach (var digest in digests) _bench.Subscribe(digest);
        _bench.Start();
        _bench.Settle(minutes: 3);
    }

    private void NextWeek()
    {
        var now = _bench.Bench.Clock.GetUtcNow();
        var days = ((int)DayOfWeek.Monday - (int)now.DayOfWeek + 7) % 7;
        _bench.Bench.Advance(now.Date.AddDays(days == 0 ? 7 : days).AddHours(10) - now.DateTime);
        _bench.Settle();
    }
}
