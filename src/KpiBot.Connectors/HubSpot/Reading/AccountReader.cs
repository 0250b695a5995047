using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.HubSpot.Reading;

/// <summary>Reads the account itself: one row with its home currency, its time zone, and where its pages are.</summary>
internal sealed class AccountReader(HubSpotApi api) : IStreamReader
{
    public const string Name = "account";
    private static readonly string[] Fields = ["portalId", "companyCurrency", "timeZone", "uiDomain"];

    public StreamSpec Stream { get; } = new(Name) { IsLookup = true, HasDelta = false };

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        using var account = await api.GetAsync("/account-info/v3/details", Name, "oauth", cancellation).ConfigureAwait(false);
        var fields = Fields.Select(name => (name, Value: account.RootElement.Get(name).Text())).Where(field => field.Value is not null).ToDictionary(field => field.name, field => field.Value!);
        return new SyncPage([new SyncRow(Name, Instant.FromUnixTimeTicks(0), fields)], [], null);
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);
}
