using System.Globalization;
using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.HubSpot.Reading;

/// <summary>
/// Reads objects of a type. Everything: by the list, which has no end at 10,000. What changed: by searches in the order of ids, each beginning behind the last id of the one before,
/// so that neither the cap of 10,000 results nor any number of equal stamps can stop it. What is gone: by the archive, for archiving changes no stamp and a search does not know it.
/// </summary>
internal sealed class ObjectReader(HubSpotApi api, HubSpotObject type) : IStreamReader
{
    private const int ListSize = 100, SearchSize = 200, HistorySize = 50;

    private readonly AssociationReader _associations = new(api, type);

    public StreamSpec Stream => type.Stream;

    public Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation) => request.Pass switch
    {
        PassKind.Sweep => ListAsync(request.Token, cancellation),
        PassKind.Delta => SearchAsync(request.Since ?? Instant.FromUnixTimeTicks(0), request.Token, cancellation),
        PassKind.Gone => ArchiveAsync(request.Token, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(request)),
    };

    public async Task<long?> CountAsync(CancellationToken cancellation)
    {
        using var found = await api.SearchAsync(type, Search([], 1, ["hs_object_id"]), cancellation).ConfigureAwait(false);
        return found.RootElement.Get("total") is { ValueKind: JsonValueKind.Number } total ? total.GetInt64() : null;
    }

    private async Task<SyncPage> ListAsync(string? after, CancellationToken cancellation)
    {
        var path = Path(after, type.Tracked.Count > 0 ? HistorySize : ListSize, isArchived: false, type.Properties)
            + (type.Tracked.Count > 0 ? $"&propertiesWithHistory={string.Join(',', type.Tracked)}" : "")
            + (type.Associations.Count > 0 ? $"&associations={string.Join(',', type.Associations)}" : "");
        using var page = await api.GetAsync(path, type.Name, type.Scope, cancellation).ConfigureAwait(false);
        var objects = Objects(page).Select(found => ObjectRow.Of(type, found)).ToList();
        var cut = page.RootElement.Get("results").Items().Where(AssociationReader.IsCut).Select(found => found.Get("id").Text()!).ToHashSet();
        if (cut.Count > 0) await _associations.AddAsync([.. objects.Where(row => cut.Contains(row.Id))], cancellation).ConfigureAwait(false);
        return PageOf(objects, page.Next());
    }

    private async Task<SyncPage> SearchAsync(Instant since, string? after, CancellationToken cancellation)
    {
        object[] filters =
        [
            new { propertyName = type.ModifiedAt, @operator = "GTE", value = since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) },
            new { propertyName = "hs_object_id", @operator = "GT", value = after ?? "0" },
        ];
        using var found = await api.SearchAsync(type, Search([new { filters }], SearchSize, type.Properties), cancellation).ConfigureAwait(false);
        var results = Objects(found).ToList();
        var next = results.Count < SearchSize ? null : results[^1].Get("id").Text();
        List<ObjectRow> rows = [.. type.Tracked.Count == 0
            ? results.Select(result => ObjectRow.Of(type, result))
            : await WithHistoryAsync([.. results.Select(result => result.Get("id").Text()!)], cancellation).ConfigureAwait(false)];
        await _associations.AddAsync(rows, cancellation).ConfigureAwait(false);
        return PageOf(rows, next);
    }

    /// <summary>Searches know no history: the objects found are read once more, with theirs.</summary>
    private async Task<List<ObjectRow>> WithHistoryAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var rows = new List<ObjectRow>(ids.Count);
        foreach (var some in ids.Chunk(HistorySize))
        {
            var body = new { inputs = some.Select(id => new { id }), properties = type.Properties, propertiesWithHistory = type.Tracked };
            using var read = await api.PostAsync($"/crm/v3/objects/{type.Path}/batch/read?archived=false", body, type.Name, type.Scope, cancellation).ConfigureAwait(false);
            rows.AddRange(Objects(read).Select(found => ObjectRow.Of(type, found)));
        }

        return rows;
    }

    private async Task<SyncPage> ArchiveAsync(string? after, CancellationToken cancellation)
    {
        using var page = await api.GetAsync(Path(after, ListSize, isArchived: true, ["hs_object_id"]), type.Name, type.Scope, cancellation).ConfigureAwait(false);
        return new SyncPage([], [.. Objects(page).Select(found => new GoneRow(found.Get("id").Text()!))], page.Next());
    }

    private string Path(string? after, int limit, bool isArchived, IReadOnlyList<string> properties) =>
        FormattableString.Invariant($"/crm/v3/objects/{type.Path}?limit={limit}&archived={(isArchived ? "true" : "false")}&properties={string.Join(',', properties)}")
        + (after is null ? "" : $"&after={Uri.EscapeDataString(after)}");

    private static object Search(object[] groups, int limit, IReadOnlyList<string> properties) =>
        new { filterGroups = groups, sorts = new[] { "hs_object_id" }, properties, limit, after = "0" };

    /// <summary>The results of a reply; a reply without a list of them is none that can be taken for an empty one.</summary>
    private IEnumerable<JsonElement> Objects(JsonDocument page) => page.RootElement.Get("results") is { ValueKind: JsonValueKind.Array } results
        ? results.Items().Where(found => found.Get("id").Text() is not null)
        : throw new SourceException(SourceFailure.Wrong, $"HubSpot's answer to a request for {type.Name} holds no results: please report this.");

    private static SyncPage PageOf(IReadOnlyList<ObjectRow> rows, string? next) => new([.. rows.Select(row => row.Row)], [.. rows.SelectMany(row => row.Merged)], next);
}
