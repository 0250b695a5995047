using KpiBot.Connectors.Csv.Mappings;

namespace KpiBot.Host.Workspaces;

/// <summary>Mapping files.</summary>
internal static class MappingFile
{
    /// <summary>Reads one. What is not there, or cannot be read, is a <see cref="UsageException"/> with everything that is wrong in it.</summary>
    public static async Task<Mapping> ReadAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file)) throw new UsageException($"There is no mapping file {file}.");
        await using var json = File.OpenRead(file);
        return await MappingReader.ReadAsync(json, cancellation) switch
        {
            MappingResult.Read read => read.Mapping,
            MappingResult.Refused refused => throw new UsageException(string.Join(Environment.NewLine, refused.Issues.Select(issue => $"{Path.GetFileName(file)}: {issue}"))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
