using KpiBot.Crm;
using NodaTime;

namespace KpiBot.Sync;

/// <summary>One stream in one run: pages are read and landed until a reading is complete that began in the run.</summary>
internal sealed class StreamRun(ICrmConnector connector, ILanding landing, StreamSpec stream, Func<Instant> now, Action<StreamSpec, int> show)
{
    // A search index and a list never agree to the row; a list that ends early lacks whole pages.
    private const double MostLacking = 0.05;
    private const long FewLacking = 10;

    private long _pages, _rows;

    public async Task<StreamReport> RunAsync(Instant began, bool full, CancellationToken cancellation)
    {
        SourceFailure? failure = null;
        try
        {
            await ReadAsync(began, full, cancellation).ConfigureAwait(false);
            await CountAsync(cancellation).ConfigureAwait(false);
        }
        catch (SourceException exception)
        {
            failure = exception.Failure;
            await landing.SaveAsync(stream.Name, landing.StateOf(stream.Name) with { Problem = exception.Message }, cancellation).ConfigureAwait(false);
        }

        var state = landing.StateOf(stream.Name);
        return new StreamReport(stream.Name, _pages, _rows, new StreamCopy(stream.Name, state.ReadAt, state.NewestAt, landing.Live(stream.Name), state.Missing, state.Problem), failure);
    }

    private async Task ReadAsync(Instant began, bool full, CancellationToken cancellation)
    {
        var state = landing.StateOf(stream.Name);
        do
        {
            state = StreamSteps.Begin(state, stream, now(), full);
            await landing.SaveAsync(stream.Name, state, cancellation).ConfigureAwait(false);
            full &= state.Pass!.Kind != PassKind.Sweep;
            state = await ReadPassesAsync(state, cancellation).ConfigureAwait(false);
        }
        while (!StreamSteps.IsRead(state, began));
    }

    /// <summary>Reads the pass under way, and the feed that follows it.</summary>
    private async Task<StreamState> ReadPassesAsync(StreamState state, CancellationToken cancellation)
    {
        var met = new HashSet<(PassKind, string)>();
        var isRestarted = false;
        while (state.Pass is { } pass)
        {
            SyncPage page;
            try
            {
                page = await connector.ReadAsync(new PageRequest(stream, pass.Kind, pass.Since, pass.Token), cancellation).ConfigureAwait(false);
            }
            catch (SourceException lost) when (lost.Failure == SourceFailure.PlaceLost && pass.Token is not null && !isRestarted)
            {
                (state, isRestarted) = (StreamSteps.Restart(state, stream), true);
                await landing.SaveAsync(stream.Name, state, cancellation).ConfigureAwait(false);
                met.Clear();
                continue;
            }

            if (page.Next is { } next && !met.Add((pass.Kind, next)))
                throw new SourceException(SourceFailure.Wrong, $"{connector.Source} gives the same page of {stream.Name} again and again: nothing after it could be read.");
            if (pass.Kind == PassKind.Sweep && page.Next is null) await CheckEndAsync(state, page, cancellation).ConfigureAwait(false);
            if (stream.Reach is not null && page.Next is null) await CheckReportAsync(state, pass, page, cancellation).ConfigureAwait(false);
            var after = StreamSteps.After(state, stream, page);
            await landing.TakeAsync(stream, pass, page, after, cancellation).ConfigureAwait(false);
            (_pages, _rows, state) = (_pages + 1, _rows + page.Rows.Count, after);
            show(stream, page.Rows.Count);
        }

        return state;
    }

    /// <summary>What a sweep did not meet is gone: so a list that ends early must not be taken for the whole.</summary>
    private async Task CheckEndAsync(StreamState state, SyncPage last, CancellationToken cancellation)
    {
        if (await connector.CountAsync(stream, cancellation).ConfigureAwait(false) is not { } counted) return;
        var met = landing.Met(stream.Name, state.Sweep) + last.Rows.Count;
        if (counted - met > Math.Max(FewLacking, counted * MostLacking))
            throw new SourceException(SourceFailure.Wrong, FormattableString.Invariant($"{connector.Source} counts {counted} {stream.Name} and lists {met}: its list ended early, so nothing was taken for gone."));
    }

    /// <summary>Figures are restated, but days that had some do not all turn empty at once: an answer without any is not taken for the truth, and the pass begins anew.</summary>
    private async Task CheckReportAsync(StreamState state, PassState pass, SyncPage last, CancellationToken cancellation)
    {
        if (last.Rows.Count > 0 || landing.Met(stream.Name, state.Sweep) > 0 || await landing.LiveAsync(stream.Name, pass.Since!.Value, cancellation).ConfigureAwait(false) is not (> FewLacking and var known)) return;
        await landing.SaveAsync(stream.Name, StreamSteps.Restart(state, stream), cancellation).ConfigureAwait(false);
        throw new SourceException(SourceFailure.Wrong, FormattableString.Invariant($"{connector.Source} gives nothing in {stream.Name} for days for which it gave {known} rows before: nothing was taken for gone."));
    }

    private async Task CountAsync(CancellationToken cancellation)
    {
        var missing = await connector.CountAsync(stream, cancellation).ConfigureAwait(false) - landing.Live(stream.Name);
        var state = landing.StateOf(stream.Name);
        if (state.Missing != missing) await landing.SaveAsync(stream.Name, state with { Missing = missing }, cancellation).ConfigureAwait(false);
    }
}
