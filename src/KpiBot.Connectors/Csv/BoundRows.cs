using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Csv.Values;
using KpiBot.Crm;

namespace KpiBot.Connectors.Csv;

/// <summary>A mapping that is bound to the columns of a reader: it makes records of its rows.</summary>
internal sealed class BoundRows(FileMapping mapping, ICellReader reader, Header header, RowPlan plan)
{
    private readonly RecordShape _shape = RecordShape.Of(mapping.Record);
    private long _number;

    /// <summary>The record of the reader's current row; null when the mapping leaves the row out, or with a fault.</summary>
    public RowFault? Read(string source, out CrmRecord? record)
    {
        record = null;
        _number++;
        if (RowFault.Of(reader, header) is { } spoilt) return spoilt;
        var lone = FindPartners();
        foreach (var condition in plan.When) if (!condition.Meets(plan.Row)) return null;
        if (lone is not null) return lone;
        if (plan.Id.Read(plan.Row, _number, out var id) is { } unnamed) return unnamed;

        var made = _shape.Create(source, id);
        plan.Currency?.TrySet(mapping.Format.Currency, made);
        foreach (var field in plan.Fields) if (field.Read(plan.Row, made) is { } fault) return fault;
        if (plan.Dimensions?.Read(plan.Row, made) is { } unread) return unread;
        record = made;
        return null;
    }

    /// <summary>Looks up the joined rows; a fault when one that is required is not there.</summary>
    private RowFault? FindPartners()
    {
        RowFault? lone = null;
        for (var index = 0; index < plan.Joins.Count; index++)
        {
            var (join, from, table) = plan.Joins[index];
            var key = plan.Row[from];
            var partner = key.IsEmpty ? null : table.Find(key);
            plan.Row.Joined[index] = partner;
            if (partner is null && join.Required) lone ??= new RowFault($"found {Excerpt.Of(key)}, expected one of column {Excerpt.Of(join.Key)} of {join.File}", join.From);
        }

        return lone;
    }
}

/// <summary>What is read of each row, in this order: partners, conditions, id, fields, dimensions.</summary>
/// <param name="Row">The current row.</param>
/// <param name="Joins">The joined files, in the order of the mapping.</param>
/// <param name="When">Rows that do not meet all of these are left out.</param>
/// <param name="Id">The id.</param>
/// <param name="Currency">Sets the file's own currency on records that may have one; a field can overwrite it. Null when there is none to set.</param>
/// <param name="Fields">The properties.</param>
/// <param name="Dimensions">The free dimensions; null when none is mapped.</param>
internal sealed record RowPlan(
    Row Row,
    IReadOnlyList<(JoinMapping Join, Column From, LookupTable Table)> Joins,
    Condition[] When,
    IdReader Id,
    CellSetter? Currency,
    FieldReader[] Fields,
    DimensionsReader? Dimensions);
