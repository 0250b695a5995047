using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Periods;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Csv;

/// <summary>Brings the CSV exports of one source into the store: all of it, all but the bad rows, or nothing.</summary>
public sealed class CsvImport(IRecordStore store, TimeProvider time)
{
    /// <summary>Runs an import.</summary>
    /// <param name="mapping">What the files are.</param>
    /// <param name="folder">Where they are.</param>
    /// <param name="calendar">The workspace's calendar: its zone is that of times which have none.</param>
    /// <param name="options">What to do with bad rows, and whom to tell.</param>
    /// <param name="cancellation">Ends the import; nothing of it is kept.</param>
    public async Task<ImportOutcome> RunAsync(Mapping mapping, string folder, BusinessCalendar calendar, ImportOptions options, CancellationToken cancellation)
    {
        var errors = new ErrorList(options);
        var opened = new ImportFolder(folder);
        var binder = new FileBinder(opened, calendar.DateTimeZone, errors);
        var files = new List<BoundFile>();
        try
        {
            foreach (var file in mapping.Files)
                if (await binder.BindAsync(file, cancellation).ConfigureAwait(false) is { } bound) files.Add(bound);
            if (errors.Reject) return new ImportOutcome.Rejected(errors.ToErrors());

            var session = await store.BeginAsync(mapping.Source, cancellation).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                if (options.Delivery is { } delivery && !await session.RememberAsync(delivery, until: null, cancellation).ConfigureAwait(false)) return new ImportOutcome.Known();
                var run = new ImportRun(mapping, session, errors, opened, options);
                foreach (var file in files) await run.TakeAsync(file, cancellation).ConfigureAwait(false);
                return errors.Reject
                    ? new ImportOutcome.Rejected(errors.ToErrors())
                    : await run.CommitAsync(AsOf(mapping, calendar), cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var file in files) await file.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The instant of the source's state. A day means its end, so that the day itself has passed; but nothing is known of the future.</summary>
    private Instant AsOf(Mapping mapping, BusinessCalendar calendar)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (mapping.AsOf is not { } moment) return now;
        var end = moment.Instant
            ?? calendar.DateTimeZone.AtStartOfDay(LocalDate.FromDateOnly(moment.Day(calendar)).PlusDays(1)).ToInstant() - Duration.FromMilliseconds(1);
        return Instant.Min(end, now);
    }
}
