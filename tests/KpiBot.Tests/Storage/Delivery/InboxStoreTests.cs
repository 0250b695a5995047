using KpiBot.Delivery;
using KpiBot.Storage.Delivery;
using static KpiBot.Tests.Storage.Delivery.DeliveryFolder;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage.Delivery;

public sealed class InboxStoreTests : IDisposable
{
    private readonly DeliveryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_repeat_is_known_by_any_of_its_keys_and_after_it_was_handled_too()
    {
        var store = await _folder.OpenAsync();
        Assert.Equal(Acceptance.Accepted, await store.AcceptAsync(Arrival("1", id: "a")));
        Assert.Equal(Acceptance.Repeated, await store.AcceptAsync(Arrival("1", id: "a")));
        Assert.Equal(Acceptance.Repeated, await store.AcceptAsync(Arrival("1", id: "another")));
        Assert.Equal(Acceptance.Repeated, await store.AcceptAsync(Arrival("unlike", id: "another")));
        Assert.True(await store.Inbox.CompleteAsync((await store.ClaimAsync())!, [], Cancellation));
        Assert.Equal(Acceptance.Repeated, await store.AcceptAsync(Arrival("1", id: "a")));
        Assert.Null(await store.ClaimAsync());
        Assert.Equal(Acceptance.Accepted, await store.AcceptAsync(Arrival("1", "C2", id: "b")));
    }

    [Fact]
    public async Task What_was_accepted_and_not_completed_is_given_out_again_after_a_restart()
    {
        var store = await _folder.OpenAsync();
        await store.AcceptAsync(Arrival("1"));
        var before = await store.ClaimAsync();
        _folder.Close();
        store = await _folder.OpenAsync();
        var after = await store.ClaimAsync();
        Assert.Equal("1", Text(after));
        Assert.Equal((before!.AnswerKey, 2), (after!.AnswerKey, after.Turn));
    }

    [Fact]
    public async Task The_answer_is_given_to_the_outbox_with_the_completion_or_not_at_all()
    {
        var store = await _folder.OpenAsync();
        await store.AcceptAsync(Arrival("1"));
        var slow = (await store.ClaimAsync())!;
        _folder.Clock.Advance(TimeSpan.FromMinutes(3));
        var quick = (await store.ClaimAsync())!;
        Assert.True(await store.Inbox.CompleteAsync(quick, [Message(quick.AnswerKey)], Cancellation));
        Assert.False(await store.Inbox.CompleteAsync(slow, [Message("late")], Cancellation));
        Assert.Equal(quick.AnswerKey, Assert.Single((await store.BacklogAsync()).Unfinished).Message.Key);
    }

    [Fact]
    public async Task A_conversation_is_handled_in_order_one_at_a_time()
    {
        var store = await _folder.OpenAsync();
        foreach (var arrival in (Arrival[])[Arrival("1", thread: "t"), Arrival("2", thread: "t"), Arrival("3", thread: "u")]) await store.AcceptAsync(arrival);
        var first = await store.ClaimAsync();
        Assert.Equal(["1", "3", ""], [Text(first), Text(await store.ClaimAsync()), Text(await store.ClaimAsync())]);
        await store.Inbox.CompleteAsync(first!, [], Cancellation);
        Assert.Equal("2", Text(await store.ClaimAsync()));
    }

    [Fact]
    public async Task Channels_take_turns_however_much_one_of_them_asks()
    {
        var store = await _folder.OpenAsync();
        for (var number = 0; number < 40; number++) await store.AcceptAsync(Arrival($"loud {number}", "C1", $"{number}"));
        for (var number = 0; number < 3; number++) await store.AcceptAsync(Arrival($"quiet {number}", "C2", $"{number}"));
        var order = new List<string>();
        for (var number = 0; number < 6; number++)
        {
            var claim = (await store.ClaimAsync())!;
            order.Add(claim.Arrival.Conversation.Channel);
            await store.Inbox.CompleteAsync(claim, [], Cancellation);
        }

        Assert.Equal(["C1", "C2", "C1", "C2", "C1", "C2"], order);
    }

    [Fact]
    public async Task Too_much_is_refused_unstored_by_channel_and_in_all()
    {
        var store = await _folder.OpenAsync(new InboxLimits { Waiting = 4, WaitingOfChannel = 2 });
        Assert.Equal(Acceptance.Accepted, await store.AcceptAsync(Arrival("1")));
        Assert.Equal(Acceptance.Accepted, await store.AcceptAsync(Arrival("2")));
        Assert.Equal(Acceptance.Busy, await store.AcceptAsync(Arrival("3")));
        Assert.Equal(Acceptance.Repeated, await store.AcceptAsync(Arrival("2")));
        Assert.Equal(Acceptance.Accepted, await store.AcceptAsync(Arrival("1", "C2")));
        Assert.Equal(Acceptance.Accepted, await store.AcceptAsync(Arrival("1", "C3")));
        Assert.Equal(Acceptance.Busy, await store.AcceptAsync(Arrival("1", "C4")));
        await store.Inbox.CompleteAsync((await store.ClaimAsync())!, [], Cancellation);
        Assert.Equal(Acceptance.Accepted, await store.AcceptAsync(Arrival("3")));
    }

    [Fact]
    public async Task One_that_is_released_comes_again_after_its_pause()
    {
        var store = await _folder.OpenAsync();
        await store.AcceptAsync(Arrival("1"));
        await store.Inbox.ReleaseAsync((await store.ClaimAsync())!, TimeSpan.FromSeconds(10), "no answer", Cancellation);
        Assert.Null(await store.ClaimAsync());
        _folder.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(2, (await store.ClaimAsync())!.Turn);
    }

    [Fact]
    public async Task One_that_brings_its_workers_down_is_set_aside_and_makes_room()
    {
        var store = await _folder.OpenAsync();
        await store.AcceptAsync(Arrival("poison"));
        await store.AcceptAsync(Arrival("next"));
        for (var run = 0; run < 3; run++)
        {
            Assert.Equal("poison", Text(await store.ClaimAsync(most: 3)));
            _folder.Close();
            store = await _folder.OpenAsync();
        }

        Assert.Equal("next", Text(await store.ClaimAsync(most: 3)));
        Assert.Equal((1, 1), ((await store.CountAsync(Cancellation)).Arrivals, (await store.CountAsync(Cancellation)).SetAside));
    }

    [Fact]
    public async Task Nothing_of_the_text_is_kept_once_it_is_handled()
    {
        var store = await _folder.OpenAsync();
        await store.AcceptAsync(Arrival("a canary's song"));
        var claim = (await store.ClaimAsync())!;
        await store.Inbox.CompleteAsync(claim, [Message("answer")], Cancellation);
        var outgoing = Assert.Single((await store.BacklogAsync()).Unfinished);
        await store.SaveAsync(outgoing, new Standing(DeliveryStatus.Sent, 1, MessageId: "m1"));
        _folder.Close();
        foreach (var file in Directory.GetFiles(_folder.Folder.Path))
        {
            var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Cancellation));
            Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
            Assert.DoesNotContain("the numbers", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Keys_are_forgotten_after_their_time()
    {
        var store = await _folder.OpenAsync();
        await store.AcceptAsync(Arrival("1"));
        await store.Inbox.CompleteAsync((await store.ClaimAsync())!, [], Cancellation);
        _folder.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        await store.ForgetAsync(new Retention(), Cancellation);
        Assert.Equal(Acceptance.Repeated, await store.AcceptAsync(Arrival("1")));
        _folder.Clock.Advance(TimeSpan.FromSeconds(2));
        await store.ForgetAsync(new Retention(), Cancellation);
        Assert.Equal(Acceptance.Accepted, await store.AcceptAsync(Arrival("1")));
    }

    [Fact]
    public async Task Parallel_copies_of_one_request_are_accepted_once()
    {
        var store = await _folder.OpenAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(() => store.AcceptAsync(Arrival("1")))));
        Assert.Equal((1, 499), (outcomes.Count(outcome => outcome == Acceptance.Accepted), outcomes.Count(outcome => outcome == Acceptance.Repeated)));
    }

    [Fact]
    public void Keys_of_different_things_are_different()
    {
        var (one, other) = (new Installation("chat", "T1"), new Installation("chat", "T1 2"));
        ArrivalKey[] keys =
        [
            ArrivalKey.Event(one, "a"), ArrivalKey.Trigger(one, "a"), ArrivalKey.Signature(one, "a"), ArrivalKey.Event(other, "a"), ArrivalKey.Event(one, "2 a"),
            ArrivalKey.Message(one, "a", "b c"), ArrivalKey.Message(one, "a b", "c"), ArrivalKey.Event(new Installation("chat2", "T1"), "a"),
        ];
        Assert.Equal(keys.Length, keys.Select(key => key.Text).Distinct().Count());
        Assert.Equal(ArrivalKey.Event(one, "a"), keys[0]);
    }
}
