using KpiBot.Sync;

namespace KpiBot.Connectors.Http;

/// <summary>Reads one stream.</summary>
internal interface IStreamReader
{
    StreamSpec Stream { get; }

    Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation);

    /// <summary>How many rows there are; null where the source does not say.</summary>
    Task<long?> CountAsync(CancellationToken cancellation);
}
