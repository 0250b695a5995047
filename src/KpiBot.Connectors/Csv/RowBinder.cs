using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Csv.Values;
using NodaTime;

namespace KpiBot.Connectors.Csv;

/// <summary>Binds a mapping to the columns that are really there.</summary>
/// <param name="zone">The zone of times which have none, where the mapping names no other.</param>
internal sealed class RowBinder(DateTimeZone zone)
{
    /// <summary>What is read of each row; the joins are bound by whoever can open the other files, and put into their list.</summary>
    public RowPlan Bind(FileMapping mapping, ColumnBinder columns, ICellReader reader, IReadOnlyList<(JoinMapping, Column, LookupTable)> joins)
    {
        var shape = RecordShape.Of(mapping.Record);
        var when = columns.Bind(mapping.When);
        var id = new IdReader([.. mapping.Id.Columns.Select(columns.Bind)], mapping.File);
        var currency = mapping.Format.Currency is not null && shape.Fields.TryGetValue("currency", out var field) && !field.Mandatory ? new TextCell().Into(field) : null;
        FieldReader[] fields = [.. mapping.Fields.Select(one => Bind(shape.Fields[one.Name], one, mapping.Format, columns))];
        var dimensions = mapping.Dimensions.Count == 0
            ? null
            : new DimensionsReader([.. mapping.Dimensions.Select(one => (one.Name, columns.Bind(one)))], shape.SetDimensions);
        return new RowPlan(new Row(reader, mapping.Format.Missing, mapping.Joins.Count), joins, when, id, currency, fields, dimensions);
    }

    private FieldReader Bind(RecordField field, FieldMapping mapping, ValueFormat format, ColumnBinder columns)
    {
        var own = format.Zone is { } named ? DateTimeZoneProviders.Tzdb[named] : zone;
        return new FieldReader(field, columns.Bind(mapping), CellReaders.For(field, mapping, format, own).Into(field));
    }
}
