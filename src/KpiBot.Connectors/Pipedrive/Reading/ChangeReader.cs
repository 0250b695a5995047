using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Pipedrive.Reading;

/// <summary>
/// Reads which stages and values each deal had. It takes a call for every deal, so that all of it is read once and then only what changed; a deal that a look back meets again as it was
/// takes none. Where the day's tokens do not reach, it goes on the next day, and records are made without the rest of it.
/// </summary>
internal sealed class ChangeReader(PipedriveApi api) : IStreamReader
{
    public const string Name = "deal_changes", Stage = "stage_id", Value = "value";
    private const int Size = 50, MostPages = 20;

    // All of it is read only when asked for: the changes of a deal do not change.
    private static readonly Duration Never = Duration.FromDays(36_500);
    private static readonly string[] Tracked = [Stage, Value];

    private readonly ObjectReader _deals = new(api, PipedriveObjects.Deal);
    private readonly ReadDeals _read = new();

    public StreamSpec Stream { get; } = new(Name) { Kinds = [RecordKind.StageChange], HasGone = true, CanLag = true, SweepEvery = Never, Tracked = Tracked };

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        _read.Begin(request);
        var (deals, next) = await _deals.PageAsync(request, request.Pass == PassKind.Gone ? ObjectReader.Most : Size, "", cancellation).ConfigureAwait(false);
        if (request.Pass == PassKind.Gone) return new SyncPage([], [.. deals.Select(ObjectReader.IdOf).OfType<string>().Select(id => new GoneRow(id))], next);
        var rows = new List<SyncRow>();
        foreach (var deal in deals)
        {
            if (ObjectReader.IdOf(deal) is not { } id || PipedriveTimes.AtOf(deal.Get("add_time").Text()) is not { } made) continue;
            if (request.Pass == PassKind.Delta && _read.Has(id, ObjectRow.ModifiedAt(deal))) continue;
            if (await ChangesAsync(id, cancellation).ConfigureAwait(false) is { } changes)
                rows.Add(new SyncRow(id, ObjectRow.ModifiedAt(deal), new Dictionary<string, string>()) { History = [.. Tracked.SelectMany(field => History(field, deal, made, changes))] });
        }

        _read.Add(rows);
        return new SyncPage(rows, [], next);
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);

    /// <summary>The changes of a deal; null for one that is gone meanwhile.</summary>
    private async Task<List<(string Field, Instant At, string? Old, string? New)>?> ChangesAsync(string deal, CancellationToken cancellation)
    {
        var changes = new List<(string, Instant, string?, string?)>();
        string? cursor = "";
        try
        {
            // Its cursor was seen to repeat: what comes a second time is the end.
            for (var seen = new HashSet<string>(); cursor is not null && seen.Add(cursor) && seen.Count <= MostPages;)
            {
                using var page = await api.GetHistoryAsync(
                    $"/v1/deals/{Uri.EscapeDataString(deal)}/changelog?limit={ObjectReader.Most}{(cursor.Length > 0 ? $"&cursor={Uri.EscapeDataString(cursor)}" : "")}", Name, "deals:read", cancellation).ConfigureAwait(false);
                changes.AddRange(
                    from change in PipedriveApi.Rows(page, Name)
                    let field = change.Get("field_key").Text()
                    let at = PipedriveTimes.AtOf(change.Get("time").Text())
                    where Tracked.Contains(field) && at is not null
                    select (field, at.Value, change.Get("old_value").Text(), change.Get("new_value").Text()));
                cursor = page.RootElement.Get("additional_data").Get("next_cursor").Text();
            }
        }
        catch (SourceException lost) when (lost.Failure == SourceFailure.PlaceLost)
        {
            return null;
        }

        return changes;
    }

    /// <summary>A field's values: the first from the deal's beginning on, which is what the first change replaced.</summary>
    private static IEnumerable<FieldChange> History(string field, JsonElement deal, Instant made, List<(string Field, Instant At, string? Old, string? New)> changes)
    {
        var own = changes.Where(change => change.Field == field).OrderBy(change => change.At).ToList();
        yield return new FieldChange(field, made, own.Count > 0 ? own[0].Old : deal.Get(field).Text());
        foreach (var change in own) yield return new FieldChange(field, change.At, change.New);
    }
}
