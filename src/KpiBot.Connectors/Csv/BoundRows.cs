using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Crm;

namespace KpiBot.Connectors.Csv;

/// <summary>A mapping that is bound to the columns of a reader: it makes records of its rows.</summary>
internal sealed class BoundRows(FileMapping mapping, ICellReader reader, Header header, RowPlan plan)
{
    private readonly RecordMaker _maker = new(mapping, plan);
    private long _number;

    /// <summary>The record of the reader's current row; null when the mapping leaves the row out, or with a fault.</summary>
    public RowFault? Read(string source, out CrmRecord? record)
    {
        record = null;
        _number++;
        return RowFault.Of(reader, header) ?? _maker.Make(source, _number, out record);
    }
}
