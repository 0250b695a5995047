using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Pipedrive.Reading;

/// <summary>Reads the products on deals, for a hundred deals at once. Which was taken off a deal shows nowhere: all of them are read every day.</summary>
internal sealed class LineReader(PipedriveApi api) : IStreamReader
{
    public const string Name = "deal_products";
    private const int Size = 100;
    private const string Count = "products_count";
    private static readonly string[] Fields = ["deal_id", "name", "sum", "currency", "quantity"];

    private readonly ObjectReader _deals = new(api, PipedriveObjects.Deal);

    public StreamSpec Stream { get; } = new(Name) { Kinds = [RecordKind.LineItem], SweepEvery = Duration.FromDays(1) };

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var (deals, next) = await _deals.PageAsync(request, Size, Count, cancellation).ConfigureAwait(false);
        var changed = new Dictionary<string, Instant>();
        foreach (var deal in deals) if (ObjectReader.IdOf(deal) is { } id && deal.Get(Count).Text() != "0") changed[id] = ObjectRow.ModifiedAt(deal);
        return new SyncPage(changed.Count == 0 ? [] : await LinesAsync(changed, cancellation).ConfigureAwait(false), [], next);
    }

    Task<long?> IStreamReader.CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);

    private async Task<List<SyncRow>> LinesAsync(Dictionary<string, Instant> deals, CancellationToken cancellation)
    {
        var rows = new List<SyncRow>();
        string? cursor = "";
        for (var seen = new HashSet<string>(); cursor is not null && seen.Add(cursor);)
        {
            var path = $"/api/v2/deals/products?deal_ids={string.Join(',', deals.Keys)}&limit={ObjectReader.Most}{(cursor.Length > 0 ? $"&cursor={Uri.EscapeDataString(cursor)}" : "")}";
            using var page = await api.GetAsync(path, Name, "products:read", cancellation).ConfigureAwait(false);
            foreach (var line in PipedriveApi.Rows(page, Name))
            {
                if (ObjectReader.IdOf(line) is not { } id || line.Get("is_enabled").ValueKind == JsonValueKind.False) continue;
                var row = ObjectRow.Of(line, id, Fields);
                // A line is as new as its deal: that is what changes are looked for by.
                rows.Add(row with { ModifiedAt = Instant.Max(row.ModifiedAt, deals.GetValueOrDefault(row.Fields.GetValueOrDefault("deal_id", ""), row.ModifiedAt)) });
            }

            cursor = page.RootElement.Get("additional_data").Get("next_cursor").Text();
        }

        return rows;
    }
}
