using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Crm;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Csv;

/// <summary>One import in progress: rows become records, records go to the session in batches of one kind.</summary>
internal sealed class ImportRun(Mapping mapping, IImportSession session, ErrorList errors, ImportFolder folder, ImportOptions options)
{
    private const int BatchSize = 4096;

    private readonly Dictionary<RecordKind, IdIndex> _ids = mapping.Files.Select(file => file.Record).Distinct().ToDictionary(kind => kind, _ => new IdIndex());
    private readonly Dictionary<RecordKind, long> _skipped = [];
    private readonly List<string> _files = [];
    private List<CrmRecord> _batch = new(BatchSize);
    private long _rows;

    /// <summary>Takes in a whole file. With an error that rejects the import, the rest is only read for more errors.</summary>
    public async Task TakeAsync(BoundFile file, CancellationToken cancellation)
    {
        _files.Add(file.Mapping.File);
        try
        {
            while (await file.Reader.ReadAsync(cancellation).ConfigureAwait(false))
            {
                if (Read(file) is not { } record) continue;
                _batch.Add(record);
                _rows++;
                if (_batch.Count == BatchSize) await FlushAsync(file, cancellation).ConfigureAwait(false);
            }
        }
        catch (CsvException unreadable)
        {
            errors.AddFile(new ImportError(file.Mapping.File, unreadable.Line, null, unreadable.Message));
        }

        await FlushAsync(file, cancellation).ConfigureAwait(false);
    }

    /// <summary>Says what is complete and what was skipped, and makes the import visible.</summary>
    public async Task<ImportOutcome> CommitAsync(Instant asOf, CancellationToken cancellation)
    {
        var unfinished = new List<RecordKind>();
        foreach (var kind in _ids.Keys)
        {
            var skipped = _skipped.GetValueOrDefault(kind);
            await session.SkippedAsync(kind, skipped, cancellation).ConfigureAwait(false);
            if (!mapping.Files.Where(file => file.Record == kind).All(file => file.Complete)) continue;

            // A skipped row is still in the source: its older version must not be taken for gone.
            if (skipped > 0) unfinished.Add(kind);
            else await session.CompleteAsync(kind, cancellation).ConfigureAwait(false);
        }

        await session.LinksAsync(mapping.Links, cancellation).ConfigureAwait(false);
        var counts = await session.CommitAsync(asOf, cancellation).ConfigureAwait(false);
        return new ImportOutcome.Imported(counts, _rows, errors.ToErrors(), unfinished);
    }

    private CrmRecord? Read(BoundFile file)
    {
        var fault = file.Rows.Read(mapping.Source, out var record);
        if (fault is null && record is not null && !_ids[file.Mapping.Record].TryAdd(record.Id, _files.Count - 1, file.Reader.Line, out var first))
        {
            if (file.Mapping.Id.FirstOfRepeated && first.File == _files.Count - 1) return null;
            fault = Repeated(file, record, first);
        }

        if (fault is null) return record;
        errors.AddRow(file.Mapping.File, file.Reader.Line, fault.Value);
        _skipped[file.Mapping.Record] = _skipped.GetValueOrDefault(file.Mapping.Record) + 1;
        return null;
    }

    private RowFault Repeated(BoundFile file, CrmRecord record, (int File, long Line) first)
    {
        var where = first.File == _files.Count - 1 ? $"line {first.Line}" : $"line {first.Line} of {_files[first.File]}";
        var columns = file.Mapping.Id.Columns;
        return new RowFault($"found the id {Excerpt.Of(record.Id)} again, which stands on {where}; expected each {file.Mapping.Record.Name()} once", columns.Count == 1 ? columns[0].Column : null);
    }

    private async Task FlushAsync(BoundFile file, CancellationToken cancellation)
    {
        if (_batch.Count > 0 && !errors.Reject) await session.UpsertAsync(file.Mapping.Record, _batch, cancellation).ConfigureAwait(false);
        _batch = new List<CrmRecord>(BatchSize);
        options.Progress?.Report(new ImportProgress(file.Mapping.File, folder.BytesRead, folder.BytesTotal, _rows));
    }
}
