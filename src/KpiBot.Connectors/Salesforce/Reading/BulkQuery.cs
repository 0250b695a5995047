using System.Diagnostics.CodeAnalysis;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce.Reading;

/// <summary>
/// Reads very many records by a job of the Bulk API 2.0: Salesforce prepares the answer, which is read in large pages of CSV. The job and the place in its answer are the token, so that an interrupted reading
/// goes on in the same answer; a job that is not known any more makes the reading begin anew.
/// </summary>
internal sealed class BulkQuery(SalesforceApi api, TimeProvider time)
{
    private const string Prefix = "job:";
    private const int Rows = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30), LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Whether a token is a place in a job's answer.</summary>
    public static bool Owns([NotNullWhen(true)] string? token) => token?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>Begins a job; null where there can be none for the object.</summary>
    public async Task<string?> BeginAsync(Soql soql, CancellationToken cancellation)
    {
        try
        {
            using var job = await api.PrepareAsync(soql.Type, soql.All(), cancellation).ConfigureAwait(false);
            return job.RootElement.Get("id").Text() is { } id && id.All(char.IsAsciiLetterOrDigit) ? $"{Prefix}{id}:" : null;
        }
        catch (SourceException exception) when (exception.Failure is SourceFailure.Wrong or SourceFailure.NotAllowed)
        {
            return null;
        }
    }

    /// <summary>A page of a job's answer, once it is prepared; null when the job failed.</summary>
    public async Task<SyncPage?> ReadAsync(Soql soql, string token, CancellationToken cancellation)
    {
        var parts = token.Split(':', 3);
        var (job, locator) = (parts[1], parts[2]);
        if (locator.Length == 0 && !await IsPreparedAsync(soql.Type, job, cancellation).ConfigureAwait(false)) return null;
        var (records, next) = await api.ResultsAsync(soql.Type, job, locator.Length == 0 ? null : locator, Rows, reply => RecordsAsync(reply, soql.Columns, cancellation), cancellation).ConfigureAwait(false);
        return Record.PageOf(soql.Type, records, () => next is null ? null : $"{Prefix}{job}:{next}");
    }

    private async Task<bool> IsPreparedAsync(SalesforceObject type, string job, CancellationToken cancellation)
    {
        var (began, pause) = (time.GetUtcNow(), TimeSpan.FromSeconds(1));
        while (true)
        {
            using var state = await api.JobAsync(type, job, cancellation).ConfigureAwait(false);
            switch (state.RootElement.Get("state").Text())
            {
                case "JobComplete":
                    return true;
                case "Failed" or "Aborted":
                    return false;
            }

            if (time.GetUtcNow() - began > Longest) throw new SourceException(SourceFailure.Unavailable, $"Salesforce still prepares {type.Name}: it is read with the next run.");
            await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>The records of a page. One that has not as many as it says is cut off, and asked for again.</summary>
    private static async ValueTask<Answer> RecordsAsync(SourceReply reply, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        try
        {
            using var body = new MemoryStream(reply.Body.ToArray(), writable: false);
            var csv = new CsvReader(body, new CsvFormat());
            await using (csv.ConfigureAwait(false))
            {
                var records = new List<Record>();
                List<string>? header = null;
                while (await csv.ReadAsync(cancellation).ConfigureAwait(false))
                {
                    if (csv.Fault is not null || (header is not null && csv.Count != header.Count)) throw new FormatException("A page of CSV has a record that is none.");
                    var cells = Enumerable.Range(0, csv.Count).Select(cell => csv[cell].ToString()).ToList();
                    if (header is null) header = cells;
                    else records.Add(Record.Of(header.Zip(cells).Where(cell => columns.Contains(cell.First)).Select(cell => (cell.First, (string?)cell.Second))));
                }

                if (header?.Contains(SalesforceObject.Id) != true || reply.Number("Sforce-NumberOfRecords") is not { } said || said != records.Count) throw new FormatException("A page of CSV is cut off.");
                return new Answer(records, reply.Header("Sforce-Locator") is { Length: > 0 and <= 200 } next && next != "null" ? next : null);
            }
        }
        catch (CsvException exception)
        {
            throw new FormatException("A page of CSV cannot be read.", exception);
        }
    }

    private sealed record Answer(IReadOnlyList<Record> Records, string? Next);
}
