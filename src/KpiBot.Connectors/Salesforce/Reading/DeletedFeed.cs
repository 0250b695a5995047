using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Salesforce.Reading;

/// <summary>
/// The ids of what was deleted since a delta began: it names also what has left the recycle bin, which no question shows. Salesforce keeps it for two weeks or less; a full reading, once a
/// week and after a count that differs, finds what it forgot. More ids than it gives at once are asked for by the day.
/// </summary>
internal static class DeletedFeed
{
    private static readonly Duration Kept = Duration.FromDays(14), Day = Duration.FromDays(1), Shortest = Duration.FromMinutes(2);

    public static async Task<SyncPage> ReadAsync(SalesforceApi api, SalesforceObject type, PageRequest request, Instant now, CancellationToken cancellation)
    {
        // After a full reading there is nothing to add.
        if (request.Since is not { } since) return new SyncPage([], [], null);
        var from = Instant.Max(Instant.Min(Json.AtOf(request.Token) ?? since, now - Shortest), now - Kept);
        try
        {
            return await ReadAsync(api, type, from, now, cancellation).ConfigureAwait(false);
        }
        catch (SourceException exception) when (exception.Failure == SourceFailure.Wrong && now - from > Day)
        {
            return await ReadAsync(api, type, from, from + Day, cancellation).ConfigureAwait(false) with { Next = Soql.Written(from + Day) };
        }
    }

    private static async Task<SyncPage> ReadAsync(SalesforceApi api, SalesforceObject type, Instant from, Instant to, CancellationToken cancellation)
    {
        using var feed = await api.DeletedAsync(type, Soql.Written(from), Soql.Written(to), cancellation).ConfigureAwait(false);
        if (feed.RootElement.Get("deletedRecords") is not { ValueKind: System.Text.Json.JsonValueKind.Array } deleted)
            throw new SourceException(SourceFailure.Wrong, $"Salesforce's feed of deletions of {type.Name} holds no list: please report this.");
        return new SyncPage([], [.. deleted.Items().Where(one => one.Get("id").Text() is not null).Select(one => new GoneRow(one.Get("id").Text()!, null, Stamp(one.Get("deletedDate").Text())))], null);
    }

    private static Instant? Stamp(string? text) => Json.AtOf(text?.EndsWith("+0000", StringComparison.Ordinal) == true ? $"{text[..^5]}Z" : text);
}
