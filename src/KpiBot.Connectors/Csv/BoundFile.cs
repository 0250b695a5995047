using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Crm;

namespace KpiBot.Connectors.Csv;

/// <summary>A file whose header was met and whose mapping is bound to its columns: it makes records of rows.</summary>
internal sealed class BoundFile(FileMapping mapping, CsvReader reader, Header header, RowPlan plan) : IAsyncDisposable
{
    private readonly RecordMaker _maker = new(mapping, plan);
    private long _number;

    /// <summary>How its rows become records.</summary>
    public FileMapping Mapping => mapping;

    /// <summary>The reader, past the header.</summary>
    public CsvReader Reader => reader;

    /// <summary>The record of the reader's current row; null when the mapping leaves the row out, or with a fault.</summary>
    public RowFault? Read(string source, out CrmRecord? record)
    {
        record = null;
        _number++;
        return RowFault.Of(reader, header) ?? _maker.Make(source, _number, out record);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => reader.DisposeAsync();
}
