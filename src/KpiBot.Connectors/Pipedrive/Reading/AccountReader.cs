using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Pipedrive.Reading;

/// <summary>Reads the company itself, which Pipedrive tells with the token's owner: its currency, its time zone, and where its pages are.</summary>
internal sealed class AccountReader(PipedriveApi api) : IStreamReader
{
    public const string Name = "account";
    private static readonly string[] Fields = ["company_domain", "default_currency", "timezone_name"];

    public StreamSpec Stream { get; } = new(Name) { IsLookup = true, HasDelta = false };

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        using var me = await api.GetAsync("/v1/users/me", Name, "base", cancellation).ConfigureAwait(false);
        return new SyncPage([new SyncRow(Name, Instant.FromUnixTimeTicks(0), Kept.Of(me.RootElement.Get("data"), Fields))], [], null);
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);
}
