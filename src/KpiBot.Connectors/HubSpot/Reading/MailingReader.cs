using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.HubSpot.Reading;

/// <summary>Reads what became of published marketing e-mails, all of them every time: their figures change without a stamp. Neither subject nor content is asked for.</summary>
internal sealed class MailingReader(HubSpotApi api) : IStreamReader
{
    public const string Name = "marketing_emails";
    private static readonly string[] Counters = ["delivered", "open", "click"];

    public StreamSpec Stream { get; } = new(Name) { Kinds = [RecordKind.EmailResult], HasDelta = false };

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var path = "/marketing/v3/emails?limit=100&includeStats=true&isPublished=true&includedProperties=id,updatedAt,publishDate,campaignName,stats"
            + (request.Token is null ? "" : $"&after={Uri.EscapeDataString(request.Token)}");
        using var page = await api.GetAsync(path, Name, "content", cancellation).ConfigureAwait(false);
        return new SyncPage([.. page.RootElement.Get("results").Items().Select(Row).OfType<SyncRow>()], [], page.Next());
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);

    private static SyncRow? Row(System.Text.Json.JsonElement mailing)
    {
        if (mailing.Get("id").Text() is not { } id) return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Keep("sent", mailing.Get("publishDate").Text());
        Keep("campaign", mailing.Get("campaignName").Text());
        foreach (var counter in Counters) Keep(counter, mailing.Get("stats").Get("counters").Get(counter).Text());
        return new SyncRow(id, mailing.Get("updatedAt").At() ?? Instant.FromUnixTimeTicks(0), fields);

        void Keep(string name, string? value)
        {
            if (value is not null) fields[name] = value;
        }
    }
}
