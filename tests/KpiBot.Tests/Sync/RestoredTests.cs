using KpiBot.Crm;
using KpiBot.Storage;
using KpiBot.Tests.Storage;

namespace KpiBot.Tests.Sync;

/// <summary>A backup holds the records, and not the rows that they were made from: the next sync makes good what either of them has not.</summary>
public sealed class RestoredTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_restored_workspace_is_up_to_date_after_the_next_sync(bool besideTheRows)
    {
        var time = SyncSteps.Clock();
        var crm = new PretendCrm(time);
        for (var deal = 0; deal < 60; deal++) crm.Put("deals", $"d{deal:000}", ("stage", "open"), ("amount", "100"), ("person", $"p{deal % 10}"));
        for (var person = 0; person < 10; person++) crm.Put("people", $"p{person}", ("stage", "mql"));
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var file = Path.Combine(other.Path, "b.db");
        using (var workspace = await folder.WriterAsync(time))
        {
            await workspace.SyncAsync(crm, time);
            await workspace.BackupAsync(file, TestContext.Current.CancellationToken);
            time.Advance(TimeSpan.FromHours(2));
            for (var deal = 0; deal < 5; deal++) crm.Put("deals", $"d{deal:000}", ("stage", "won"));
            crm.Remove("deals", "d010");
            crm.Merge("people", "p1", "p2");
            await workspace.SyncAsync(crm, time);
        }

        // The rows are ahead of the records, or there are none at all.
        var restored = besideTheRows ? folder.Path : Path.Combine(other.Path, "restored");
        await Workspace.RestoreAsync(file, restored, replace: besideTheRows, TestContext.Current.CancellationToken);
        Assert.Equal(besideTheRows, File.Exists(Path.Combine(restored, "sync.db")));
        using var after = await Workspace.OpenWriterAsync(restored, time, TestContext.Current.CancellationToken);
        Assert.Equal(60, after.All<Deal>().Count);
        time.Advance(TimeSpan.FromMinutes(15));
        Assert.Null((await after.SyncAsync(crm, time)).Generation!.Suspicion);
        Assert.Equal(await SyncSteps.FreshAsync(crm, time), Told(after.Everything(crm)));
    }

    /// <summary>Without the history of deals that are gone, which nothing reads: it is kept, since a source that forgets its history must not take ours along.</summary>
    private static List<CrmRecord> Told(List<CrmRecord> records)
    {
        var deals = records.OfType<Deal>().Select(deal => deal.Id).ToHashSet();
        return [.. records.Where(record => record is not StageChange change || deals.Contains(change.DealId))];
    }

    [Fact]
    public async Task Rows_that_are_damaged_are_named_and_read_again_when_they_are_moved_away()
    {
        var time = SyncSteps.Clock();
        var crm = new PretendCrm(time);
        for (var deal = 0; deal < 400; deal++) crm.Put("deals", $"d{deal:000}", ("stage", "open"), ("amount", "100"));
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync(time))
        {
            await workspace.SyncAsync(crm, time);
            await workspace.CheckAsync(TestContext.Current.CancellationToken);
        }

        var bytes = File.ReadAllBytes(folder.Landing);
        bytes.AsSpan(bytes.Length / 2, 8192).Fill(0xA5);
        File.WriteAllBytes(folder.Landing, bytes);
        using (var workspace = await folder.WriterAsync(time))
        {
            var damaged = await Assert.ThrowsAsync<WorkspaceException>(() => workspace.CheckAsync(TestContext.Current.CancellationToken));
            Assert.Equal($"{folder.Landing} is damaged: move it away, and everything is read again from the sources at the next sync; no record is lost.", damaged.Message);
        }

        foreach (var part in (string[])["", "-wal", "-shm"]) File.Delete(folder.Landing + part);
        using var next = await folder.WriterAsync(time);
        Assert.True((await next.SyncAsync(crm, time)).IsComplete);
        Assert.Equal(400, next.All<Deal>().Count);
    }
}
