using KpiBot.Crm;
using NodaTime;

namespace KpiBot.Sync;

/// <summary>Makes records of what has landed, all of it visible at once: a generation.</summary>
internal sealed class Publication(ICrmConnector connector, ILanding landing, IRecordStore store)
{
    private const int BatchSize = 4096;

    // What a source forgets of its history is kept.
    private static readonly RecordKind[] Remembered = [RecordKind.StageChange];

    /// <summary>Sees whether the landing is the one that records were made from; one that was put back is published anew.</summary>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        if (await store.CopyOfAsync(connector.Source, cancellation).ConfigureAwait(false) is { } copy && copy.Landing == landing.Id && copy.Change > landing.Change)
            await landing.RenameAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<Generation> RunAsync(IReadOnlyList<StreamReport> streams, bool accept, Instant now, CancellationToken cancellation)
    {
        var session = await store.BeginAsync(connector.Source, cancellation).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var before = session.Copy;
            var after = IsAnew(before) ? 0 : before!.Change;
            var translator = connector.TranslatorOf(landing);
            foreach (var stream in connector.Streams) await TranslateAsync(session, translator, stream, after, cancellation).ConfigureAwait(false);
            if (after == 0) await CompleteAsync(session, streams, cancellation).ConfigureAwait(false);
            await session.LinksAsync(translator.Links, cancellation).ConfigureAwait(false);

            var totals = await session.TotalsAsync([.. connector.Streams.SelectMany(stream => stream.Kinds).Distinct()], cancellation).ConfigureAwait(false);
            var suspicion = accept || before is null ? null : DropGuard.Compare(before.Trusted, totals, before.Suspicion, now);
            await session.CopyAsync(
                new CopyState
                {
                    Landing = landing.Id,
                    Change = landing.Change,
                    Streams = [.. streams.Select(stream => stream.Copy)],
                    Trusted = suspicion is null ? totals : before!.Trusted,
                    Suspicion = suspicion,
                    Caveats = translator.Caveats,
                },
                cancellation).ConfigureAwait(false);
            var asOf = streams.Where(stream => stream.Failure is null).Min(stream => stream.Copy.ReadAt!.Value);
            return new Generation(asOf, await session.CommitAsync(asOf, cancellation).ConfigureAwait(false), suspicion, translator.Home);
        }
    }

    /// <summary>Whether every row is translated: for the first time, from another landing, or because rows that others are translated with have changed.</summary>
    private bool IsAnew(CopyState? before) =>
        before is null || before.Landing != landing.Id
        || connector.Streams.Any(stream => landing.Merged(stream.Name, before.Change).Count > 0 || (stream.IsLookup && landing.Rows(stream.Name, before.Change).Any()));

    private async Task TranslateAsync(IImportSession session, ITranslator translator, StreamSpec stream, long after, CancellationToken cancellation)
    {
        if (stream.Kinds.Count == 0) return;
        var batches = stream.Kinds.ToDictionary(kind => kind, _ => new List<CrmRecord>());
        var gone = new List<string>();
        foreach (var row in landing.Rows(stream.Name, after))
        {
            if (row.IsGone) gone.Add(row.Id);
            else foreach (var record in translator.Translate(stream, row)) batches[RecordKinds.Of(record.GetType())].Add(record);
            foreach (var (kind, batch) in batches) if (batch.Count >= BatchSize) await FlushAsync(kind, batch).ConfigureAwait(false);
        }

        foreach (var (kind, batch) in batches)
        {
            await FlushAsync(kind, batch).ConfigureAwait(false);
            await session.RemoveAsync(kind, gone, cancellation).ConfigureAwait(false);
        }

        async Task FlushAsync(RecordKind kind, List<CrmRecord> batch)
        {
            if (batch.Count > 0) await session.UpsertAsync(kind, batch, cancellation).ConfigureAwait(false);
            batch.Clear();
        }
    }

    /// <summary>All that landed was upserted, so what was not is gone; but not of kinds some of whose streams may not be read.</summary>
    private async Task CompleteAsync(IImportSession session, IReadOnlyList<StreamReport> reports, CancellationToken cancellation)
    {
        var partial = connector.Streams.Where(stream => reports.Any(report => report.Name == stream.Name && report.Failure is not null)).SelectMany(stream => stream.Kinds);
        foreach (var kind in connector.Streams.SelectMany(stream => stream.Kinds).Distinct().Except(partial).Except(Remembered))
            await session.CompleteAsync(kind, cancellation).ConfigureAwait(false);
    }
}
