using KpiBot.Connectors.Http;
using KpiBot.Connectors.Salesforce.Reading;
using KpiBot.Connectors.Salesforce.Translation;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce;

/// <summary>Reads a Salesforce organisation: page by page or by a Bulk API job for everything, by stamps for what changed, by the feed of deletions for what left the recycle bin too.</summary>
public sealed class SalesforceConnector : ICrmConnector, IDisposable
{
    private readonly SalesforceSettings _settings;
    private readonly SalesforceApi _api;
    private readonly Descriptions _descriptions;
    private readonly Dictionary<string, IStreamReader> _readers;

    /// <summary>Takes settings whose address was found right.</summary>
    public SalesforceConnector(SalesforceSettings settings, ISourceToken token, TimeProvider time)
    {
        (_settings, _api) = (settings, new SalesforceApi(settings, token, time));
        var objects = SalesforceObjects.Of(settings);
        _descriptions = new Descriptions(_api, time);
        var bulk = new BulkQuery(_api, time);
        IStreamReader[] readers = [new FieldsReader(_descriptions, objects), .. objects.Select(type => new ObjectReader(_api, _descriptions, bulk, type, settings.BulkFrom, time))];
        _readers = readers.ToDictionary(reader => reader.Stream.Name);
        Streams = [.. readers.Select(reader => reader.Stream)];
    }

    /// <summary>The names of the streams that can be left out.</summary>
    public static IReadOnlyList<string> Optional => SalesforceObjects.Optional;

    /// <summary>Whether a text names a stream that can be left out, or a field of an object that is read.</summary>
    public static bool CanBeLeftOut(string name) => Optional.Contains(name) || SalesforceObjects.Knows(name);

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
    public ITranslator TranslatorOf(ILandedRows landed) => new SalesforceTranslator(_settings, landed);

    /// <inheritdoc/>
    public void Dispose()
    {
        _descriptions.Dispose();
        _api.Dispose();
    }
}
