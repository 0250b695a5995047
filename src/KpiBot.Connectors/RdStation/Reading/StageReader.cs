using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.RdStation.Reading;

/// <summary>Reads the pipelines and the stages of each.</summary>
internal sealed class StageReader(RdStationApi api) : IStreamReader
{
    public const string Name = "stages";

    public StreamSpec Stream { get; } = new(Name) { IsLookup = true, HasDelta = false };

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var rows = new List<SyncRow>();
        using var pipelines = await api.GetAsync(FormattableString.Invariant($"pipelines?page[number]=1&page[size]={NamedReader.Size}"), Name, cancellation).ConfigureAwait(false);
        foreach (var pipeline in RdStationApi.Rows(pipelines, Name))
        {
            using var stages = await api.GetAsync(FormattableString.Invariant($"pipelines/{Uri.EscapeDataString(pipeline.Get("id").Text()!)}/stages?page[number]=1&page[size]={NamedReader.Size}"), Name, cancellation).ConfigureAwait(false);
            foreach (var stage in RdStationApi.Rows(stages, Name))
            {
                var fields = Kept.Of(stage, ["name"]);
                fields["pipeline"] = pipeline.Get("name").Text() ?? pipeline.Get("id").Text()!;
                rows.Add(new SyncRow(stage.Get("id").Text()!, Instant.FromUnixTimeTicks(0), fields));
            }
        }

        return new SyncPage(rows, [], null);
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);
}
