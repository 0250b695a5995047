using System.Text;

namespace KpiBot.Connectors.Csv.Text;

/// <summary>How a file's bytes become cells.</summary>
/// <param name="Encoding">A name from <see cref="Encodings"/>. A byte order mark in the file wins over it.</param>
/// <param name="Separator">Between the cells of a record.</param>
/// <param name="Quote">Around cells that hold a separator, a quote (then doubled) or a line break; null when the file knows no quotes.</param>
public sealed record CsvFormat(string Encoding = "utf-8", char Separator = ',', char? Quote = '"')
{
    /// <summary>Stands for bytes that mean nothing in the file's encoding; never a character itself.</summary>
    internal const char Undecodable = '\uFFFF';

    private static readonly DecoderReplacementFallback Marked = new(Undecodable.ToString());

    /// <summary>The encodings that can be named.</summary>
    public static IReadOnlyList<string> Encodings { get; } = ["utf-8", "windows-1252", "iso-8859-1"];

    /// <summary>The file's encoding by its byte order mark, else by the setting; and how many bytes the mark takes.</summary>
    internal (string Encoding, int Mark) Detect(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, ..] => ("utf-16", 2),
        [0xFE, 0xFF, ..] => ("utf-16BE", 2),
        _ => (Encoding, 0),
    };

    /// <summary>A decoder that marks what it cannot decode.</summary>
    internal static Decoder Decoder(string encoding) => (encoding == "windows-1252"
        ? CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, Marked)!
        : System.Text.Encoding.GetEncoding(encoding, EncoderFallback.ExceptionFallback, Marked)).GetDecoder();
}
