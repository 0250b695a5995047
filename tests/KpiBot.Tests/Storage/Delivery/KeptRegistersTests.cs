using KpiBot.Storage;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage.Delivery;

/// <summary>What of the delivery database a backup holds.</summary>
public sealed class KeptRegistersTests
{
    private sealed record Thing(string Name);

    [Fact]
    public async Task Registers_come_back_and_what_waited_does_not_and_an_id_is_the_same_as_before()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var (file, restored) = (Path.Combine(other.Path, "b.db"), Path.Combine(other.Path, "restored"));
        string id;
        byte[] key;
        using (var workspace = await folder.WriterAsync())
        using (var store = await workspace.OpenDeliveryAsync(Cancellation))
        {
            Assert.True(await store.Registers.CommitAsync([store.Registers.Of<Thing>("thing").Add("a", new Thing("one"))], [DeliveryFolder.Message("slot")], Cancellation));
            (id, key) = ((await store.Outbox.FindAsync(DeliveryFolder.Home, "slot", Cancellation))!.Id, store.KeyFor("buttons"));
            Assert.Equal("one", Assert.Single(workspace.Kept<Thing>("thing")).Value.Name);
            await workspace.BackupAsync(file, Cancellation);
            Assert.Null(store.CopiedAt);
        }

        await Workspace.RestoreAsync(file, restored, replace: false, Cancellation);
        using (var workspace = await Workspace.OpenWriterAsync(restored, TimeProvider.System, Cancellation))
        {
            using (var store = await workspace.OpenDeliveryAsync(Cancellation))
            {
                Assert.Equal((true, true), (store.IsCopy, store.CopiedAt is not null));
                Assert.Equal(key, store.KeyFor("buttons"));
                Assert.Null(await store.Outbox.FindAsync(DeliveryFolder.Home, "slot", Cancellation));
                Assert.Equal("one", (await store.Registers.Of<Thing>("thing").FindAsync("a", Cancellation))!.Name);
                await store.Outbox.AddAsync([DeliveryFolder.Message("slot")], Cancellation);
                Assert.Equal(id, (await store.Outbox.FindAsync(DeliveryFolder.Home, "slot", Cancellation))!.Id);
            }

            using (var again = await workspace.OpenDeliveryAsync(Cancellation)) Assert.Equal((false, true), (again.IsCopy, again.CopiedAt is not null));
            await workspace.CheckAsync(Cancellation);
        }
    }

    [Fact]
    public async Task A_folder_that_is_replaced_keeps_what_waited_and_looks_before_it_posts()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var file = Path.Combine(other.Path, "b.db");
        using (var workspace = await folder.WriterAsync())
        using (var store = await workspace.OpenDeliveryAsync(Cancellation))
        {
            await store.Registers.CommitAsync([store.Registers.Of<Thing>("thing").Add("a", new Thing("one"))], [], Cancellation);
            await workspace.BackupAsync(file, Cancellation);
            await store.Registers.CommitAsync([store.Registers.Of<Thing>("thing").Put("a", new Thing("two"))], [DeliveryFolder.Message("waiting")], Cancellation);
        }

        await Workspace.RestoreAsync(file, folder.Path, replace: true, Cancellation);
        using (var workspace = await folder.WriterAsync())
        using (var store = await workspace.OpenDeliveryAsync(Cancellation))
        {
            Assert.True(store.IsCopy);
            Assert.Equal("one", (await store.Registers.Of<Thing>("thing").FindAsync("a", Cancellation))!.Name);
            Assert.Equal(KpiBot.Delivery.DeliveryStatus.Unclear, (await store.Outbox.FindAsync(DeliveryFolder.Home, "waiting", Cancellation))!.Standing.Status);
        }
    }

    [Fact]
    public async Task A_backup_of_a_folder_without_chats_restores_none()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var (file, restored) = (Path.Combine(other.Path, "b.db"), Path.Combine(other.Path, "restored"));
        using (var workspace = await folder.WriterAsync()) await workspace.BackupAsync(file, Cancellation);
        await Workspace.RestoreAsync(file, restored, replace: false, Cancellation);
        Assert.False(File.Exists(Path.Combine(restored, "delivery.db")));
        using var reader = Workspace.OpenReader(restored);
        Assert.Empty(reader.Kept<Thing>("thing"));
    }
}
