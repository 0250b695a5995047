using KpiBot.Connectors.GoogleAnalytics.Reading;
using KpiBot.Connectors.GoogleAnalytics.Translation;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.GoogleAnalytics;

/// <summary>Reads how many visits came to a website from where, by the day: the Data API of Google Analytics 4.</summary>
public sealed class GoogleAnalyticsConnector : ICrmConnector, IDisposable
{
    private readonly GoogleAnalyticsSettings _settings;
    private readonly GoogleAnalyticsApi _api;
    private readonly PropertyReader _property;
    private readonly TrafficReader _traffic;

    /// <summary>Takes settings whose address was found right.</summary>
    public GoogleAnalyticsConnector(GoogleAnalyticsSettings settings, ISourceToken token, TimeProvider time)
    {
        (_settings, _api) = (settings, new GoogleAnalyticsApi(settings, token, time));
        (_property, _traffic) = (new PropertyReader(_api), new TrafficReader(_api, settings, time));
        Streams = [PropertyReader.Stream, _traffic.Stream];
    }

    /// <inheritdoc/>
    public string Source => _settings.Source;

    /// <inheritdoc/>
    public IReadOnlyList<StreamSpec> Streams { get; }

    /// <inheritdoc/>
    public SourceTraffic Traffic => _api.Traffic;

    /// <inheritdoc/>
    public Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation) =>
        request.Stream.Name == PropertyReader.Name ? _property.ReadAsync(cancellation) : _traffic.ReadAsync(request, cancellation);

    /// <inheritdoc/>
    public Task<long?> CountAsync(StreamSpec stream, CancellationToken cancellation) => Task.FromResult<long?>(null);

    /// <inheritdoc/>
    public ITranslator TranslatorOf(ILandedRows landed) => new TrafficTranslator(_settings, _traffic.Stream, landed);

    /// <inheritdoc/>
    public void Dispose() => _api.Dispose();
}
