using KpiBot.Connectors.HubSpot.Reading;
using KpiBot.Connectors.HubSpot.Translation;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot;

/// <summary>Reads a HubSpot account: lists for everything, searches for what changed, the archive for what is gone.</summary>
public sealed class HubSpotConnector : ICrmConnector, IDisposable
{
    private readonly HubSpotSettings _settings;
    private readonly HubSpotApi _api;
    private readonly Dictionary<string, IStreamReader> _readers;

    /// <summary>Takes settings whose address was found right.</summary>
    public HubSpotConnector(HubSpotSettings settings, ISourceToken token, TimeProvider time)
    {
        (_settings, _api) = (settings, new HubSpotApi(settings, token, time));
        IStreamReader[] readers =
        [
            new AccountReader(_api), new OwnerReader(_api), new PipelineReader(_api), new MailingReader(_api),
            .. HubSpotObjects.All.Select(type => new ObjectReader(_api, type)),
        ];
        _readers = readers.Where(reader => !settings.Without.Contains(reader.Stream.Name)).ToDictionary(reader => reader.Stream.Name);
        Streams = [.. _readers.Values.Select(reader => reader.Stream)];
    }

    /// <summary>The names of the streams that can be left out.</summary>
    public static IReadOnlyList<string> Optional { get; } = [MailingReader.Name, .. HubSpotObjects.All.Select(type => type.Name)];

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
    public ITranslator TranslatorOf(ILandedRows landed) => new HubSpotTranslator(_settings, landed);

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();
}
