using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Csv.Values;
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
            var plan = await PlanAsync(mapping, new ColumnBinder(mapping, header, errors), reader, cancellation).ConfigureAwait(false);
            var bound = new BoundFile(mapping, reader, header, plan);
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

    private async Task<RowPlan> PlanAsync(FileMapping mapping, ColumnBinder columns, CsvReader reader, CancellationToken cancellation)
    {
        var shape = RecordShape.Of(mapping.Record);
        var from = mapping.Joins.Select((join, index) => columns.Find(join.From, joins: index)).ToArray();
        var when = columns.Bind(mapping.When);
        var id = new IdReader([.. mapping.Id.Columns.Select(columns.Bind)], mapping.File);
        var currency = mapping.Format.Currency is not null && shape.Fields.TryGetValue("currency", out var field) && !field.Mandatory ? new TextCell().Into(field) : null;
        FieldReader[] fields = [.. mapping.Fields.Select(one => BindField(shape.Fields[one.Name], one, mapping.Format, columns))];
        var dimensions = mapping.Dimensions.Count == 0
            ? null
            : new DimensionsReader([.. mapping.Dimensions.Select(one => (one.Name, columns.Bind(one)))], shape.SetDimensions);

        var joins = new List<(JoinMapping, Column, LookupTable)>();
        foreach (var (index, join) in mapping.Joins.Index())
            joins.Add((join, from[index], await ReadTableAsync(join, columns.AskedOf(index), cancellation).ConfigureAwait(false)));
        return new RowPlan(new Row(reader, mapping.Format.Missing, joins.Count), joins, when, id, currency, fields, dimensions);
    }

    private FieldReader BindField(RecordField field, FieldMapping mapping, ValueFormat format, ColumnBinder columns)
    {
        var own = format.Zone is { } named ? DateTimeZoneProviders.Tzdb[named] : zone;
        return new FieldReader(field, columns.Bind(mapping), CellReaders.For(field, mapping, format, own).Into(field));
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
