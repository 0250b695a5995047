using System.Buffers;
using System.Text;

namespace KpiBot.Connectors.Csv.Text;

/// <summary>Decodes a stream into a buffer of characters that holds one record and what was read beyond it.</summary>
/// <remarks>The buffer grows up to <see cref="CsvReader.MaxRecord"/> and no further, however long a line is.</remarks>
internal sealed class CsvSource(Stream stream, CsvFormat format) : IAsyncDisposable
{
    /// <summary>Room for what the decoder still holds when the input's bytes are exhausted.</summary>
    private const int Slack = 16;

    /// <summary>Characters at first: enough for most records, and few enough to stay out of the heap of large objects.</summary>
    private const int First = 32 * 1024;

    private static readonly SearchValues<char> Unreadable = SearchValues.Create('\0', CsvFormat.Undecodable);
    private readonly byte[] _bytes = new byte[First];
    private Decoder? _decoder;
    private char[] _chars = new char[First + Slack];

    /// <summary>The characters that are read and not yet given up.</summary>
    public Span<char> Text => _chars.AsSpan(Start, End - Start);

    /// <summary>Where <see cref="Text"/> begins in the buffer.</summary>
    public int Start { get; private set; }

    private int End { get; set; }

    /// <summary>Whether <see cref="Text"/> reaches to the end of the file.</summary>
    public bool Ended { get; private set; }

    /// <summary>Place in <see cref="Text"/> of the first character that no text file holds (NUL, or bytes without meaning in the encoding); −1 when there is none.</summary>
    public int Bad { get; private set; } = -1;

    /// <summary>The encoding's name, once the first bytes have been read.</summary>
    public string Encoding { get; private set; } = format.Encoding;

    /// <summary>Bytes taken from the stream so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Gives up the first characters of <see cref="Text"/>.</summary>
    public void Skip(int count)
    {
        Start += count;
        if (Bad >= 0) Bad -= count;
    }

    /// <summary>Reads on, so that <see cref="Text"/> grows or <see cref="Ended"/> is set. False when the text has reached its limit.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        Text.CopyTo(_chars);
        (Start, End) = (0, End - Start);
        if (_chars.Length - Slack - End < 1)
        {
            if (End >= CsvReader.MaxRecord) return false;
            Array.Resize(ref _chars, ((_chars.Length - Slack) * 2) + Slack);
        }

        while (!Ended && _chars.Length - Slack - End is > 0 and var room)
        {
            // A byte makes at most one character, so that the room suffices for whatever is read.
            Take(_bytes.AsSpan(0, await ReadAsync(Math.Min(room, _bytes.Length), cancellation).ConfigureAwait(false)));
        }

        return true;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async ValueTask<int> ReadAsync(int most, CancellationToken cancellation)
    {
        try
        {
            // The first bytes must come together: they tell the encoding.
            return await stream.ReadAtLeastAsync(_bytes.AsMemory(0, most), _decoder is null ? 4 : 1, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            throw new CsvException($"cannot be read any further: {failure.Message}");
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        Ended = bytes.IsEmpty;
        BytesRead += bytes.Length;
        if (_decoder is null)
        {
            if (bytes is [(byte)'P', (byte)'K', 3, 4, ..]) throw new CsvException("this is a ZIP archive or an Excel workbook; save the sheet as CSV and name that file");
            (Encoding, var mark) = format.Detect(bytes);
            _decoder = CsvFormat.Decoder(Encoding);
            bytes = bytes[mark..];
        }

        var count = _decoder.GetChars(bytes, _chars.AsSpan(End), flush: Ended);
        if (Bad < 0 && _chars.AsSpan(End, count).IndexOfAny(Unreadable) is >= 0 and var bad) Bad = End + bad;
        End += count;
    }
}
