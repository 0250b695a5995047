using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Connectors.Csv;

/// <summary>A file whose header was met and whose mapping is bound to its columns.</summary>
internal sealed class BoundFile(FileMapping mapping, CsvReader reader, BoundRows rows) : IAsyncDisposable
{
    /// <summary>How its rows become records.</summary>
    public FileMapping Mapping => mapping;

    /// <summary>The reader, past the header.</summary>
    public CsvReader Reader => reader;

    /// <summary>Makes records of them.</summary>
    public BoundRows Rows => rows;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => reader.DisposeAsync();
}
