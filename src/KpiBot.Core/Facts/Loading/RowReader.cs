using System.Globalization;
using System.Text;
using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>A cursor with the conversions that every loader needs. The first three columns are always key, source and id.</summary>
internal sealed class RowReader : IDisposable
{
    private readonly IRowCursor _cursor;
    private readonly ZoneClock _clock;

    public RowReader(Build build, RecordKind kind, params string[] columns)
        : this(build, kind, 0, columns)
    {
    }

    /// <summary>The rows changed since a revision, the deleted ones too.</summary>
    public RowReader(Build build, RecordKind kind, long afterRevision, params string[] columns)
    {
        _cursor = build.Source.Open(kind, ["Key", "Source", "Id", .. columns], afterRevision);
        _clock = build.Clock;
    }

    public bool Next() => _cursor.Next();

    public int Key => (int)_cursor.Integer(0);

    public int Source => (int)_cursor.Integer(1);

    public ReadOnlySpan<byte> Id => _cursor.Text(2);

    public ReadOnlySpan<byte> Text(int column) => _cursor.Text(column + 3);

    public string? String(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(Text(column));

    public bool IsNull(int column) => _cursor.IsNull(column + 3);

    public int Number(int column) => (int)_cursor.Integer(column + 3);

    /// <summary>A moment's code; null when missing.</summary>
    public long? Moment(int column) => Integer(column, out var code) ? code : null;

    public ushort Day(int column) => Integer(column, out var code) ? (ushort)_clock.DayOf(code) : (ushort)Columns.Day.None;

    public long Amount(int column) => Integer(column, out var amount) ? amount : AmountColumn.Missing;

    public long Big(int column) => Integer(column, out var number) ? number : BigNumberColumn.Missing;

    public decimal Decimal(int column) => decimal.Parse(Text(column), CultureInfo.InvariantCulture);

    public void Dispose() => _cursor.Dispose();

    /// <summary>Reads an integer; false when it is null. A null reads as 0, so that only then it must be asked for.</summary>
    private bool Integer(int column, out long value) => (value = _cursor.Integer(column + 3)) != 0 || !IsNull(column);
}
