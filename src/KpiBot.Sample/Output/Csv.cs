using System.Buffers.Text;
using System.Text;
using KpiBot.Sample.Model;

namespace KpiBot.Sample.Output;

/// <summary>How a file spells its cells.</summary>
/// <param name="Portuguese">Days as dd/MM/yyyy and money as 1.234,56; else ISO 8601 and 1234.56.</param>
internal sealed record CsvStyle(char Separator, Encoding Encoding, bool Portuguese)
{
    public static readonly CsvStyle Plain = new(',', Encoding.UTF8, false);
    public static readonly CsvStyle Brazilian = new(';', Encoding.Latin1, true);
}

/// <summary>Writes cells to a file through one buffer. What has not happened by the export's last second is an empty cell.</summary>
internal sealed class Csv : IDisposable
{
    private const int Longest = 1_024;
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly FileStream _file;
    private readonly CsvStyle _style;
    private readonly int _columns;
    private readonly long _cutoff;
    private int _at;
    private int _cells;
    private bool _closed;

    public Csv(string path, IReadOnlyList<string> columns, CsvStyle style, long cutoff)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1);
        _style = style;
        _columns = columns.Count;
        _cutoff = cutoff;
        foreach (var column in columns) Text(column);
        EndRow();
        Rows = 0;
    }

    public long Rows { get; private set; }

    public void Blank() => Begin();

    public void Text(string? value)
    {
        Begin();
        if (string.IsNullOrEmpty(value)) return;
        var quoted = value.AsSpan().ContainsAny(_style.Separator, '"', '\n');
        if (quoted) value = value.Replace("\"", "\"\"", StringComparison.Ordinal);
        if (quoted) Put('"');
        _at += _style.Encoding.GetBytes(value, _buffer.AsSpan(_at));
        if (quoted) Put('"');
    }

    public void Number(long value)
    {
        Begin();
        Digits(value);
    }

    /// <summary>A letter and a number; empty below 0.</summary>
    public void Id(char letter, long number)
    {
        Begin();
        if (number < 0) return;
        Put(letter);
        Digits(number, 'D', 6);
    }

    public void Flag(bool value) => Text(value ? "true" : "false");

    /// <summary>Cents; null is an empty cell.</summary>
    public void Money(long? cents)
    {
        Begin();
        if (cents is not { } amount) return;
        if (amount < 0) Put('-');
        amount = Math.Abs(amount);
        if (_style.Portuguese) Grouped(amount / 100);
        else Digits(amount / 100);
        Put(_style.Portuguese ? ',' : '.');
        Digits(amount % 100, 'D', 2);
    }

    /// <summary>Millionths, with six decimals.</summary>
    public void Rate(long millionths)
    {
        Begin();
        Digits(millionths / 1_000_000);
        Put('.');
        Digits(millionths % 1_000_000, 'D', 6);
    }

    /// <summary>A day as the file spells it, whenever it is: contracts end and deals are expected in the future.</summary>
    public void Day(int day)
    {
        Begin();
        var date = DateOnly.FromDayNumber(day);
        if (!_style.Portuguese) IsoDay(date);
        else
        {
            Digits(date.Day, 'D', 2);
            Put('/');
            Digits(date.Month, 'D', 2);
            Put('/');
            Digits(date.Year, 'D', 4);
        }
    }

    /// <summary>A day in ISO 8601, whatever the file's own spelling.</summary>
    public void IsoDay(int day)
    {
        Begin();
        IsoDay(DateOnly.FromDayNumber(day));
    }

    /// <summary>The day of a time that has passed, else an empty cell.</summary>
    public void DayOf(long time)
    {
        if (time > _cutoff) Blank();
        else Day(Clock.DayOf(time));
    }

    /// <summary>Local date and time that has passed, else an empty cell.</summary>
    public void Time(long time)
    {
        Begin();
        if (time > _cutoff) return;
        IsoDay(DateOnly.FromDayNumber(Clock.DayOf(time)));
        Put('T');
        var second = (int)(time % Clock.Day);
        Digits(second / 3600, 'D', 2);
        Put(':');
        Digits(second / 60 % 60, 'D', 2);
        Put(':');
        Digits(second % 60, 'D', 2);
    }

    public void EndRow()
    {
        if (_cells != _columns) throw new InvalidOperationException($"{Path.GetFileName(_file.Name)}: a row has {_cells} cells, not {_columns}.");
        Put('\n');
        _cells = 0;
        Rows++;
    }

    public void Dispose()
    {
        if (_closed) return;
        Flush();
        _file.Dispose();
        _closed = true;
    }

    private void Begin()
    {
        if (_at > _buffer.Length - Longest) Flush();
        if (_cells++ > 0) Put(_style.Separator);
    }

    private void Flush()
    {
        _file.Write(_buffer, 0, _at);
        _at = 0;
    }

    private void Put(char ascii) => _buffer[_at++] = (byte)ascii;

    private void Digits(long value, char format = 'G', byte precision = 0)
    {
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_at), out var written, precision == 0 ? default : new(format, precision));
        _at += written;
    }

    private void Grouped(long value)
    {
        if (value < 1000)
        {
            Digits(value);
            return;
        }
        Grouped(value / 1000);
        Put('.');
        Digits(value % 1000, 'D', 3);
    }

    private void IsoDay(DateOnly date)
    {
        Digits(date.Year, 'D', 4);
        Put('-');
        Digits(date.Month, 'D', 2);
        Put('-');
        Digits(date.Day, 'D', 2);
    }
}
