using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Csv.Values;
using NodaTime;

namespace KpiBot.Connectors.Csv;

/// <summary>What is read of each row, in this order: partners, conditions, id, fields, dimensions.</summary>
/// <param name="Row">The current row.</param>
/// <param name="Joins">What is joined, in the order of the mapping.</param>
/// <param name="When">Rows that do not meet all of these are left out.</param>
/// <param name="Id">The id.</param>
/// <param name="Currency">Sets the mapping's own currency on records that may have one; a field can overwrite it. Null when there is none to set.</param>
/// <param name="Fields">The properties.</param>
/// <param name="Dimensions">The free dimensions; null when none is mapped.</param>
internal sealed record RowPlan(
    Row Row,
    IReadOnlyList<(JoinMapping Join, Column From, LookupTable Table)> Joins,
    Condition[] When,
    IdReader Id,
    CellSetter? Currency,
    FieldReader[] Fields,
    DimensionsReader? Dimensions)
{
    /// <summary>Binds a mapping to the columns of its rows; the tables of its joins are empty yet.</summary>
    public static RowPlan Of(FileMapping mapping, ColumnBinder columns, ICells cells, DateTimeZone zone)
    {
        var shape = RecordShape.Of(mapping.Record);
        var from = mapping.Joins.Select((join, index) => columns.Find(join.From, joins: index)).ToArray();
        var when = columns.Bind(mapping.When);
        var id = new IdReader([.. mapping.Id.Columns.Select(columns.Bind)], mapping.File);
        var currency = mapping.Format.Currency is not null && shape.Fields.TryGetValue("currency", out var field) && !field.Mandatory ? new TextCell().Into(field) : null;
        var own = mapping.Format.Zone is { } named ? DateTimeZoneProviders.Tzdb[named] : zone;
        FieldReader[] fields = [.. mapping.Fields.Select(one => new FieldReader(shape.Fields[one.Name], columns.Bind(one), CellReaders.For(shape.Fields[one.Name], one, mapping.Format, own).Into(shape.Fields[one.Name])))];
        var dimensions = mapping.Dimensions.Count == 0
            ? null
            : new DimensionsReader([.. mapping.Dimensions.Select(one => (one.Name, columns.Bind(one)))], shape.SetDimensions);
        return new RowPlan(new Row(cells, mapping.Format.Missing, mapping.Joins.Count), [.. mapping.Joins.Select((join, index) => (join, from[index], new LookupTable(join)))], when, id, currency, fields, dimensions);
    }
}
