using System.Diagnostics;
using System.Text;
using KpiBot.Crm;
using KpiBot.Storage;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage;

public sealed class KilledWriterTests
{
    private const string FolderVariable = "KPIBOT_TEST_KILLED_FOLDER";
    private const string Ready = "half of the import is on disk";
    private static readonly Lead Lead = new() { Source = "crm", Id = "before" };

    [Fact]
    public async Task A_writing_process_that_is_killed_leaves_the_state_before_its_import()
    {
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync()) await workspace.ImportAsync("crm", [Lead]);

        using var process = StartImport(folder.Path);
        try
        {
            string? line;
            do line = await process.StandardOutput.ReadLineAsync(Cancellation);
            while (line is not null && !line.EndsWith(Ready, StringComparison.Ordinal)); // the runner may have begun the line with a colour
            Assert.NotNull(line);
            Assert.True(new FileInfo(folder.Database + "-wal").Length > 1_000_000, "The import has to be under way on disk for the kill to mean anything.");
            await Assert.ThrowsAsync<WorkspaceException>(() => folder.WriterAsync());
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }

        using (var reader = Workspace.OpenReader(folder.Path)) Assert.Equal([Lead], reader.All<Lead>());
        using var next = await folder.WriterAsync();
        Assert.Equal([Lead], next.All<Lead>());
        Assert.Equal(1, next.Revision);
        await next.ImportAsync("crm", [Lead with { Id = "after" }]);
        Assert.Equal(2, next.All<Lead>().Count);
    }

    /// <summary>What the process that is killed does: an import larger than SQLite's cache, so that a part of it is on disk, and then nothing until the end.</summary>
    [Fact(Explicit = true)]
    public async Task Import_until_killed()
    {
        using var workspace = await Workspace.OpenWriterAsync(Environment.GetEnvironmentVariable(FolderVariable)!, TimeProvider.System, Cancellation);
        await using var session = await workspace.BeginAsync("crm", Cancellation);
        var long2K = new string('x', 2000);
        await session.UpsertAsync(RecordKind.Lead, [.. Enumerable.Range(0, 50_000).Select(number => Lead with { Id = $"{number}", Stage = long2K })], Cancellation);
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(Encoding.UTF8.GetBytes(Ready + "\n"), Cancellation);
        await output.FlushAsync(Cancellation);
        await Task.Delay(Timeout.Infinite, Cancellation);
    }

    private static Process StartImport(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(KilledWriterTests).Assembly.Location, "-method", $"{typeof(KilledWriterTests).FullName}.{nameof(Import_until_killed)}", "-explicit", "only"])
        {
            RedirectStandardOutput = true,
            Environment = { [FolderVariable] = folder },
        };
        return Process.Start(start)!;
    }
}
