using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.RdStation.Reading;

/// <summary>Reads the products on deals. It takes a call for every deal, at most 120 in a minute: so they are left out unless they are asked for.</summary>
internal sealed class LineReader(RdStationApi api) : IStreamReader
{
    public const string Name = "deal_products";
    private const int Deals = 20;
    private static readonly string[] Fields = ["name", "price", "quantity", "total_price"];

    private readonly ObjectReader _deals = new(api, RdStationObjects.Deal);

    public StreamSpec Stream { get; } = new(Name) { Kinds = [RecordKind.LineItem], SweepEvery = Duration.FromDays(7) };

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var (deals, next) = await _deals.PageAsync(request, Deals, cancellation).ConfigureAwait(false);
        var rows = new List<SyncRow>();
        foreach (var deal in deals)
        {
            var id = deal.Get("id").Text()!;
            using var lines = await api.GetAsync($"deals/{Uri.EscapeDataString(id)}/products?page[number]=1&page[size]={NamedReader.Size}", Name, cancellation).ConfigureAwait(false);
            foreach (var line in RdStationApi.Rows(lines, Name))
            {
                var fields = Kept.Of(line, Fields);
                fields["deal_id"] = id;
                rows.Add(new SyncRow(line.Get("id").Text()!, Json.AtOf(deal.Get("updated_at").Text()) ?? Instant.FromUnixTimeTicks(0), fields));
            }
        }

        return new SyncPage(rows, [], next);
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);
}
