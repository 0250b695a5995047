namespace KpiBot.Connectors.Csv;

/// <summary>The errors of one import, bounded in memory. Those about a whole file reject the import; those about a row only when bad rows are not skipped.</summary>
internal sealed class ErrorList(ImportOptions options)
{
    private readonly List<ImportError> _files = [];
    private readonly List<ImportError> _rows = [];
    private long _total;

    /// <summary>Whether nothing of the import may be kept.</summary>
    public bool Reject => _files.Count > 0 || (_total > 0 && !options.SkipBad);

    /// <summary>A file, its header or its encoding is not as the mapping says.</summary>
    public void AddFile(ImportError error) => Add(_files, error);

    /// <summary>A row cannot be read.</summary>
    public void AddRow(string file, long line, RowFault fault) => Add(_rows, new ImportError(file, line, fault.Column, fault.Problem));

    /// <summary>What stops the import comes first in the list.</summary>
    public ImportErrors ToErrors() => new([.. _files.Concat(_rows).Take(ImportErrors.Listed)], _total);

    private void Add(List<ImportError> list, ImportError error)
    {
        _total++;
        if (list.Count < ImportErrors.Listed) list.Add(error);
        options.OnError?.Invoke(error);
    }
}
