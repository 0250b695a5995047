using System.Globalization;
using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Salesforce.Reading;

/// <summary>
/// Reads an object. Everything: by a Bulk API job where there is much of it, else in the order of ids. What changed: in the order of (stamp, id), each page beginning behind the last record of the one
/// before, so that no number of equal stamps can stop it and no locator can expire. Both show what is in the recycle bin as deleted; what was purged is in the feed of deletions, for two weeks.
/// </summary>
internal sealed class ObjectReader(SalesforceApi api, Descriptions descriptions, BulkQuery bulk, SalesforceObject type, int bulkFrom, TimeProvider time) : IStreamReader
{
    public StreamSpec Stream => type.Stream;

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        try
        {
            return await ReadOnceAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (SourceException exception) when (type.IsOptional && exception.Failure == SourceFailure.NotAllowed)
        {
            return new SyncPage([], [], null);
        }
        catch (SourceException exception) when (exception.Failure == SourceFailure.Wrong)
        {
            // A field that was there when the object was described may be gone.
            descriptions.Forget();
            return await ReadOnceAsync(request, cancellation).ConfigureAwait(false);
        }
    }

    public async Task<long?> CountAsync(CancellationToken cancellation)
    {
        if (type.IsLog || type.IsSmall) return null;
        var description = await descriptions.OfAsync(type, cancellation).ConfigureAwait(false);
        return description.Exists ? await CountAsync(new Soql(type, description), cancellation).ConfigureAwait(false) : null;
    }

    private async Task<SyncPage> ReadOnceAsync(PageRequest request, CancellationToken cancellation)
    {
        var description = await descriptions.OfAsync(type, cancellation).ConfigureAwait(false);
        if (!description.Exists) return new SyncPage([], [], null);
        var soql = new Soql(type, description);
        return request.Pass switch
        {
            PassKind.Sweep => await SweepAsync(soql, request.Token, cancellation).ConfigureAwait(false),
            PassKind.Delta => await ChangedAsync(soql, request.Since ?? Instant.FromUnixTimeTicks(0), request.Token, cancellation).ConfigureAwait(false),
            PassKind.Gone when !description.HasFeed => new SyncPage([], [], null),
            PassKind.Gone => await DeletedFeed.ReadAsync(api, type, request, Instant.FromDateTimeOffset(time.GetUtcNow()), cancellation).ConfigureAwait(false),
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };
    }

    private async Task<SyncPage> SweepAsync(Soql soql, string? token, CancellationToken cancellation)
    {
        if (token is null && !type.IsSmall && await CountAsync(soql, cancellation).ConfigureAwait(false) >= bulkFrom && await bulk.BeginAsync(soql, cancellation).ConfigureAwait(false) is { } begun)
            return new SyncPage([], [], begun);
        if (BulkQuery.Owns(token))
        {
            if (await bulk.ReadAsync(soql, token, cancellation).ConfigureAwait(false) is { } prepared) return prepared;
            token = null;
        }

        var (records, isLast) = await AskAsync(soql, soql.Page(token), cancellation).ConfigureAwait(false);
        return Record.PageOf(type, records, () => isLast ? null : records[^1].Id);
    }

    private async Task<SyncPage> ChangedAsync(Soql soql, Instant since, string? token, CancellationToken cancellation)
    {
        var (records, isLast) = await AskAsync(soql, soql.Changed(since, Place.Of(token)), cancellation).ConfigureAwait(false);
        return Record.PageOf(type, records, () => isLast ? null : new Place(records[^1].ModifiedAt(type), records[^1].Id).Token);
    }

    private async Task<long> CountAsync(Soql soql, CancellationToken cancellation)
    {
        using var counted = await api.QueryAsync(type, soql.Count(), cancellation).ConfigureAwait(false);
        return counted.RootElement.Get("totalSize") is { ValueKind: JsonValueKind.Number } total && total.TryGetInt64(out var number) ? number : throw Unexpected();
    }

    /// <summary>The records of an answer, and whether it was the last: neither a full page is, nor one that Salesforce cut, which it does where records are long.</summary>
    private async Task<(IReadOnlyList<Record> Records, bool IsLast)> AskAsync(Soql soql, string question, CancellationToken cancellation)
    {
        using var answer = await api.QueryAsync(type, question, cancellation).ConfigureAwait(false);
        if (answer.RootElement.Get("records") is not { ValueKind: JsonValueKind.Array } found) throw Unexpected();
        List<Record> records = [.. found.Items().Select(record => Record.Of(record, soql.Columns))];
        var isCut = answer.RootElement.Get("done").Text() == "false";
        // A cut page of none leads nowhere, and one that is not cut has all that was found.
        if (isCut ? records.Count == 0 : answer.RootElement.Get("totalSize").Text() != records.Count.ToString(CultureInfo.InvariantCulture)) throw Unexpected();
        return (records, !isCut && records.Count < Soql.PageSize);
    }

    private SourceException Unexpected() => new(SourceFailure.Wrong, $"Salesforce's answer to a question about {type.Name} holds no records: please report this.");
}
