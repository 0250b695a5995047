using KpiBot.Delivery;
using KpiBot.Storage.Delivery;
using static KpiBot.Tests.Storage.Delivery.DeliveryFolder;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage.Delivery;

public sealed class OutboxStoreTests : IDisposable
{
    private readonly DeliveryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_message_of_the_same_key_is_none_even_when_the_first_is_sent()
    {
        var store = await _folder.OpenAsync();
        Assert.Equal(2, await store.Outbox.AddAsync([Message("slot 1"), Message("slot 2"), Message("slot 1")], Cancellation));
        var first = (await store.Outbox.FindAsync(Home, "slot 1", Cancellation))!;
        await store.SaveAsync(first, new Standing(DeliveryStatus.Sent, 1, MessageId: "m1"));
        Assert.Equal(0, await store.Outbox.AddAsync([Message("slot 1")], Cancellation));
        Assert.Equal("m1", (await store.Outbox.FindAsync(Home, "slot 1", Cancellation))!.Standing.MessageId);
        Assert.Null(await store.Outbox.FindAsync(new Installation("chat", "T2"), "slot 1", Cancellation));
    }

    [Fact]
    public async Task Everything_of_a_delivery_comes_back_after_a_restart()
    {
        var store = await _folder.OpenAsync();
        var message = Message("one") with { Kind = MessageKind.Alert, Replaces = "m7", Destination = new Destination("chat", "T1", "C1", "t1"), Payload = new byte[] { 0, 255, 10 } };
        await store.Outbox.AddAsync([message], Cancellation);
        var given = Assert.Single((await store.BacklogAsync()).Unfinished);
        await store.SaveAsync(given, new Standing(DeliveryStatus.Waiting, 3, 1, "429"));
        _folder.Close();
        store = await _folder.OpenAsync();
        var found = Assert.Single((await store.BacklogAsync()).Unfinished);
        Assert.Equal(message.Payload.ToArray(), found.Message.Payload.ToArray());
        Assert.Equal(message with { Payload = default }, found.Message with { Payload = default });
        Assert.Equal((given.Id, given.CreatedAt, new Standing(DeliveryStatus.Waiting, 3, 1, "429")), (found.Id, found.CreatedAt, found.Standing));
    }

    [Fact]
    public async Task What_was_under_way_is_unclear_to_the_next_run()
    {
        var store = await _folder.OpenAsync();
        await store.Outbox.AddAsync([Message("one"), Message("two"), Message("three") with { Replaces = "m1" }], Cancellation);
        foreach (var outgoing in (await store.BacklogAsync()).Unfinished.Where(outgoing => outgoing.Number != 2)) await store.SaveAsync(outgoing, Transitions.Begun(outgoing.Standing));
        _folder.Close();
        store = await _folder.OpenAsync();
        Assert.False(store.IsCopy);
        Assert.Equal([DeliveryStatus.Unclear, DeliveryStatus.Waiting, DeliveryStatus.Waiting], (await store.BacklogAsync()).Unfinished.Select(outgoing => outgoing.Standing.Status));
    }

    [Fact]
    public async Task An_earlier_run_can_change_nothing_more()
    {
        var earlier = await _folder.OpenAsync();
        await earlier.Outbox.AddAsync([Message("one")], Cancellation);
        var outgoing = Assert.Single((await earlier.BacklogAsync()).Unfinished);
        await earlier.AcceptAsync(Arrival("1"));
        var claim = (await earlier.ClaimAsync())!;
        var later = await _folder.OpenAsync();
        await Assert.ThrowsAsync<SupersededException>(() => earlier.SaveAsync(outgoing, Transitions.Begun(outgoing.Standing)));
        await Assert.ThrowsAsync<SupersededException>(() => earlier.Outbox.AddAsync([Message("two")], Cancellation));
        await Assert.ThrowsAsync<SupersededException>(() => earlier.Inbox.CompleteAsync(claim, [], Cancellation));
        Assert.Equal(DeliveryStatus.Waiting, Assert.Single((await later.BacklogAsync()).Unfinished).Standing.Status);
    }

    [Fact]
    public async Task The_worker_hears_of_every_change_once_and_of_none_that_is_in_its_backlog()
    {
        var store = await _folder.OpenAsync();
        await store.Outbox.AddAsync([Message("before")], Cancellation);
        var heard = new List<OutboxChange>();
        Assert.Single((await store.Outbox.OpenAsync(heard.Add, Cancellation)).Unfinished);
        await store.Outbox.AddAsync([Message("before"), Message("after")], Cancellation);
        await store.AcceptAsync(Arrival("1"));
        await store.Inbox.CompleteAsync((await store.ClaimAsync())!, [Message("answer")], Cancellation);
        await store.Outbox.UnlockAsync(Home, Cancellation);
        Assert.Equal(["after", "answer"], heard.OfType<OutboxChange.Added>().Select(added => added.Outgoing.Message.Key));
        Assert.Equal(Home, Assert.Single(heard.OfType<OutboxChange.Unlocked>()).Installation);
    }

    [Fact]
    public async Task An_owner_is_told_of_each_thing_until_it_is_stored_that_they_were()
    {
        var store = await _folder.OpenAsync();
        await store.Outbox.AddAsync([Message("one"), Message("two"), Message("of a notice none is told") with { Kind = MessageKind.Notice }], Cancellation);
        foreach (var outgoing in (await store.BacklogAsync()).Unfinished) await store.SaveAsync(outgoing, new Standing(outgoing.Number != 2 ? DeliveryStatus.Failed : DeliveryStatus.Unknown, 1));
        await store.Outbox.LockAsync(Home, "revoked", Cancellation);
        Assert.Equal([Home], (await store.BacklogAsync()).Locked);
        var notices = await store.Outbox.UntoldAsync(Cancellation);
        Assert.Equal(3, notices.Count);
        foreach (var notice in notices) await store.Outbox.ToldAsync(notice, Cancellation);
        Assert.Empty(await store.Outbox.UntoldAsync(Cancellation));
        Assert.Equal(3, (await store.DeadLettersAsync(Cancellation)).Count);
        Assert.Equal((2, 1, 1), ((await store.CountAsync(Cancellation)).Failed, (await store.CountAsync(Cancellation)).Unknown, (await store.CountAsync(Cancellation)).LockedInstallations));
    }

    [Fact]
    public async Task A_dead_letter_is_posted_anew_when_a_person_says_so_and_nothing_else_is()
    {
        var store = await _folder.OpenAsync();
        await store.Outbox.AddAsync([Message("one")], Cancellation);
        var outgoing = Assert.Single((await store.BacklogAsync()).Unfinished);
        Assert.False(await store.Outbox.ResendAsync(outgoing.Number, Cancellation));
        await store.SaveAsync(outgoing, new Standing(DeliveryStatus.Unknown, 4, 1, "502"));
        Assert.True(await store.Outbox.ResendAsync(outgoing.Number, Cancellation));
        Assert.Equal(new Standing(DeliveryStatus.Waiting), Assert.Single((await store.BacklogAsync()).Unfinished).Standing);
        Assert.False(await store.Outbox.ResendAsync(outgoing.Number, Cancellation));
    }

    [Fact]
    public async Task Receipts_are_forgotten_after_their_time_and_what_is_unfinished_never_is()
    {
        var store = await _folder.OpenAsync();
        await store.Outbox.AddAsync([Message("sent"), Message("waiting")], Cancellation);
        await store.SaveAsync((await store.BacklogAsync()).Unfinished[0], new Standing(DeliveryStatus.Sent, 1, MessageId: "m1"));
        _folder.Clock.Advance(TimeSpan.FromDays(91));
        await store.ForgetAsync(new Retention(), Cancellation);
        Assert.Null(await store.Outbox.FindAsync(Home, "sent", Cancellation));
        Assert.NotNull(await store.Outbox.FindAsync(Home, "waiting", Cancellation));
    }
}
