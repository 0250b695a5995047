namespace KpiBot.Connectors.Csv.Text;

/// <summary>
/// Reads CSV record by record (RFC 4180, any single-character separator and quote, any line break), in memory that does not grow with the file or its lines.
/// </summary>
/// <remarks>What makes the file unreadable is a <see cref="CsvException"/>; what spoils one record is its <see cref="Fault"/>.</remarks>
public sealed class CsvReader(Stream stream, CsvFormat format) : ICellReader, IAsyncDisposable
{
    /// <summary>Most characters of a record, line breaks in quoted cells included.</summary>
    public const int MaxRecord = 1 << 20;

    /// <summary>Most characters of a cell.</summary>
    public const int MaxCell = 32 * 1024;

    /// <summary>Most cells of a record.</summary>
    public const int MaxCells = 16 * 1024;

    private readonly CsvSource _source = new(stream, format);
    private Cell[] _cells = new Cell[32];
    private long _nextLine = 1;
    private int _length;

    /// <summary>The line on which the current record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Number of cells in the current record.</summary>
    public int Count { get; private set; }

    /// <summary>What is wrong with the current record, as a clause after its place; null when it is sound.</summary>
    public string? Fault { get; private set; }

    /// <summary>Bytes taken from the stream so far.</summary>
    public long BytesRead => _source.BytesRead;

    /// <summary>A cell of the current record without its quotes, valid until the next read.</summary>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            ref var cell = ref _cells[index];
            if (cell.Doubled) Undouble(ref cell);
            return _source.Text.Slice(cell.Start, cell.Length);
        }
    }

    /// <summary>Moves to the next record that holds anything (an empty line or a line of separators is none); false at the end of the file.</summary>
    public ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        GiveUpRecord();
        return TryParse() ? new(true) : ReadOnAsync(cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async ValueTask<bool> ReadOnAsync(CancellationToken cancellation)
    {
        while (!_source.Ended)
        {
            if (_source.Bad >= 0) throw Unreadable();
            if (!await _source.FillAsync(cancellation).ConfigureAwait(false))
                throw new CsvException(FormattableString.Invariant($"a record of more than {MaxRecord:N0} characters begins here: the line is too long, or a quote in it is never closed"), _nextLine);
            if (TryParse()) return true;
        }

        return false;
    }

    private bool IsBlank
    {
        get
        {
            foreach (ref readonly var cell in _cells.AsSpan(0, Count)) if (cell.Length > 0 || cell.Quoted) return false;
            return true;
        }
    }

    private void GiveUpRecord()
    {
        _source.Skip(_length);
        _length = 0;
    }

    /// <summary>Finds the cells of the record at the start of the text. False when the text ends before the record does, and at the end of the file.</summary>
    private bool TryParse()
    {
        while (_source.Text.Length > 0)
        {
            if (!TryParseRecord()) return false;
            if (_source.Bad >= 0 && _source.Bad < _length) throw Unreadable();
            Line = _nextLine;
            _nextLine += LineBreaks(_source.Text[.._length]);
            if (!IsBlank) return true;
            GiveUpRecord();
        }

        return false;
    }

    private bool TryParseRecord()
    {
        ReadOnlySpan<char> text = _source.Text;
        Count = 0;
        Fault = null;
        for (var at = 0; ;)
        {
            var quoted = at < text.Length && text[at] == format.Quote;
            if (!(quoted ? TryQuoted(text, ref at) : TryPlain(text, ref at))) return false;
            if (at < text.Length && text[at] == format.Separator)
            {
                at++;
                continue;
            }

            // The record ends here; a carriage return at the end of the text may have its line feed still to come.
            if (at + 1 == text.Length && text[at] == '\r' && !_source.Ended) return false;
            _length = at + (text[at..] is ['\r', '\n', ..] ? 2 : at < text.Length ? 1 : 0);
            return true;
        }
    }

    private bool TryPlain(ReadOnlySpan<char> text, ref int at)
    {
        if (!TryStop(text, at, out var stop)) return false;
        Add(new Cell(at, stop - at, Quoted: false, Doubled: false));
        at = stop;
        return true;
    }

    private bool TryQuoted(ReadOnlySpan<char> text, ref int at)
    {
        var (from, close, doubled) = (at + 1, at + 1, false);
        while (true)
        {
            var found = text[close..].IndexOf(format.Quote!.Value);
            if (found < 0) return _source.Ended ? throw Unclosed(text[..at]) : false;
            close += found;
            if (close + 1 == text.Length && !_source.Ended) return false;
            if (close + 1 == text.Length || text[close + 1] != format.Quote) break;
            (close, doubled) = (close + 2, true);
        }

        if (!TryStop(text, close + 1, out var stop)) return false;
        if (!text[(close + 1)..stop].IsWhiteSpace()) Fault ??= $"text after the closing quote of cell {Count + 1}; a quote inside a quoted cell is written twice";
        Add(new Cell(from, close - from, Quoted: true, doubled));
        at = stop;
        return true;
    }

    /// <summary>The place of the separator or line break at which a cell ends, or the end of the file.</summary>
    private bool TryStop(ReadOnlySpan<char> text, int from, out int stop)
    {
        var found = text[from..].IndexOfAny(format.Separator, '\n', '\r');
        stop = found < 0 ? text.Length : from + found;
        return found >= 0 || _source.Ended;
    }

    private void Add(Cell cell)
    {
        if (Count == MaxCells) throw new CsvException(FormattableString.Invariant($"more than {MaxCells:N0} cells; is the separator right?"), _nextLine);
        if (Count == _cells.Length) Array.Resize(ref _cells, Count * 2);
        if (cell.Length > MaxCell) Fault ??= FormattableString.Invariant($"more than {MaxCell:N0} characters in cell {Count + 1}");
        _cells[Count++] = cell;
    }

    private void Undouble(ref Cell cell)
    {
        var text = _source.Text.Slice(cell.Start, cell.Length);
        var to = 0;
        for (var from = 0; from < text.Length; from++)
        {
            if (text[from] == format.Quote) from++;
            text[to++] = text[from];
        }

        cell = cell with { Length = to, Doubled = false };
    }

    private CsvException Unclosed(ReadOnlySpan<char> before) =>
        new("a quote is opened here and never closed", _nextLine + LineBreaks(before));

    private CsvException Unreadable()
    {
        var line = _nextLine + LineBreaks(_source.Text[.._source.Bad]);
        return _source.Text[_source.Bad] == '\0'
            ? new CsvException("a NUL byte: this is not a text file, or it is UTF-16 without a byte order mark", line)
            : new CsvException($"bytes that mean nothing in {_source.Encoding}; set \"encoding\" in the mapping (Excel often writes windows-1252), or save the file as UTF-8", line);
    }

    private static int LineBreaks(ReadOnlySpan<char> text)
    {
        var count = text.Count('\n');
        for (var at = text.IndexOf('\r'); at >= 0;)
        {
            if (at + 1 == text.Length || text[at + 1] != '\n') count++;
            var next = text[(at + 1)..].IndexOf('\r');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return count;
    }

    private readonly record struct Cell(int Start, int Length, bool Quoted, bool Doubled);
}
