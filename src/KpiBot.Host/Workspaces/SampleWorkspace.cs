using System.Globalization;
using KpiBot.Connectors.Csv;
using KpiBot.Host.Commands;
using KpiBot.Sample;
using KpiBot.Storage;

namespace KpiBot.Host.Workspaces;

/// <summary>
/// The sample workspace in the user's temporary folder: one for each build, size, seed and day, so that a second question finds it ready.
/// Two processes may build it at once; the first to finish is kept.
/// </summary>
internal static class SampleWorkspace
{
    private const int DaysKept = 3;

    /// <summary>The folder of the sample that ends yesterday; built when it is not there.</summary>
    public static async Task<string> EnsureAsync(CommandContext context, CancellationToken cancellation)
    {
        var until = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime).AddDays(-1);
        var (deals, seed) = (context.Settings.Sample.Deals, context.Settings.Sample.Seed);
        var home = Home();
        var folder = Path.Combine(home, string.Create(CultureInfo.InvariantCulture, $"sample-{Build()}-{deals}-{seed}-{until:yyyyMMdd}"));
        if (Directory.Exists(folder)) return folder;

        await context.Terminal.Error.WriteLineAsync("Building the sample workspace …");
        var building = string.Create(CultureInfo.InvariantCulture, $"{folder}.{Environment.ProcessId}");
        try
        {
            await BuildAsync(new KpiBot.Sample.SampleOptions { Deals = deals, Seed = seed, Until = until }, building, context.Time, cancellation);
            Directory.Move(building, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another process was first; its workspace is the same.
        }
        finally
        {
            if (Directory.Exists(building)) Directory.Delete(building, recursive: true);
        }

        Forget(home, until.AddDays(-DaysKept));
        return folder;
    }

    private static async Task BuildAsync(KpiBot.Sample.SampleOptions options, string folder, TimeProvider time, CancellationToken cancellation)
    {
        var exports = Path.Combine(folder, "exports");
        var files = SampleCompany.Write(options, exports, null, cancellation);
        using (var workspace = await Workspace.OpenWriterAsync(folder, time, cancellation))
        {
            var outcome = await new MappingImport(workspace, time).RunAsync(files.Mapping, exports, new ImportOptions(), cancellation);
            if (outcome.Import is ImportOutcome.Rejected rejected)
                throw new InvalidOperationException($"The sample company cannot be imported: {rejected.Errors.First[0]}");
        }

        Directory.Delete(exports, recursive: true);
    }

    /// <summary>A folder of this user alone: whoever else could write there could make up our numbers.</summary>
    private static string Home()
    {
        var home = Path.Combine(Path.GetTempPath(), $"kpibot-{Environment.UserName}");
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(home).FullName;
        const UnixFileMode ours = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(home, ours);
        return File.GetUnixFileMode(home) == ours
            ? home
            : throw new UsageException($"Other users may write in {home}: remove it, or name a data folder with --data.");
    }

    /// <summary>Changes whenever the made-up company, its import or the store can have changed.</summary>
    private static string Build() => string.Join(
        "",
        new[] { typeof(SampleCompany), typeof(CsvImport), typeof(Workspace), typeof(Crm.CrmRecord) }
            .Select(type => type.Module.ModuleVersionId.ToString("N")[..4]));

    private static void Forget(string home, DateOnly before)
    {
        foreach (var old in Directory.EnumerateDirectories(home, "sample-*"))
        {
            if (!DateOnly.TryParseExact(Path.GetFileName(old).Split('-')[^1], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day >= before) continue;
            try
            {
                Directory.Delete(old, recursive: true);
            }
            catch (IOException)
            {
                // Another process still reads it; the next one will remove it.
            }
        }
    }
}
