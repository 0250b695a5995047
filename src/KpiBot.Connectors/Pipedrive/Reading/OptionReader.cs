using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Pipedrive.Reading;

/// <summary>Reads what the options of some fields are called: objects name them by number.</summary>
internal sealed class OptionReader(PipedriveApi api) : IStreamReader
{
    public const string Name = "options";

    /// <summary>Channels of deals and leads.</summary>
    public const string Channel = "channel";

    /// <summary>Industries of organizations.</summary>
    public const string Industry = "industry";

    private static readonly (string Path, string Field)[] Sources = [("/api/v2/dealFields", Channel), ("/api/v2/organizationFields", Industry)];

    public StreamSpec Stream { get; } = new(Name) { IsLookup = true, HasDelta = false };

    /// <summary>The id of an option.</summary>
    public static string IdOf(string field, string option) => $"{field}/{option}";

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var rows = new List<SyncRow>();
        foreach (var (path, field) in Sources)
        {
            string? cursor = "";
            for (var seen = new HashSet<string>(); cursor is not null && seen.Add(cursor);)
            {
                using var page = await api.GetAsync($"{path}?limit={ObjectReader.Most}{(cursor.Length > 0 ? $"&cursor={Uri.EscapeDataString(cursor)}" : "")}", Name, "deals:read", cancellation).ConfigureAwait(false);
                rows.AddRange(
                    from found in PipedriveApi.Rows(page, Name)
                    where found.Get("field_code").Text() == field
                    from option in found.Get("options").Items()
                    let ids = (Option: option.Get("id").Text(), Label: option.Get("label").Text())
                    where ids.Option is not null && ids.Label is not null
                    select new SyncRow(IdOf(field, ids.Option), Instant.FromUnixTimeTicks(0), new Dictionary<string, string>(StringComparer.Ordinal) { ["label"] = ids.Label }));
                cursor = page.RootElement.Get("additional_data").Get("next_cursor").Text();
            }
        }

        return new SyncPage(rows, [], null);
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);
}
