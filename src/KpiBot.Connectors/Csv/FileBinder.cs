using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using NodaTime;

namespace KpiBot.Connectors.Csv;

/// <summary>Opens the files of an import and binds their mappings to the columns that are really there.</summary>
internal sealed class FileBinder(ImportFolder folder, DateTimeZone zone, ErrorList errors)
{
    /// <summary>The file, ready to be read; null, with errors, when it or a file that it joins is not as the mapping says.</summary>
    public async Task<BoundFile?> BindAsync(FileMapping mapping, CancellationToken cancellation)
    {
        CsvReader? reader = null;
        try
        {
            reader = folder.Open(mapping.File, mapping.Format.Csv);
            var header = await Header.ReadAsync(mapping.File, reader, cancellation).ConfigureAwait(false);
            var columns = new ColumnBinder(mapping, header, errors);
            var joins = new List<(JoinMapping, Column, LookupTable)>();
            var from = mapping.Joins.Select((join, index) => columns.Find(join.From, joins: index)).ToArray();
            var plan = new RowBinder(zone).Bind(mapping, columns, reader, joins);
            foreach (var (index, join) in mapping.Joins.Index())
                joins.Add((join, from[index], await ReadTableAsync(join, columns.AskedOf(index), cancellation).ConfigureAwait(false)));
            var bound = new BoundFile(mapping, reader, new BoundRows(mapping, reader, header, plan));
            reader = null;
            return bound;
        }
        catch (CsvException unreadable)
        {
            errors.AddFile(new ImportError(mapping.File, unreadable.Line, null, unreadable.Message));
            return null;
        }
        finally
        {
            if (reader is not null) await reader.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<LookupTable> ReadTableAsync(JoinMapping join, IReadOnlyList<string> asked, CancellationToken cancellation)
    {
        var table = new LookupTable(join);
        try
        {
            await using var reader = folder.Open(join.File, join.Csv);
            await table.FillAsync(reader, asked, errors, cancellation).ConfigureAwait(false);
        }
        catch (CsvException unreadable)
        {
            errors.AddFile(new ImportError(join.File, unreadable.Line, null, unreadable.Message));
        }

        return table;
    }
}
