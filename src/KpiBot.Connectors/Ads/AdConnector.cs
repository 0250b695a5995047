using System.Collections.Concurrent;
using System.Globalization;
using KpiBot.Connectors.Reports;
using KpiBot.Sync;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Connectors.Ads;

/// <summary>Reads what was spent on an ad platform and what was seen and clicked for it, by day and campaign.</summary>
public abstract class AdConnector : ICrmConnector, IDisposable
{
    private readonly AdSettings _settings;
    private readonly IAdPlatform _platform;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, AdAccount> _accounts = new(StringComparer.Ordinal);

    private protected AdConnector(AdSettings settings, IAdPlatform platform, TimeProvider time)
    {
        (_settings, _platform, _time) = (settings, platform, time);
        Streams = [AdStreams.Accounts, AdStreams.Campaigns, AdStreams.Days(settings.Days)];
    }

    /// <inheritdoc/>
    public string Source => _settings.Source;

    /// <inheritdoc/>
    public IReadOnlyList<StreamSpec> Streams { get; }

    /// <inheritdoc/>
    public SourceTraffic Traffic => _platform.Traffic;

    /// <inheritdoc/>
    public Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation) =>
        request.Stream.Name == AdStreams.Accounts.Name ? AccountsAsync(cancellation)
        : request.Stream.Name == AdStreams.Campaigns.Name ? CampaignsAsync(request.Token, cancellation)
        : DaysAsync(request, cancellation);

    /// <inheritdoc/>
    public Task<long?> CountAsync(StreamSpec stream, CancellationToken cancellation) => Task.FromResult<long?>(null);

    /// <inheritdoc/>
    public ITranslator TranslatorOf(ILandedRows landed) => new AdTranslator(_settings, landed);

    /// <inheritdoc/>
    public void Dispose()
    {
        _platform.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<SyncPage> AccountsAsync(CancellationToken cancellation)
    {
        var rows = new List<SyncRow>();
        foreach (var id in _settings.Accounts)
        {
            var account = _accounts[id] = await _platform.AccountAsync(id, cancellation).ConfigureAwait(false);
            rows.Add(new SyncRow(id, SyncRow.Unstamped, Fields(("currency", account.Currency), ("zone", account.Zone))));
        }

        return new SyncPage(rows, [], null);
    }

    private async Task<SyncPage> CampaignsAsync(string? token, CancellationToken cancellation)
    {
        var place = (token ?? "0/").Split('/', 2);
        var number = int.Parse(place[0], CultureInfo.InvariantCulture);
        var account = AccountAt(number);
        var page = await _platform.CampaignsAsync(account, place[1].Length > 0 ? place[1] : null, cancellation).ConfigureAwait(false);
        var next = page.Next is { } within ? $"{place[0]}/{within}" : number + 1 < _settings.Accounts.Count ? string.Create(CultureInfo.InvariantCulture, $"{number + 1}/") : null;
        return new SyncPage([.. page.Items.Select(campaign => new SyncRow(AdTranslator.CampaignKey(account, campaign.Id), SyncRow.Unstamped, Fields(("name", campaign.Name), ("utm", campaign.Utm))))], [], next);
    }

    private async Task<SyncPage> DaysAsync(PageRequest request, CancellationToken cancellation)
    {
        var place = ReportPlace.Of(request);
        var account = AccountAt(place.Account);
        var today = Zones.Today((await AccountOfAsync(account, cancellation).ConfigureAwait(false)).Zone, _time);
        var to = place.To(_platform.DaysAtOnce, today);
        var page = await FiguresAsync(account, place.From, to, place.Within, cancellation).ConfigureAwait(false);
        return new SyncPage([.. page.Items.Select(day => Row(account, day))], [], place.Next(request, page.Next, to, today, _settings.Accounts.Count));
    }

    private async Task<AdPage<AdDay>> FiguresAsync(string account, LocalDate from, LocalDate to, string? within, CancellationToken cancellation)
    {
        try
        {
            return await _platform.DaysAsync(account, from, to, within, cancellation).ConfigureAwait(false);
        }
        catch (FormatException exception)
        {
            throw new SourceException(SourceFailure.Wrong, $"{Source} gives figures that cannot be read: please report this.", exception);
        }
    }

    private static SyncRow Row(string account, AdDay day)
    {
        var key = LocalDatePattern.Iso.Format(day.Day);
        return new SyncRow(
            $"{account}|{key}|{day.Campaign}",
            ReportPlace.StampOf(day.Day),
            Fields(
                ("account", account), ("campaign", day.Campaign), ("day", key), ("name", day.Name), ("cost", day.Cost?.ToString(CultureInfo.InvariantCulture)),
                ("impressions", day.Impressions?.ToString(CultureInfo.InvariantCulture)), ("clicks", day.Clicks?.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>The account's zone is needed for its days; it is asked for once.</summary>
    private async Task<AdAccount> AccountOfAsync(string id, CancellationToken cancellation) =>
        _accounts.TryGetValue(id, out var known) ? known : _accounts[id] = await _platform.AccountAsync(id, cancellation).ConfigureAwait(false);

    private string AccountAt(int number) => number < _settings.Accounts.Count
        ? _settings.Accounts[number]
        : throw new SourceException(SourceFailure.PlaceLost, $"{Source} was interrupted in an account that is not read any more.");

    private static Dictionary<string, string> Fields(params (string Name, string? Value)[] fields) =>
        fields.Where(field => !string.IsNullOrEmpty(field.Value)).ToDictionary(field => field.Name, field => field.Value!, StringComparer.Ordinal);
}
