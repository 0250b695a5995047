using System.Text.Json;
using KpiBot.Connectors.Csv;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Push;

/// <summary>Takes in rows that somebody pushed: one JSON object, or a list of them. Of rows with the same id the last stays; what cannot be read costs nothing that can.</summary>
public sealed class PushImport(IRecordStore store, Mapping mapping, TimeProvider time)
{
    private const int MostDepth = 16;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MostDepth, AllowDuplicateProperties = false };

    /// <summary>Takes a delivery in; when this returns, losing the process loses nothing of it.</summary>
    /// <param name="body">The rows.</param>
    /// <param name="delivery">What a repeated delivery is known by.</param>
    /// <param name="until">When it may be forgotten.</param>
    /// <param name="calendar">The workspace's calendar: its zone is that of times which have none.</param>
    /// <param name="cancellation">Ends the wait for whoever writes at present.</param>
    public async Task<PushOutcome> RunAsync(ReadOnlyMemory<byte> body, string delivery, Instant until, BusinessCalendar calendar, CancellationToken cancellation)
    {
        List<CrmRecord> records;
        List<PushFault> faults;
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            if (document.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) return new PushOutcome.Unreadable("expected an object or a list of objects");
            (records, faults) = await ReadAsync(document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : [document.RootElement], calendar, cancellation).ConfigureAwait(false);
        }
        catch (JsonException refused)
        {
            return new PushOutcome.Unreadable($"it cannot be read as JSON{(refused.LineNumber is { } line ? FormattableString.Invariant($", line {line + 1}") : "")}");
        }
        catch (InvalidOperationException)
        {
            // What JsonElement says of half a character, which JSON's escapes can write.
            return new PushOutcome.Unreadable("a text in it holds half a character (a lone surrogate such as \\ud800)");
        }

        var isNew = await TakeAsync(records, delivery, until, cancellation).ConfigureAwait(false);
        return new PushOutcome.Taken(records.Count, [.. faults.Take(ImportErrors.Listed)], faults.Count, !isNew);
    }

    private async Task<bool> TakeAsync(List<CrmRecord> records, string delivery, Instant until, CancellationToken cancellation)
    {
        var session = await store.BeginAsync(mapping.Source, cancellation).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            // From here on it is taken in whoever hangs up.
            if (!await session.RememberAsync(delivery, until, CancellationToken.None).ConfigureAwait(false)) return false;
            if (records.Count > 0) await session.UpsertAsync(mapping.Files[0].Record, records, CancellationToken.None).ConfigureAwait(false);
            if (mapping.Links.Count > 0) await session.LinksAsync(mapping.Links, CancellationToken.None).ConfigureAwait(false);
            await session.CommitAsync(Instant.FromDateTimeOffset(time.GetUtcNow()), CancellationToken.None).ConfigureAwait(false);
            return true;
        }
    }

    private async Task<(List<CrmRecord> Records, List<PushFault> Faults)> ReadAsync(List<JsonElement> rows, BusinessCalendar calendar, CancellationToken cancellation)
    {
        var (records, faults, file) = (new List<CrmRecord>(), new List<PushFault>(), mapping.Files[0]);
        var reader = new PushedRows(rows, file);
        var header = new Header(file.File, 0, reader.Names);
        var errors = new ErrorList(new ImportOptions());
        var bound = new BoundRows(file, reader, header, RowPlan.Of(file, new ColumnBinder(file, name => header.Find(name, errors)), reader, calendar.DateTimeZone));
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (bound.Read(mapping.Source, out var record) is { } fault) faults.Add(new PushFault((int)reader.Line, fault.Column, fault.Problem));
            else if (record is not null) records.Add(record);
        }

        return (records, faults);
    }
}
