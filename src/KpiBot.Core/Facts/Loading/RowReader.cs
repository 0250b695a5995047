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
    {
        _cursor = build.Source.Open(kind, ["Key", "Source", "Id", .. columns]);
        _clock = build.Clock;
    }

    public bool Next() => _cursor.Next();

    public int Key => (int)_cursor.Integer(0);

    public int Source => (int)_cursor.Integer(1);

    public ReadOnlySpan<byte> Id => _cursor.Text(2);

    public ReadOnlySpan<byte> Text(int column) => _cursor.Text(column + 3);

    public string? String(int column) => _cursor.IsNull(column + 3) ? null : Encoding.UTF8.GetString(Text(column));

    public bool IsNull(int column) => _cursor.IsNull(column + 3);

    public int Number(int column) => (int)_cursor.Integer(column + 3);

    /// <summary>A moment's code; null when missing.</summary>
    public long? Moment(int column) => IsNull(column) ? null : _cursor.Integer(column + 3);

    public ushort Day(int column) => IsNull(column) ? (ushort)Columns.Day.None : (ushort)_clock.DayOf(_cursor.Integer(column + 3));

    public long Amount(int column) => IsNull(column) ? AmountColumn.Missing : _cursor.Integer(column + 3);

    public long Big(int column) => IsNull(column) ? BigNumberColumn.Missing : _cursor.Integer(column + 3);

    public decimal Decimal(int column) => decimal.Parse(Text(column), CultureInfo.InvariantCulture);

    public void Dispose() => _cursor.Dispose();
}
