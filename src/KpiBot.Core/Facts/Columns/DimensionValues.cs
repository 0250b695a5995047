using System.Text;

namespace KpiBot.Facts.Columns;

/// <summary>
/// The values of one dimension and their codes; code 0 is no value. One dictionary serves every table, so that the same channel
/// has the same code on leads, deals and spend.
/// </summary>
public sealed class DimensionValues
{
    private readonly Utf8Index _index;
    private string?[] _texts = [];
    private ShortTexts? _met;

    internal DimensionValues()
        : this(new Utf8Index())
    {
    }

    private DimensionValues(Utf8Index index) => _index = index;

    /// <summary>Number of codes, the 0 included.</summary>
    public int Count => _index.Count + 1;

    /// <summary>The value of a code; null for 0.</summary>
    public string? this[int code]
    {
        get
        {
            if (code == 0) return null;
            // Most values are never shown: they become texts when they are. A second thread may make the same text once more.
            if (_texts.Length < Count) _texts = new string?[Count];
            return _texts[code] ??= Encoding.UTF8.GetString(_index[code - 1]);
        }
    }

    /// <summary>The code of a value; 0 when the data does not hold it.</summary>
    public int Find(string value)
    {
        Span<byte> buffer = stackalloc byte[256];
        var bytes = Encoding.UTF8.GetByteCount(value) <= buffer.Length ? buffer[..Encoding.UTF8.GetBytes(value, buffer)] : Encoding.UTF8.GetBytes(value);
        return _index.Find(bytes) + 1;
    }

    /// <summary>The same values and codes, to which others can be added.</summary>
    internal DimensionValues Copy() => new(_index.Copy());

    /// <summary>The code of a value, which is added when it is new.</summary>
    internal int Code(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > ShortTexts.Longest) return utf8.IsEmpty ? 0 : _index.Add(utf8, out _) + 1;
        ref var code = ref (_met ??= new ShortTexts()).CodeOf(utf8);
        return code != 0 ? code : code = _index.Add(utf8, out _) + 1;
    }

    internal int Code(string? value) => string.IsNullOrEmpty(value) ? 0 : Code(Encoding.UTF8.GetBytes(value));

    internal void Write(SnapshotFileWriter writer) => _index.Write(writer);

    internal void Read(SnapshotFileReader reader) => _index.Read(reader);
}
