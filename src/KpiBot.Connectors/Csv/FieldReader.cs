using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Csv.Values;
using KpiBot.Crm;

namespace KpiBot.Connectors.Csv;

/// <summary>Reads one property of a record from a row.</summary>
internal sealed class FieldReader(RecordField field, CellSource source, CellSetter setter)
{
    /// <summary>Whether a record means nothing without it.</summary>
    public bool IsMandatory => @field.Mandatory;

    /// <summary>Where it is read from; null for a constant.</summary>
    public string? Column => source.Column;

    /// <summary>Sets the property, unless the row has no value for it.</summary>
    public RowFault? Read(Row row, CrmRecord record)
    {
        if (source.Take(row, out var text) is { } fault) return fault;
        if (text.IsEmpty) return field.Mandatory ? new RowFault($"found no value, expected {setter.Expected}", source.Column) : null;
        return setter.TrySet(text, record) ? null : new RowFault($"found {Excerpt.Of(text)}, expected {setter.Expected}", source.Column);
    }
}
