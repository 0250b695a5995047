using KpiBot.Crm;
using KpiBot.Delivery;
using KpiBot.Storage;
using KpiBot.Tests.Delivery;
using static KpiBot.Tests.Storage.Delivery.DeliveryFolder;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage.Delivery;

public sealed class DeliveryStoreTests
{
    [Fact]
    public async Task An_arrival_is_accepted_while_an_import_holds_the_records()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        using var store = await workspace.OpenDeliveryAsync(Cancellation);
        await using var import = await workspace.BeginAsync("crm", Cancellation);
        await import.UpsertAsync(RecordKind.Lead, [new Lead { Source = "crm", Id = "1" }], Cancellation);
        Assert.Equal(Acceptance.Accepted, await store.AcceptAsync(Arrival("1")));
    }

    [Fact]
    public async Task A_reader_has_neither_inbox_nor_outbox()
    {
        using var folder = new TemporaryFolder();
        (await folder.WriterAsync()).Dispose();
        using var reader = Workspace.OpenReader(folder.Path);
        await Assert.ThrowsAsync<WorkspaceException>(() => reader.OpenDeliveryAsync(Cancellation));
    }

    [Fact]
    public async Task A_damaged_database_or_one_of_another_program_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "delivery.db"), new string('x', 10_000), Cancellation);
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(() => workspace.OpenDeliveryAsync(Cancellation));
        Assert.Contains("delivery.db", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_arrival_to_receipt()
    {
        using var folder = new DeliveryFolder();
        var store = await folder.OpenAsync();
        var end = new OtherEnd(folder.Clock, canFind: true);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var failures = 2;
        Task<Handling> Handle(Claim claim, CancellationToken cancellation) =>
            failures-- > 0 ? throw new InvalidOperationException("not yet") : Task.FromResult(new Handling([Message(claim.AnswerKey)]));
        var posting = new OutboxWorker(store.Outbox, new Bench(), new OutboxSettings { PosterOf = _ => end, Chance = () => 0 }, folder.Clock).RunAsync(stop.Token);
        var handling = new InboxWorker(store.Inbox, Handle, folder.Clock).RunAsync(stop.Token);
        await store.AcceptAsync(Arrival("1"));
        for (var waits = 0; waits < 1_000 && end.Ledger.Count == 0; waits++)
        {
            folder.Clock.Advance(TimeSpan.FromMilliseconds(200));
            await store.CountAsync(Cancellation); // lets the store catch up
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Task.WhenAll(posting, handling);
        Assert.Single(end.Ledger);
        Assert.Equal(0, (await store.CountAsync(Cancellation)).SetAside);
    }
}
