using System.Globalization;
using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.Pipedrive.Reading;

/// <summary>
/// Reads leads, those that were archived after the others, all of them every time: Pipedrive does not say which have changed. The list goes by places, so that one that is deleted
/// meanwhile moves those behind it; each page begins some places before the end of the one before.
/// </summary>
internal sealed class LeadReader(PipedriveApi api) : IStreamReader
{
    public const string Name = "leads";
    private const string Archived = "archived:", Present = "present:";
    private const int Size = 500, Overlap = 20;
    private static readonly string[] Fields = ["add_time", "owner_id", "organization_id", "channel", "is_archived"];

    public StreamSpec Stream { get; } = new(Name) { Kinds = [RecordKind.Lead], HasDelta = false };

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var token = request.Token ?? Present;
        var isArchive = token.StartsWith(Archived, StringComparison.Ordinal);
        var start = int.TryParse(token.AsSpan(token.IndexOf(':', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;
        var path = FormattableString.Invariant($"/v1/leads{(isArchive ? "/archived" : "")}?limit={Size}&start={start}&sort=add_time%20ASC");
        using var page = await api.GetAsync(path, Name, "leads:read", cancellation).ConfigureAwait(false);
        var found = PipedriveApi.Rows(page, Name).Where(lead => ObjectReader.IdOf(lead) is not null).ToList();
        var hasMore = page.RootElement.Get("additional_data").Get("pagination").Get("more_items_in_collection").ValueKind == System.Text.Json.JsonValueKind.True && found.Count > Overlap;
        var next = hasMore ? FormattableString.Invariant($"{(isArchive ? Archived : Present)}{start + found.Count - Overlap}") : isArchive ? null : Archived;
        return new SyncPage([.. found.Select(lead => ObjectRow.Of(lead, ObjectReader.IdOf(lead)!, Fields))], [], next);
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);
}
