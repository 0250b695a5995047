using KpiBot.Connectors.Http;
using KpiBot.Connectors.Pipedrive.Reading;
using KpiBot.Connectors.Pipedrive.Translation;
using KpiBot.Sync;

namespace KpiBot.Connectors.Pipedrive;

/// <summary>Reads a Pipedrive company: lists by id for everything and for what changed, with the archive; the list of deleted deals for what is gone; changelogs for stages and values.</summary>
public sealed class PipedriveConnector : ICrmConnector, IDisposable
{
    private readonly PipedriveSettings _settings;
    private readonly PipedriveApi _api;
    private readonly Dictionary<string, IStreamReader> _readers;

    /// <summary>Takes settings whose address was found right.</summary>
    public PipedriveConnector(PipedriveSettings settings, ISourceToken token, TimeProvider time)
    {
        (_settings, _api) = (settings, new PipedriveApi(settings, token, time));
        IStreamReader[] readers =
        [
            new AccountReader(_api), new UserReader(_api), new OptionReader(_api),
            .. PipedriveObjects.All.Select(type => new ObjectReader(_api, type)),
            new LeadReader(_api), new LineReader(_api), new ChangeReader(_api),
        ];
        _readers = readers.Where(reader => !settings.Without.Contains(reader.Stream.Name)).ToDictionary(reader => reader.Stream.Name);
        Streams = [.. _readers.Values.Select(reader => reader.Stream)];
    }

    /// <summary>The names of the streams that can be left out.</summary>
    public static IReadOnlyList<string> Optional { get; } = [PipedriveObjects.Organizations, PipedriveObjects.Activities, LeadReader.Name, LineReader.Name, ChangeReader.Name];

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
    public ITranslator TranslatorOf(ILandedRows landed) => new PipedriveTranslator(_settings.Source, landed);

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();
}
