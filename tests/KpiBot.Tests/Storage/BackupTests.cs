using KpiBot.Crm;
using KpiBot.Storage;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage;

public sealed class BackupTests
{
    private static readonly Lead Lead = new() { Source = "crm", Id = "1" };

    [Fact]
    public async Task A_backup_taken_during_an_import_holds_what_was_committed()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var file = Path.Combine(other.Path, "daily", "backup.db");
        using var workspace = await folder.WriterAsync();
        await workspace.ImportAsync("crm", [Lead]);
        await using (var session = await workspace.BeginAsync("crm", Cancellation))
        {
            await session.UpsertAsync(RecordKind.Lead, [Lead with { Id = "2" }], Cancellation);
            await workspace.BackupAsync(file, Cancellation);
            await session.CommitAsync(Noon, Cancellation);
        }

        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
        var restored = Path.Combine(other.Path, "restored");
        await Workspace.RestoreAsync(file, restored, replace: false, Cancellation);
        using var reader = Workspace.OpenReader(restored);
        Assert.Equal([Lead], reader.All<Lead>());
        Assert.Equal(1, reader.Revision);
    }

    [Fact]
    public async Task A_backup_does_not_overwrite_a_file()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await workspace.BackupAsync(Path.Combine(folder.Path, "b.db"), Cancellation);
        await Assert.ThrowsAsync<WorkspaceException>(() => workspace.BackupAsync(Path.Combine(folder.Path, "b.db"), Cancellation));
    }

    [Fact]
    public async Task A_workspace_is_replaced_only_when_asked_and_then_kept_beside()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var file = Path.Combine(other.Path, "b.db");
        using (var workspace = await folder.WriterAsync())
        {
            await workspace.ImportAsync("crm", [Lead]);
            await workspace.BackupAsync(file, Cancellation);
            await workspace.ImportAsync("crm", [Lead with { Id = "2" }]);
            var busy = await Assert.ThrowsAsync<WorkspaceException>(() => Workspace.RestoreAsync(file, folder.Path, replace: true, Cancellation));
            Assert.StartsWith("Another kpibot is writing", busy.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<WorkspaceException>(() => Workspace.RestoreAsync(file, folder.Path, replace: false, Cancellation));
        await Workspace.RestoreAsync(file, folder.Path, replace: true, Cancellation);
        using (var reader = Workspace.OpenReader(folder.Path)) Assert.Equal([Lead], reader.All<Lead>());

        File.Move(folder.Database + ".replaced", folder.Database, overwrite: true);
        using var former = Workspace.OpenReader(folder.Path);
        Assert.Equal(2, former.All<Lead>().Count);
    }

    [Fact]
    public async Task A_file_that_is_missing_damaged_or_no_backup_is_not_restored()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var file = Path.Combine(other.Path, "b.db");
        using (var workspace = await folder.WriterAsync())
        {
            await workspace.ImportAsync("crm", Enumerable.Range(0, 2000).Select(number => Lead with { Id = $"{number}" }));
            await workspace.BackupAsync(file, Cancellation);
        }

        var bytes = File.ReadAllBytes(file);
        bytes.AsSpan(bytes.Length / 2, 8192).Fill(0xA5);
        File.WriteAllBytes(file, bytes);
        File.WriteAllText(file + ".txt", "no database");
        File.WriteAllText(file + ".empty", "");
        var target = Path.Combine(other.Path, "restored");
        foreach (var (bad, sentence) in ((string, string)[])[(file, "is damaged"), (file + ".txt", "is damaged"), (file + ".empty", "is no backup"), (file + ".missing", "There is no backup")])
        {
            var refusal = await Assert.ThrowsAsync<WorkspaceException>(() => Workspace.RestoreAsync(bad, target, replace: false, Cancellation));
            Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(Path.Combine(target, "kpibot.db")));
    }
}
