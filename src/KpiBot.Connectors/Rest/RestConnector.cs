using KpiBot.Connectors.Http;
using KpiBot.Connectors.Rest.Reading;
using KpiBot.Connectors.Rest.Translation;
using KpiBot.Sync;

namespace KpiBot.Connectors.Rest;

/// <summary>Reads a source that a file describes.</summary>
public sealed class RestConnector : ICrmConnector, IDisposable
{
    private readonly RestSource _source;
    private readonly RestApi _api;
    private readonly Dictionary<string, RestReader> _readers;

    /// <summary>Takes a description that was found right. <paramref name="isDevelopment"/>: it may be on this machine.</summary>
    public RestConnector(RestSource source, ISourceToken token, bool isDevelopment, TimeProvider time)
    {
        (_source, _api) = (source, new RestApi(source, token, isDevelopment, time));
        _readers = source.Streams.ToDictionary(stream => stream.Name, stream => new RestReader(_api, source, stream));
        Streams = [.. _readers.Values.Select(reader => reader.Stream)];
    }

    /// <inheritdoc/>
    public string Source => _source.Source;

    /// <inheritdoc/>
    public IReadOnlyList<StreamSpec> Streams { get; }

    /// <inheritdoc/>
    public SourceTraffic Traffic => _api.Traffic;

    /// <inheritdoc/>
    public Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation) => _readers[request.Stream.Name].ReadAsync(request, cancellation);

    /// <inheritdoc/>
    public Task<long?> CountAsync(StreamSpec stream, CancellationToken cancellation) => _readers[stream.Name].CountAsync(cancellation);

    /// <inheritdoc/>
    public ITranslator TranslatorOf(ILandedRows landed) => new RestTranslator(_source, landed);

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();
}
