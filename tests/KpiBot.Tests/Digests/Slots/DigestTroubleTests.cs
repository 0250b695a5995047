using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat.Digesting;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Digests.Slots;
using KpiBot.Tests.Delivery;

namespace KpiBot.Tests.Digests.Slots;

/// <summary>Digests whose owner, place, platform or folder is not what it was.</summary>
public sealed class DigestTroubleTests
{
    private readonly SlotBench _bench = new();

    [Fact]
    public void An_owner_who_is_gone_pauses_what_they_own_and_it_is_told_once()
    {
        _bench.Readers = (Who.Unknown, Place.Private);
        _bench.Begin(SlotBench.Weekly());
        for (var week = 0; week < 4; week++) _bench.NextWeek();
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
        _bench.Begin(SlotBench.Weekly());
        _bench.NextWeek();
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
        _bench.NextWeek();
        _bench.NextWeek();
        Assert.Single(_bench.Told);
        _bench.Readers = (Who.Member, Place.Private);
        _bench.NextWeek();
        Assert.Equal([SlotPhase.Skipped, SlotPhase.Skipped, SlotPhase.Skipped, SlotPhase.Posted], _bench.Done.Select(slot => slot.Phase));
        _bench.Readers = (Who.Unknown, Place.Private);
        _bench.NextWeek();
        Assert.Equal(2, _bench.Told.Count);
    }

    [Fact]
    public void A_platform_that_does_not_answer_is_asked_again_until_it_is_too_late_and_then_it_is_told()
    {
        _bench.Readers = null;
        _bench.Begin(SlotBench.Weekly());
        Assert.Equal("the platform does not answer", Assert.Single(_bench.Open).Reason);
        _bench.Until("2026-03-05T09:30");
        _bench.Settle();
        var failed = Assert.Single(_bench.Done);
        Assert.Equal((SlotPhase.Failed, "too late: the platform does not answer"), (failed.Phase, failed.Reason));
        Assert.Single(_bench.Told);
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
        _bench.Begin(SlotBench.Weekly(), SlotBench.Weekly("b", "C2"));
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
        _bench.Begin(SlotBench.Weekly());
        _bench.Settle(minutes: 4 * 24 * 60);
        Assert.Equal(SlotPhase.Failed, Assert.Single(_bench.Done).Phase);
        Assert.Contains(SlotSteps.Locked, _bench.Done[0].Reason, StringComparison.Ordinal);
        Assert.Single(_bench.Told);
    }

    [Fact]
    public void A_dead_token_is_told_once_and_a_new_one_brings_one_late_post()
    {
        _bench.Bench.End.Fate = () => Fate.Unauthorised;
        _bench.Begin(SlotBench.Weekly());
        _bench.Settle(minutes: 30);
        Assert.IsType<Notice.LockedOut>(Assert.Single(_bench.Bench.Notices));
        _bench.Bench.End.Fate = () => Fate.Accepted;
        _bench.Bench.UnlockAndDrain();
        _bench.Settle();
        Assert.Equal(2, _bench.Posted.Count);
        Assert.Equal(SlotPhase.Posted, Assert.Single(_bench.Done).Phase);
    }

    [Fact]
    public void A_restored_folder_posts_nothing_that_the_other_copy_posted_and_what_it_did_not()
    {
        _bench.Begin(SlotBench.Weekly(), SlotBench.Weekly("b", "C2"));
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
}
