namespace KpiBot.Connectors.Csv.Text;

/// <summary>A file cannot be read any further as CSV. The message is one sentence without the file's name.</summary>
public sealed class CsvException(string message, long? line = null) : Exception(message)
{
    /// <summary>The line it is about, from 1; null when it is about the whole file.</summary>
    public long? Line { get; } = line;
}
