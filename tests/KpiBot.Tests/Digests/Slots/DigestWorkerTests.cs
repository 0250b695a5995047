using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat.Digesting;
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
        _bench.Begin(SlotBench.Weekly());
        Assert.Equal(["C1: a 03-02 head 1", "C1/m0: a 03-02 detail 1"], _bench.Posted);
        Assert.Equal(SlotPhase.Posted, Assert.Single(_bench.Done).Phase);
        Assert.Empty(_bench.Open);
    }

    [Fact]
    public void Each_day_is_posted_once_however_often_it_is_looked_at()
    {
        _bench.Begin(SlotBench.Weekly());
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
        _bench.Begin(SlotBench.Weekly(), SlotBench.Weekly("b", "C2")); // both say it
        Assert.Equal(["DU5: the leads of U5", "DU6: the leads of U6"], _bench.Posted.Where(text => text.Contains("the leads of", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        _bench.NextWeek();
        Assert.Equal(4, _bench.Posted.Count(text => text.Contains("the leads of", StringComparison.Ordinal)));
    }

    [Fact]
    public void Late_data_is_waited_for_until_the_agreed_hour_and_not_longer()
    {
        _bench.IsDataLate = true;
        _bench.Begin(SlotBench.Weekly() with { HoldUntil = new TimeOnly(14, 0) });
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
        _bench.Begin(SlotBench.Weekly() with { HoldUntil = new TimeOnly(20, 0) });
        Assert.Empty(_bench.Posted);
        _bench.IsDataLate = false;
        _bench.Settle();
        Assert.Equal(2, _bench.Posted.Count);
    }

    [Fact]
    public void One_that_still_waits_when_the_next_is_due_gives_way_to_it()
    {
        _bench.Readers = null;
        _bench.Begin(SlotBench.Weekly() with { Since = NodaTime.Instant.FromUtc(2026, 3, 2, 0, 0), Schedule = SlotBench.Weekly().Schedule with { Every = Recurrence.Day } });
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
        _bench.Begin(SlotBench.Weekly());
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
        _bench.Begin(SlotBench.Weekly() with { Paused = DigestPause.Asked });
        _bench.NextWeek();
        _bench.Subscribe(SlotBench.Weekly());
        _bench.Settle();
        _bench.NextWeek();
        Assert.Equal([SlotPhase.Skipped, SlotPhase.Skipped, SlotPhase.Posted], _bench.Done.Select(slot => slot.Phase));
        Assert.Empty(_bench.Told);
    }

    [Fact]
    public void One_that_is_removed_and_made_again_owes_nothing_from_between_and_no_day_twice()
    {
        _bench.Begin(SlotBench.Weekly());
        _bench.Registers.Rows.Remove((DigestSubscription.Kind, "a"));
        _bench.Settle();
        _bench.NextWeek();
        _bench.NextWeek();
        _bench.Subscribe(SlotBench.Weekly());
        _bench.Settle();
        Assert.Equal(2, _bench.Posted.Count);
        _bench.NextWeek();
        Assert.Equal(["03-02", "03-23"], _bench.Done.Select(slot => slot.Day.ToString("MM-dd", null)));
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
}
