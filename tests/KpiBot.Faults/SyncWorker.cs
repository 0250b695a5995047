using System.Globalization;
using System.Net.Http.Json;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Storage;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Faults;

/// <summary>The process that is killed while it reads the CRM; it ends by itself when it is up to date.</summary>
internal static class SyncWorker
{
    public static async Task<int> RunAsync(string folder, Uri address)
    {
        using var workspace = await Workspace.OpenWriterAsync(folder, TimeProvider.System, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = address };
        var report = await new SyncRun(new HttpCrm(http), workspace.Landings, workspace, TimeProvider.System).RunAsync(new SyncOptions(), CancellationToken.None);
        return report.IsComplete ? 0 : 1;
    }
}

/// <summary>The CRM as it is read over HTTP.</summary>
internal sealed class HttpCrm(HttpClient http) : ICrmConnector
{
    private static readonly StreamSpec People = new("people") { Kinds = [RecordKind.Lead], LookBack = Duration.FromSeconds(1) };
    private static readonly StreamSpec Deals = new("deals") { Kinds = [RecordKind.Deal, RecordKind.StageChange], HasGone = true, Tracked = ["stage"], LookBack = Duration.FromSeconds(1) };

    public string Source => "crm";

    public IReadOnlyList<StreamSpec> Streams { get; } = [People, Deals];

    public SourceTraffic Traffic { get; } = new(0, 0, TimeSpan.Zero, null);

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var page = (await http.GetFromJsonAsync<CrmPage>(new Uri($"page/{request.Stream.Name}/{request.Pass}?after={request.Token}&since={request.Since?.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture)}", UriKind.Relative), cancellation))!;
        return new SyncPage([.. page.Rows.Select(RowOf)], [.. page.Gone.Select(id => new GoneRow(id))], page.Next);
    }

    public async Task<long?> CountAsync(StreamSpec stream, CancellationToken cancellation) => await http.GetFromJsonAsync<long>(new Uri($"count/{stream.Name}", UriKind.Relative), cancellation);

    public ITranslator TranslatorOf(ILandedRows landed) => new Translator();

    private static SyncRow RowOf(CrmRow row) => new(row.Id, Instant.FromUnixTimeTicks(row.At[^1]), new Dictionary<string, string> { ["stage"] = $"g{row.Generations[^1]}" })
    {
        History = [.. row.At.Zip(row.Generations, (at, generation) => new FieldChange("stage", Instant.FromUnixTimeTicks(at), $"g{generation}"))],
    };

    private sealed class Translator : ITranslator
    {
        public SourceHome Home { get; } = new(null, null);

        public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; } = new Dictionary<RecordKind, LinkTemplate>();

        public IEnumerable<CrmRecord> Translate(StreamSpec stream, LandedRow row)
        {
            var stage = row.Fields["stage"];
            if (stream.Name == "people")
            {
                yield return new Lead { Source = "crm", Id = row.Id, Stage = stage };
                yield break;
            }

            yield return new Deal { Source = "crm", Id = row.Id, Stage = stage, Amount = decimal.Parse(stage[1..], CultureInfo.InvariantCulture) };
            foreach (var change in row.History) yield return new StageChange { Source = "crm", Id = $"{row.Id}/{change.At.ToUnixTimeMilliseconds()}", DealId = row.Id, At = Moment.At(change.At), Stage = change.Value! };
        }
    }
}
