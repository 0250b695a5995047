using KpiBot.Connectors.Http;
using KpiBot.Connectors.Rest;
using KpiBot.Connectors.Rest.Mappings;
using KpiBot.Host.Commands;
using KpiBot.Sync;

namespace KpiBot.Host.Syncing;

/// <summary>The sources that files describe. A file that cannot be used is a <see cref="UsageException"/> with every mistake in it.</summary>
internal static class DescribedSources
{
    private const int Listed = 20;

    public static IEnumerable<ICrmConnector> Of(CommandContext context) =>
        context.Settings.Rest.Select(source => new RestConnector(Read(source.Key, source.Value.File, context.IsDevelopment), new FixedToken(source.Value.Secret), context.IsDevelopment, context.Time));

    private static RestSource Read(string name, string file, bool isDevelopment)
    {
        try
        {
            return RestSourceReader.Read(File.ReadAllBytes(file), isDevelopment) switch
            {
                RestResult.Read read => read.Source,
                RestResult.Refused refused => throw new UsageException($"{file} cannot be used:\n{string.Join('\n', refused.Issues.Take(Listed).Select(issue => $"  {issue}"))}{(refused.Issues.Count > Listed ? FormattableString.Invariant($"\n  and {refused.Issues.Count - Listed} more") : "")}"),
                _ => throw new InvalidOperationException(),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The setting Rest:{name}:File names {file}, which cannot be read: {exception.Message}");
        }
    }
}
