using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.HubSpot.Reading;

/// <summary>Reads the stages of every deal pipeline: what they are called, and which mean won or lost.</summary>
internal sealed class PipelineReader(HubSpotApi api) : IStreamReader
{
    public const string Name = "pipelines";

    public StreamSpec Stream { get; } = new(Name) { IsLookup = true, HasDelta = false };

    /// <summary>The id of a stage: accounts name stages anew in every pipeline.</summary>
    public static string IdOf(string pipeline, string stage) => $"{pipeline}|{stage}";

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        using var page = await api.GetAsync("/crm/v3/pipelines/deals", Name, "crm.objects.deals.read", cancellation).ConfigureAwait(false);
        var rows =
            from pipeline in page.RootElement.Get("results").Items()
            from stage in pipeline.Get("stages").Items()
            let ids = (Pipeline: pipeline.Get("id").Text(), Stage: stage.Get("id").Text())
            where ids.Pipeline is not null && ids.Stage is not null
            select new SyncRow(IdOf(ids.Pipeline, ids.Stage), stage.Get("updatedAt").At() ?? Instant.FromUnixTimeTicks(0), new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["pipeline"] = pipeline.Get("label").Text() ?? ids.Pipeline,
                ["stage"] = stage.Get("label").Text() ?? ids.Stage,
                ["closed"] = stage.Get("metadata").Get("isClosed").Text() ?? "",
                ["probability"] = stage.Get("metadata").Get("probability").Text() ?? "",
            });
        return new SyncPage([.. rows], [], null);
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);
}
