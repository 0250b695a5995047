using System.Text;

namespace KpiBot.Facts.Columns;

/// <summary>
/// The values of one dimension and their codes; code 0 is no value. One dictionary serves every table, so that the same channel
/// has the same code on leads, deals and spend.
/// </summary>
public sealed class DimensionValues
{
    private readonly Utf8Index _index = new();
    private readonly List<string?> _values = [null];

    /// <summary>Number of codes, the 0 included.</summary>
    public int Count => _values.Count;

    /// <summary>The value of a code; null for 0.</summary>
    public string? this[int code] => _values[code];

    /// <summary>The code of a value; 0 when the data does not hold it.</summary>
    public int Find(string value)
    {
        Span<byte> buffer = stackalloc byte[256];
        var bytes = Encoding.UTF8.GetByteCount(value) <= buffer.Length ? buffer[..Encoding.UTF8.GetBytes(value, buffer)] : Encoding.UTF8.GetBytes(value);
        return _index.Find(bytes) + 1;
    }

    internal int Code(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return 0;
        var entry = _index.Add(utf8, out var isNew);
        if (isNew) _values.Add(Encoding.UTF8.GetString(utf8));
        return entry + 1;
    }

    internal int Code(string? value) => string.IsNullOrEmpty(value) ? 0 : Code(Encoding.UTF8.GetBytes(value));

    internal void Write(SnapshotFileWriter writer) => writer.Texts([.. _values.Skip(1).Select(value => value!)]);

    internal void Read(SnapshotFileReader reader)
    {
        foreach (var value in reader.Texts()) Code(value);
    }
}
