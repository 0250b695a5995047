using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Crm;

namespace KpiBot.Connectors.Csv;

/// <summary>Makes records of rows as a mapping says.</summary>
/// <param name="mapping">The mapping.</param>
/// <param name="plan">The same, bound to the places of its columns.</param>
/// <param name="isLenient">Whether a cell that cannot be read is no value, unless the record means nothing without it; otherwise it is a fault.</param>
internal sealed class RecordMaker(FileMapping mapping, RowPlan plan, bool isLenient = false)
{
    private readonly RecordShape _shape = RecordShape.Of(mapping.Record);

    /// <summary>The record of the current row, which is the <paramref name="number"/>th; null when the mapping leaves the row out, or with a fault.</summary>
    public RowFault? Make(string source, long number, out CrmRecord? record)
    {
        record = null;
        var lone = FindPartners();
        foreach (var condition in plan.When) if (!condition.Meets(plan.Row)) return null;
        if (lone is not null) return lone;
        if (plan.Id.Read(plan.Row, number, out var id) is { } unnamed) return unnamed;

        var made = _shape.Create(source, id);
        plan.Currency?.TrySet(mapping.Format.Currency, made);
        foreach (var field in plan.Fields) if (field.Read(plan.Row, made) is { } fault && (field.IsMandatory || !isLenient)) return fault;
        if (plan.Dimensions?.Read(plan.Row, made) is { } unread && !isLenient) return unread;
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
