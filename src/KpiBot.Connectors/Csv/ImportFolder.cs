using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Connectors.Csv;

/// <summary>The folder in which an import's files are, and how much of them has been read.</summary>
internal sealed class ImportFolder(string path)
{
    private readonly List<(CsvReader Reader, long Size)> _opened = [];

    /// <summary>Bytes read of all files opened so far.</summary>
    public long BytesRead => _opened.Sum(file => file.Reader.BytesRead);

    /// <summary>Size of all files opened so far.</summary>
    public long BytesTotal => _opened.Sum(file => file.Size);

    /// <summary>Opens a file.</summary>
    /// <exception cref="CsvException">It is not there, is a folder or may not be read.</exception>
    public CsvReader Open(string name, CsvFormat format)
    {
        var full = Path.Combine(path, name);
        if (Directory.Exists(full)) throw new CsvException("this is a folder; expected a CSV file");
        if (!File.Exists(full)) throw new CsvException($"there is no such file in the folder {path}");
        try
        {
            var stream = new FileStream(full, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan | FileOptions.Asynchronous });
            var reader = new CsvReader(stream, format);
            _opened.Add((reader, stream.Length));
            return reader;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CsvException($"cannot be opened: {refused.Message}");
        }
    }
}
