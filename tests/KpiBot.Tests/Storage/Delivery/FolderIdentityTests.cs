using KpiBot.Delivery;
using KpiBot.Storage;
using KpiBot.Storage.Delivery;
using static KpiBot.Tests.Storage.Delivery.DeliveryFolder;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage.Delivery;

public sealed class FolderIdentityTests : IDisposable
{
    private readonly DeliveryFolder _folder = new();
    private readonly TemporaryFolder _other = new();

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task Another_run_of_the_same_folder_is_no_copy()
    {
        for (var run = 0; run < 3; run++)
        {
            Assert.False((await _folder.OpenAsync()).IsCopy);
            _folder.Close();
        }
    }

    [Fact]
    public async Task A_run_that_was_killed_while_it_began_leaves_no_copy()
    {
        await _folder.OpenAsync();
        _folder.Close();
        var file = _folder.Files.RunToken;
        await File.WriteAllTextAsync(file, "the token of a run that never was\n" + await File.ReadAllTextAsync(file, Cancellation), Cancellation);
        Assert.False((await _folder.OpenAsync()).IsCopy);
    }

    [Fact]
    public async Task In_a_copied_folder_what_waits_is_looked_for_by_the_ids_of_the_original()
    {
        var store = await _folder.OpenAsync();
        await store.Outbox.AddAsync([Message("waiting")], Cancellation);
        await store.AcceptAsync(Arrival("1"));
        _folder.Close();
        foreach (var file in Directory.GetFiles(_folder.Folder.Path)) File.Copy(file, Path.Combine(_other.Path, Path.GetFileName(file)));

        store = await _folder.OpenAsync();
        Assert.False(store.IsCopy);
        var original = await AnswersAsync(store);
        using var copy = await DeliveryStore.OpenAsync(new WorkspaceFiles(_other.Path), _folder.Clock, Cancellation);
        Assert.True(copy.IsCopy);
        var copied = await AnswersAsync(copy);
        Assert.Equal(original.Select(outgoing => outgoing.Id), copied.Select(outgoing => outgoing.Id));
        Assert.All(original, outgoing => Assert.Equal(DeliveryStatus.Waiting, outgoing.Standing.Status));
        Assert.All(copied, outgoing => Assert.Equal(DeliveryStatus.Unclear, outgoing.Standing.Status));
    }

    [Fact]
    public async Task A_database_that_was_put_back_is_a_copy()
    {
        var store = await _folder.OpenAsync();
        await store.Outbox.AddAsync([Message("waiting")], Cancellation);
        _folder.Close();
        var before = await File.ReadAllBytesAsync(_folder.Files.Delivery, Cancellation);
        store = await _folder.OpenAsync();
        await store.SaveAsync((await store.BacklogAsync()).Unfinished[0], new Standing(DeliveryStatus.Sent, 1, MessageId: "m1"));
        _folder.Close();
        await File.WriteAllBytesAsync(_folder.Files.Delivery, before, Cancellation);
        store = await _folder.OpenAsync();
        Assert.True(store.IsCopy);
        Assert.Equal(DeliveryStatus.Unclear, Assert.Single((await store.BacklogAsync()).Unfinished).Standing.Status);
        _folder.Close();
        Assert.False((await _folder.OpenAsync()).IsCopy);
    }

    [Fact]
    public async Task An_id_tells_nothing_of_its_message_and_differs_between_folders()
    {
        using var another = new DeliveryFolder();
        var ids = new List<string>();
        foreach (var folder in (DeliveryFolder[])[_folder, another])
        {
            var store = await folder.OpenAsync();
            await store.Outbox.AddAsync([Message("weekly 2026-03-02")], Cancellation);
            ids.Add(Assert.Single((await store.BacklogAsync()).Unfinished).Id);
        }

        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{32}$", id));
        Assert.NotEqual(ids[0], ids[1]);
    }

    private static async Task<IReadOnlyList<Outgoing>> AnswersAsync(DeliveryStore store)
    {
        var claim = (await store.ClaimAsync())!;
        await store.Inbox.CompleteAsync(claim, [Message(claim.AnswerKey)], Cancellation);
        return (await store.BacklogAsync()).Unfinished;
    }
}
