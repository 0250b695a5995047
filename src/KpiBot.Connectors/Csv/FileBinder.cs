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
            var columns = new ColumnBinder(mapping, name => header.Find(name, errors));
            var plan = RowPlan.Of(mapping, columns, reader, zone);
            foreach (var (index, (join, _, table)) in plan.Joins.Index()) await FillAsync(table, join, columns.AskedOf(index), cancellation).ConfigureAwait(false);
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

    private async Task FillAsync(LookupTable table, JoinMapping join, IReadOnlyList<string> asked, CancellationToken cancellation)
    {
        try
        {
            await using var reader = folder.Open(join.File, join.Csv);
            await table.FillAsync(reader, asked, errors, cancellation).ConfigureAwait(false);
        }
        catch (CsvException unreadable)
        {
            errors.AddFile(new ImportError(join.File, unreadable.Line, null, unreadable.Message));
        }
    }
}
