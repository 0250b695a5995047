using KpiBot.Crm;
using KpiBot.Storage;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage;

public sealed class WorkspaceTests
{
    private static readonly Lead Lead = new() { Source = "crm", Id = "1", Channel = "referral" };

    [Fact]
    public async Task A_writer_makes_the_folder_and_a_second_opening_finds_it_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var inner = Path.Combine(folder.Path, "a", "b");
        using (var first = await Workspace.OpenWriterAsync(inner, TimeProvider.System, Cancellation)) await first.ImportAsync("crm", [Lead]);
        using var second = await Workspace.OpenWriterAsync(inner, TimeProvider.System, Cancellation);
        Assert.Equal(1, second.Revision);
        Assert.Equal([Lead], second.All<Lead>());
    }

    [Fact]
    public async Task A_second_writer_is_refused_until_the_first_has_ended()
    {
        using var folder = new TemporaryFolder();
        using (await folder.WriterAsync())
        {
            var refusal = await Assert.ThrowsAsync<WorkspaceException>(() => folder.WriterAsync());
            Assert.Equal($"Another kpibot is writing in {folder.Path}: end it first, or give another folder with --data.", refusal.Message);
        }

        (await folder.WriterAsync()).Dispose();
    }

    [Fact]
    public async Task A_reader_beside_the_writer_sees_only_what_was_committed()
    {
        using var folder = new TemporaryFolder();
        using var writer = await folder.WriterAsync();
        using var reader = Workspace.OpenReader(folder.Path);
        await using (var session = await writer.BeginAsync("crm", Cancellation))
        {
            await session.UpsertAsync(RecordKind.Lead, [Lead], Cancellation);
            Assert.Empty(reader.All<Lead>());
            Assert.Empty(reader.Sources);
            await session.CommitAsync(Noon, Cancellation);
        }

        Assert.Equal([Lead], reader.All<Lead>());
        Assert.Equal(1, reader.Revision);
    }

    [Fact]
    public async Task A_snapshot_source_stays_at_its_revision_while_an_import_is_committed()
    {
        using var folder = new TemporaryFolder();
        using var writer = await folder.WriterAsync();
        await writer.ImportAsync("crm", [Lead]);
        using var before = writer.OpenSnapshotSource();
        await writer.ImportAsync("crm", [Lead with { Id = "2" }]);
        Assert.Equal(1, before.State.Revision);
        Assert.Equal([1], before.Keys(RecordKind.Lead));
        Assert.Equal([1, 2], writer.Keys(RecordKind.Lead));
    }

    [Fact]
    public async Task A_reader_cannot_write()
    {
        using var folder = new TemporaryFolder();
        (await folder.WriterAsync()).Dispose();
        using var reader = Workspace.OpenReader(folder.Path);
        await Assert.ThrowsAsync<WorkspaceException>(() => reader.BeginAsync("crm", Cancellation));
        await Assert.ThrowsAsync<WorkspaceException>(() => reader.ChangeAgreementAsync(new() { Currency = "BRL" }, "ana", Cancellation));
    }

    [Fact]
    public void A_reader_of_no_folder_or_of_one_that_is_no_workspace_is_told_what_to_do()
    {
        using var folder = new TemporaryFolder();
        var missing = Path.Combine(folder.Path, "missing");
        Assert.StartsWith($"There is no folder {missing}:", Refusal(missing), StringComparison.Ordinal);
        Assert.StartsWith($"{folder.Path} is no KpiBot workspace", Refusal(folder.Path), StringComparison.Ordinal);
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "not a folder");
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(() => Workspace.OpenWriterAsync(Path.Combine(file, "data"), TimeProvider.System, Cancellation));
        Assert.StartsWith($"The folder {Path.Combine(file, "data")} cannot be made:", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        using (var other = WorkspaceFiles.Connect(folder.Database, SqliteOpenMode.ReadWriteCreate)) other.Execute("CREATE TABLE Bookmarks (Url TEXT)");
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(() => Workspace.OpenWriterAsync(folder.Path, TimeProvider.System, Cancellation));
        Assert.Contains("database of another program", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("database of another program", Refusal(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_of_a_newer_program_is_refused()
    {
        using var folder = new TemporaryFolder();
        (await folder.WriterAsync()).Dispose();
        using (var database = WorkspaceFiles.Connect(folder.Database, SqliteOpenMode.ReadWrite))
            database.Execute("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Future', '99')");
        await Assert.ThrowsAsync<WorkspaceException>(() => folder.WriterAsync());
        Assert.Contains("newer kpibot", Refusal(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_refused_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync())
            await workspace.ImportAsync("crm", Enumerable.Range(0, 2000).Select(number => Lead with { Id = $"lead {number}" }));
        var whole = File.ReadAllBytes(folder.Database);

        byte[][] damaged = [whole[..(whole.Length / 2)], Overwritten(whole, 0, 100), Overwritten(whole, whole.Length / 2, 8192), "no database"u8.ToArray()];
        foreach (var bytes in damaged)
        {
            File.WriteAllBytes(folder.Database, bytes);
            var refusal = await Assert.ThrowsAsync<WorkspaceException>(() => folder.WriterAsync());
            Assert.Equal($"{folder.Database} is damaged: restore a backup with `kpibot restore`, or move the file away and import again.", refusal.Message);
        }

        File.WriteAllBytes(folder.Database, whole);
        (await folder.WriterAsync()).Dispose();
    }

    [Fact]
    public async Task A_read_of_a_damaged_page_is_a_sentence_too()
    {
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync())
            await workspace.ImportAsync("crm", Enumerable.Range(0, 2000).Select(number => Lead with { Id = $"lead {number}" }));
        var bytes = File.ReadAllBytes(folder.Database);
        File.WriteAllBytes(folder.Database, Overwritten(bytes, 8192, bytes.Length - 8192));
        Assert.Contains("is damaged", Refusal(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_connection_is_durable_and_distrusts_the_file()
    {
        using var folder = new TemporaryFolder();
        (await folder.WriterAsync()).Dispose();
        foreach (var mode in (SqliteOpenMode[])[SqliteOpenMode.ReadWrite, SqliteOpenMode.ReadOnly])
        {
            using var connection = new WorkspaceFiles(folder.Path).Connect(mode);
            Assert.Equal(
                ["wal", 2L, 5000L, 1L, 0L],
                new[] { "journal_mode", "synchronous", "busy_timeout", "foreign_keys", "trusted_schema" }.Select(pragma => connection.Scalar($"PRAGMA {pragma}")));
        }
    }

    private static string Refusal(string folder) => Assert.Throws<WorkspaceException>(() => Workspace.OpenReader(folder)).Message;

    private static byte[] Overwritten(byte[] bytes, int from, int count)
    {
        var copy = bytes.ToArray();
        copy.AsSpan(from, count).Fill(0xA5);
        return copy;
    }
}
