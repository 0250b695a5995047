using KpiBot.Connectors.Http;
using KpiBot.Connectors.RdStation.Reading;
using KpiBot.Connectors.RdStation.Translation;
using KpiBot.Sync;

namespace KpiBot.Connectors.RdStation;

/// <summary>Reads an RD Station CRM account: lists in the order in which rows were made, past the 10,000 that a list shows; what is deleted by reading everything every day.</summary>
public sealed class RdStationConnector : ICrmConnector, IDisposable
{
    private readonly RdStationSettings _settings;
    private readonly RdStationApi _api;
    private readonly Dictionary<string, IStreamReader> _readers;

    /// <summary>Takes settings whose address was found right.</summary>
    public RdStationConnector(RdStationSettings settings, ISourceToken token, TimeProvider time)
    {
        (_settings, _api) = (settings, new RdStationApi(settings, token, time));
        IStreamReader[] readers =
        [
            .. RdStationObjects.Named.Select(type => new NamedReader(_api, type)), new StageReader(_api),
            .. RdStationObjects.All.Select(type => new ObjectReader(_api, type)), new LineReader(_api),
        ];
        _readers = readers.Where(reader => !settings.Without.Contains(reader.Stream.Name)).ToDictionary(reader => reader.Stream.Name);
        Streams = [.. _readers.Values.Select(reader => reader.Stream)];
    }

    /// <summary>The names of the streams that can be left out.</summary>
    public static IReadOnlyList<string> Optional { get; } = [RdStationObjects.Segments, RdStationObjects.Organizations, RdStationObjects.Contacts, RdStationObjects.Tasks, LineReader.Name];

    /// <inheritdoc/>
    public string Source => _settings.Source;

    /// <inheritdoc/>
    public IReadOnlyList<StreamSpec> Streams { get; }

    /// <inheritdoc/>
    public SourceTraffic Traffic => _api.Traffic;

    /// <inheritdoc/>
    public Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation) => _readers[request.Stream.Name].ReadAsync(request, cancellation);

    /// <inheritdoc/>
    public Task<long?> CountAsync(StreamSpec stream, CancellationToken cancellation) => _readers[stream.Name].CountAsync(cancellation);

    /// <inheritdoc/>
    public ITranslator TranslatorOf(ILandedRows landed) => new RdStationTranslator(_settings, landed);

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();
}
