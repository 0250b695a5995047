using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Pipedrive.Reading;

/// <summary>Reads the members of the own team by display name, those who left too: old deals are theirs. Their e-mail addresses, which Pipedrive sends along, are not kept.</summary>
internal sealed class UserReader(PipedriveApi api) : IStreamReader
{
    public const string Name = "users";

    public StreamSpec Stream { get; } = new(Name) { IsLookup = true, HasDelta = false };

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        using var users = await api.GetAsync("/v1/users", Name, "users:read", cancellation).ConfigureAwait(false);
        var rows = PipedriveApi.Rows(users, Name).Where(user => ObjectReader.IdOf(user) is not null).Select(user => new SyncRow(ObjectReader.IdOf(user)!, Instant.FromUnixTimeTicks(0), Kept.Of(user, ["name"])));
        return new SyncPage([.. rows], [], null);
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);
}
