using KpiBot.Delivery;
using KpiBot.Periods;
using NodaTime;
using static KpiBot.Tests.Storage.Delivery.DeliveryFolder;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage.Delivery;

public sealed class RegisterStoreTests : IDisposable
{
    private readonly DeliveryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_kept_comes_back_after_a_restart_in_the_order_of_its_ids_and_by_their_beginning()
    {
        var note = new Note("é \"x\"", [Instant.FromUnixTimeTicks(17_000_000_000_000_001)], DayOfWeek.Friday, new TimeOnly(9, 30), null);
        var store = await _folder.OpenAsync();
        var notes = store.Registers.Of<Note>("note");
        Assert.True(await store.Registers.CommitAsync([notes.Put("b 2", note with { Text = "2" }), notes.Put("a 1", note), notes.Put("b 1", note with { Text = "1" }), store.Registers.Of<Note>("other").Put("b 3", note)], [], Cancellation));
        _folder.Close();
        notes = (await _folder.OpenAsync()).Registers.Of<Note>("note");
        Assert.Equal(["a 1", "b 1", "b 2"], (await notes.AllAsync("", Cancellation)).Select(entry => entry.Id));
        Assert.Equal(["1", "2"], (await notes.AllAsync("b ", Cancellation)).Select(entry => entry.Value.Text));
        Assert.Equal(note, await notes.FindAsync("a 1", Cancellation));
        Assert.Null(await notes.FindAsync("a 2", Cancellation));
    }

    [Fact]
    public async Task What_is_to_be_added_and_is_there_stops_everything_that_was_to_go_with_it()
    {
        var store = await _folder.OpenAsync();
        var notes = store.Registers.Of<Note>("note");
        var note = new Note("first", [], DayOfWeek.Monday, default, "due");
        Assert.True(await store.Registers.CommitAsync([notes.Add("slot", note)], [Message("slot")], Cancellation));
        Assert.False(await store.Registers.CommitAsync([notes.Put("beside", note), notes.Add("slot", note with { Text = "second" })], [Message("another")], Cancellation));
        Assert.Equal("first", (await notes.FindAsync("slot", Cancellation))!.Text);
        Assert.Null(await notes.FindAsync("beside", Cancellation));
        Assert.Null(await store.Outbox.FindAsync(Home, "another", Cancellation));
        Assert.NotNull(await store.Outbox.FindAsync(Home, "slot", Cancellation));
        Assert.True(await store.Registers.CommitAsync([notes.Remove("slot")], [], Cancellation));
        Assert.Empty(await notes.AllAsync("", Cancellation));
    }

    [Fact]
    public async Task What_an_arrival_leads_to_is_kept_with_its_completion_or_not_at_all()
    {
        var store = await _folder.OpenAsync();
        var notes = store.Registers.Of<Note>("note");
        await store.AcceptAsync(Arrival("1"));
        var claim = (await store.ClaimAsync())!;
        var handling = new Handling([Message(claim.AnswerKey)]) { Writes = [notes.Put("n", new Note("kept", [], DayOfWeek.Monday, default, null))] };
        Assert.False(await store.Inbox.CompleteAsync(claim with { Turn = 9 }, handling, Cancellation));
        Assert.Null(await notes.FindAsync("n", Cancellation));
        Assert.True(await store.Inbox.CompleteAsync(claim, handling, Cancellation));
        Assert.Equal("kept", (await notes.FindAsync("n", Cancellation))!.Text);
    }

    private sealed record Note(string Text, Roll<Instant> At, DayOfWeek Day, TimeOnly Time, string? Due);
}
