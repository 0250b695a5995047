using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.HubSpot.Reading;

/// <summary>Reads the members of the own team by display name and team, those who left too: old deals are theirs. Their e-mail addresses, which HubSpot sends along, are not kept.</summary>
internal sealed class OwnerReader(HubSpotApi api) : IStreamReader
{
    public const string Name = "owners";
    private const string Archived = "archived:", Present = "present:";

    public StreamSpec Stream { get; } = new(Name) { IsLookup = true, HasDelta = false };

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var token = request.Token ?? Present;
        var isArchived = token.StartsWith(Archived, StringComparison.Ordinal);
        var after = token[(token.IndexOf(':', StringComparison.Ordinal) + 1)..];
        using var page = await api.GetAsync(
            $"/crm/v3/owners?limit=500&archived={(isArchived ? "true" : "false")}{(after.Length > 0 ? $"&after={Uri.EscapeDataString(after)}" : "")}", Name, "crm.objects.owners.read", cancellation).ConfigureAwait(false);
        var rows = page.RootElement.Get("results").Items().Select(Row).OfType<SyncRow>().ToList();
        return new SyncPage(rows, [], page.Next() is { } next ? (isArchived ? Archived : Present) + next : isArchived ? null : Archived);
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);

    private static SyncRow? Row(System.Text.Json.JsonElement owner)
    {
        if (owner.Get("id").Text() is not { } id) return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = $"{owner.Get("firstName").Text()} {owner.Get("lastName").Text()}".Trim();
        if (name.Length > 0) fields["name"] = name;
        var teams = owner.Get("teams").Items().OrderByDescending(team => team.Get("primary").Text() == "true").ToList();
        if (teams.Count > 0 && teams[0].Get("name").Text() is { } team) fields["team"] = team;
        return new SyncRow(id, owner.Get("updatedAt").At() ?? Instant.FromUnixTimeTicks(0), fields);
    }
}
