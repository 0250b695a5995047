using KpiBot.Host.Connecting;
using KpiBot.Storage;

namespace KpiBot.Host.Syncing;

/// <summary>How the copies of sources are, for whoever watches the host: no figure of the data and no sentence of a source is in it.</summary>
internal static class SourceHealth
{
    /// <summary>200 where every copy is complete and trusted and every connection good, else 503; the body tells each. Rows that are missing are told but not ill: an index is late for minutes every day.</summary>
    public static async Task<IResult> OfAsync(Workspace workspace, Connections connections, CancellationToken cancellation)
    {
        var runs = workspace.SyncReports.ToDictionary(report => report.Source);
        var sources = workspace.Sources.Select(source => new
        {
            source = source.Name,
            asOf = source.AsOf.ToString(),
            newest = source.Copy?.NewestAt?.ToString(),
            lastRun = runs.GetValueOrDefault(source.Name)?.EndedAt.ToString(),
            lastRunComplete = runs.GetValueOrDefault(source.Name)?.IsComplete,
            suspect = source.Copy?.Suspicion is not null,
            callsLeftToday = runs.GetValueOrDefault(source.Name)?.Traffic.LeftToday,
            streams = (source.Copy?.Streams ?? []).Select(stream => new { stream = stream.Name, readAt = stream.ReadAt?.ToString(), newest = stream.NewestAt?.ToString(), complete = stream.Problem is null, missing = stream.Missing }),
        }).ToList();
        var ties = new List<(string Source, string State)>();
        foreach (var server in connections.Servers)
            ties.Add((server.Source, await connections.Store.ReadAsync(server.Source, cancellation) switch { { Lost: not null } => "lost", { IsUsable: true } => "connected", _ => "not connected" }));
        var isWell = ties.TrueForAll(tie => tie.State != "lost") && sources.TrueForAll(source => !source.suspect && source.lastRunComplete != false && source.streams.All(stream => stream.complete));
        return Results.Json(new { healthy = isWell, sources, connections = ties.Select(tie => new { source = tie.Source, state = tie.State }) }, statusCode: isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
