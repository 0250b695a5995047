using NodaTime;

namespace KpiBot.Sync;

/// <summary>One run over one source: every stream is read to its end, then all of it becomes visible at once. Whatever stops it, it goes on from there the next time.</summary>
public sealed class SyncRun(ICrmConnector connector, ILandingStore landings, IRecordStore records, TimeProvider time)
{
    /// <summary>Runs. What a source does wrong is in the report; only the store's failures and being cancelled are thrown.</summary>
    public async Task<SyncReport> RunAsync(SyncOptions options, CancellationToken cancellation)
    {
        var began = Now();
        var landing = await landings.OpenAsync(connector.Source, cancellation).ConfigureAwait(false);
        await using (landing.ConfigureAwait(false))
        {
            var publication = new Publication(connector, landing, records);
            await publication.CheckAsync(cancellation).ConfigureAwait(false);
            var streams = await ReadAsync(landing, options, began, cancellation).ConfigureAwait(false);
            options.Progress?.Report(new SyncProgress(null, streams.Sum(stream => stream.Rows)));
            var isWhole = streams.All(IsNoObstacle) && streams.Any(stream => stream.Failure is null);
            var generation = isWhole ? await publication.RunAsync(streams, options.Accept, Now(), cancellation).ConfigureAwait(false) : null;
            var report = new SyncReport(connector.Source, began, Now(), streams, generation, connector.Traffic);
            await landing.ReportAsync(report, cancellation).ConfigureAwait(false);
            return report;
        }
    }

    private async Task<StreamReport[]> ReadAsync(ILanding landing, SyncOptions options, Instant began, CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(options.AtOnce);
        var rows = 0L;
        return await Task.WhenAll(connector.Streams.Select(ReadAsync)).ConfigureAwait(false);

        async Task<StreamReport> ReadAsync(StreamSpec stream)
        {
            await places.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await new StreamRun(connector, landing, stream, Now, Show).RunAsync(began, options.Full, cancellation).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        }

        void Show(StreamSpec stream, int read) => options.Progress?.Report(new SyncProgress(stream.Name, Interlocked.Add(ref rows, read)));
    }

    private bool IsNoObstacle(StreamReport stream) => stream.Failure switch
    {
        null or SourceFailure.NotAllowed => true,
        SourceFailure.Spent => connector.Streams.Any(spec => spec.Name == stream.Name && spec.CanLag),
        _ => false,
    };

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
